import { Actor, type RoleHeld } from '../../../platform/access/index.js';
import { ActorDirectory, type KnownPerson } from '../../../platform/identity/index.js';
import type { Bearings, Everybody } from '../../people/index.js';
import type { AuthorView } from '../api/posts/post.schemas.js';
import { ForumColleagues, type SkillOffered } from '../application/colleagues.js';

const lines = new Map([
  [1, [1]],
  [2, [1, 2]],
  [3, [1, 3]],
]);

/** A council where everybody works: services 1 (council) over 2 (libraries) and 3 (finance); person n works in service 2, from 100 on in 3. */
export class ForumCouncil extends ForumColleagues {
  readonly gone = new Set<number>();
  readonly managers = new Set<number>();
  /** What people can help with. */
  readonly offers: SkillOffered[] = [];

  constructor(private readonly actors: ForumActors) {
    super();
  }

  authors(ids: readonly number[]): Promise<ReadonlyMap<number, AuthorView>> {
    const view = (id: number): AuthorView => ({
      kind: 'person',
      id,
      name: `Person ${String(id)}`,
      initials: 'P',
      about: id < 100 ? 'Librarian, Libraries' : 'Accountant, Finance',
    });
    return Promise.resolve(new Map(ids.map((id) => [id, view(id)])));
  }
  here(ids: readonly number[]): Promise<number[]> {
    return Promise.resolve(ids.filter((id) => !this.gone.has(id)));
  }
  named(): Promise<number[]> {
    return Promise.resolve([]);
  }
  holdersOf(): Promise<number[]> {
    return Promise.resolve([moderator.personId]);
  }
  offering(skillIds: readonly number[]): Promise<SkillOffered[]> {
    return Promise.resolve(this.offers.filter(({ skillId }) => skillIds.includes(skillId)));
  }
  skillsOfferedBy(personId: number): Promise<number[]> {
    return Promise.resolve(this.offers.filter((offer) => offer.personId === personId).map(({ skillId }) => skillId));
  }
  skills(ids: readonly number[]): { id: number; name: string }[] {
    return ids.filter((id) => id < 1000).map((id) => ({ id, name: `Skill ${String(id)}` }));
  }
  bearings(personId: number, serviceIds: readonly number[]): Promise<Bearings> {
    return Promise.resolve({
      around: [1, personId < 100 ? 2 : 3],
      manages: this.managers.has(personId),
      lines: new Map(serviceIds.map((id) => [id, lines.get(id) ?? []])),
    });
  }
  /** All told, three in libraries, two in finance, and the moderator. */
  everybody(personIds?: readonly number[]): Promise<Everybody> {
    const one = (personId: number, roles = this.actors.rolesOf(personId)) => ({
      personId,
      around: [1, personId < 100 ? 2 : 3],
      manages: this.managers.has(personId),
      roles,
    });
    if (personIds) return Promise.resolve({ people: personIds.filter((id) => !this.gone.has(id)).map((id) => one(id)), lines });
    return Promise.resolve({ people: [one(1), one(2), one(3), one(101), one(102), one(moderator.personId, moderator.roles)], lines });
  }
  services(): Promise<{ id: number; name: string; kind: string }[]> {
    return Promise.resolve([
      { id: 1, name: 'Aldermere Council', kind: 'council' },
      { id: 2, name: 'Libraries', kind: 'service' },
      { id: 3, name: 'Finance', kind: 'service' },
    ]);
  }
}

/** Who people are, for what is asked about somebody who is not there themselves. */
export class ForumActors extends ActorDirectory {
  private readonly known = new Map<number, readonly RoleHeld[]>();

  /** What the person holds from now on. */
  appoint({ personId, roles }: Actor): void {
    this.known.set(personId, roles);
  }

  rolesOf(personId: number): readonly RoleHeld[] {
    return this.known.get(personId) ?? [];
  }

  find(id: number): Promise<KnownPerson | undefined> {
    return Promise.resolve({ id, name: `Person ${String(id)}`, givenName: 'Person', service: null, roles: this.rolesOf(id) });
  }
}

export function person(id: number, roles: readonly RoleHeld[] = []): Actor {
  return new Actor(id, id, id, `Person ${String(id)}`, roles);
}

let last = 1000;
/** Somebody of the finance service who is nobody in particular. */
export const aPerson = (): Actor => person((last += 1));

/** Moderates the forum everywhere. */
export const moderator = person(105, [{ role: 'forum-moderator', scopeId: null }]);
/** Looks after the product. */
export const administrator = person(106, [{ role: 'administrator', scopeId: null }]);
