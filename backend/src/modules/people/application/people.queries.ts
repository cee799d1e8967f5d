import { Injectable } from '@nestjs/common';
import { type Actor, requireAllowed } from '../../../platform/access/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { type Asker, mayAppoint, mayDo, mayInvite, maySee } from '../domain/people.policy.js';
import { emptyProfile, type Profile, type ProfileSkill, shownTo } from '../domain/profile.js';
import { isInForce, type Role, roleNames } from '../domain/roles.js';
import { idsOf } from '../domain/service-tree.js';
import { skillGroupNames, type SkillLevel } from '../domain/skills/skill.js';
import { skillOf, searchSkills } from '../domain/skills/vocabulary.js';
import { type AppointmentRow, DirectoryRepository, type PostDetailsRow } from '../persistence/directory.repository.js';
import { ProfilesRepository } from '../persistence/profiles.repository.js';
import { briefOf, Directory, type PersonBrief } from './directory.js';
import { Today } from './today.js';

export interface SkillSaid {
  readonly id: number;
  readonly name: string;
  readonly level: SkillLevel | null;
}

export interface PersonCard extends PersonBrief {
  readonly jobTitle: string | null;
  readonly team: string | null;
  readonly location: string | null;
  readonly mayAsk: boolean;
  readonly help: readonly SkillSaid[];
}

interface DirectoryQuestion {
  readonly q: string;
  readonly serviceId?: number | undefined;
  readonly skillId?: number | undefined;
  readonly mayAsk?: boolean | undefined;
  readonly withoutEmail?: boolean | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** What the pages about people show. */
@Injectable()
export class PeopleQueries {
  constructor(
    private readonly rows: DirectoryRepository,
    private readonly profiles: ProfilesRepository,
    private readonly directory: Directory,
    private readonly today: Today,
  ) {}

  async search({ q, offset, limit, ...filter }: DirectoryQuestion) {
    const words = q.split(/\s+/).filter(Boolean).slice(0, 8);
    const wordSkillIds = words.length > 0 ? searchSkills(q, 10).map(({ id }) => id) : [];
    const { rows, total } = await this.rows.page({ ...filter, words, wordSkillIds }, offset, limit);
    const skills = Map.groupBy(await this.rows.shownSkills(rows.map(({ id }) => id)), ({ personId }) => personId);
    const items = rows.map((row): PersonCard => ({
      ...briefOf(row),
      jobTitle: row.jobTitle,
      team: row.unitName === row.serviceName ? null : row.unitName,
      location: row.location,
      mayAsk: row.mayAsk === 1,
      help: (skills.get(row.id) ?? []).flatMap(said),
    }));
    return { items, total, next: offset + items.length < total ? offset + items.length : null };
  }

  /** @throws NotFound for someone unknown, and for someone gone towards who must not know of them */
  async person(me: Actor, id: number) {
    const person = await this.rows.person(id);
    if (!person) throw new NotFound();
    const asker = await this.askerOf(me, id, person.path);
    if (!maySee(asker, person.state)) throw new NotFound();
    const posts = await this.rows.posts(id);
    const [main] = posts.filter(({ isMain }) => isMain === 1);
    const profile = await this.profiles.of(id);
    const shown = shownTo(profile, mayDo('see-hidden-skills', asker));
    const roles = await this.rows.appointments({ personId: id, withEnded: false });
    const manager = await this.directory.lineManagerOf(id);
    return {
      ...briefOf(person),
      familyName: person.familyName,
      email: person.email,
      jobTitle: main?.jobTitle ?? null,
      team: main && main.unitName !== person.serviceName ? main.unitName : null,
      location: main?.location ?? null,
      lineManager: manager,
      reports: await this.directory.reportsOf(id),
      relationships: [...asker.relationships],
      roles: roles.filter((held) => isInForce(held, this.today.day())).map(roleView),
      help: shown.help.flatMap(said),
      learning: shown.learning.flatMap(said),
      mayAsk: shown.mayAsk,
      askNote: shown.askNote,
      employment: mayDo('see-employment', asker) ? employmentView(person, posts, mayDo('see-leaving', asker)) : null,
      allowed: { editProfile: mayDo('edit-profile', asker), appoint: mayAppoint(me), invite: mayInvite(me) },
    };
  }

  /** My own profile, with everything in it and its switches. */
  async myProfile(me: Actor) {
    const profile = await this.profiles.of(me.personId);
    return { ...profile, help: profile.help.flatMap(said), learning: profile.learning.flatMap(said) };
  }

  async services() {
    const counts = new Map((await this.rows.serviceCounts()).map(({ id, people }) => [id, people]));
    return (await this.directory.serviceTree()).map((service) => ({ ...service, people: counts.get(service.id) ?? 0 }));
  }

  skills(words: string, limit: number) {
    return searchSkills(words, limit).map(({ id, key, name, group, synonyms }) => ({
      id,
      key,
      name,
      group,
      groupName: skillGroupNames[group],
      synonyms,
    }));
  }

  async appointments(me: Actor, filter: { personId?: number | undefined; role?: Role | undefined; withEnded: boolean }) {
    requireAllowed(mayAppoint(me) || filter.personId === me.personId);
    const today = this.today.day();
    const rows = await this.rows.appointments(filter);
    const people = await this.directory.find(
      rows.flatMap((held) => [held.personId, held.appointedBy, held.endedBy].filter((id) => id !== null)),
    );
    const nameOf = (id: number | null): string | null => (id === null ? null : (people.get(id)?.name ?? null));
    return rows.flatMap((held) => {
      const person = people.get(held.personId);
      if (!person) return [];
      const [appointedBy, endedBy] = [nameOf(held.appointedBy), nameOf(held.endedBy)];
      const endedAt = held.endedAt?.toISOString() ?? null;
      return [{ ...roleView(held), person, inForce: isInForce(held, today), appointedBy, endedBy, endedAt }];
    });
  }

  /** Known people by their numbers, also those who have left. */
  async names(ids: readonly number[]): Promise<PersonBrief[]> {
    return [...(await this.directory.find(ids)).values()];
  }

  /** All that this room holds about a person, for their own download. */
  async personalData(personId: number): Promise<unknown> {
    return {
      person: await this.rows.person(personId),
      posts: await this.rows.posts(personId),
      roles: await this.rows.appointments({ personId, withEnded: true }),
      profile: await this.profiles.of(personId).then((profile): Profile | null => (profile === emptyProfile ? null : profile)),
      lineManager: await this.directory.lineManagerOf(personId),
    };
  }

  private async askerOf(me: Actor, personId: number, path: string | null): Promise<Asker> {
    const above = path === null ? [] : idsOf(path);
    const inScope = me.roles.filter(({ scopeId }) => scopeId === null || above.includes(scopeId));
    return {
      roles: new Set(inScope.map(({ role }) => role as Role)),
      relationships: await this.directory.relationships(me.personId, personId),
    };
  }
}

function said({ skillId, level }: ProfileSkill): SkillSaid[] {
  const skill = skillOf(skillId);
  return skill ? [{ id: skill.id, name: skill.name, level }] : [];
}

function roleView({ id, role, serviceId, serviceName, startsOn, endsOn }: AppointmentRow) {
  const service = serviceId === null ? null : { id: serviceId, name: serviceName ?? '' };
  return { id, role, roleName: roleNames[role], service, startsOn, endsOn };
}

function employmentView(
  person: { personNumber: string | null; startsOn: string | null; leavesOn: string | null },
  posts: readonly PostDetailsRow[],
  seesLeaving: boolean,
) {
  return {
    personNumber: person.personNumber,
    startsOn: person.startsOn,
    leavesOn: seesLeaving ? person.leavesOn : null,
    posts: posts.map(({ isMain, managerId: _, unitName, ...post }) => ({ ...post, main: isMain === 1, place: unitName })),
  };
}
