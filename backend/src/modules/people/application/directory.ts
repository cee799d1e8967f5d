import { Injectable } from '@nestjs/common';
import type { AppointedRole } from '../domain/roles.js';
import { fullName, initialsOf } from '../domain/person-name.js';
import { type Relationship, relationshipsOf } from '../domain/relationships.js';
import { idsOf } from '../domain/service-tree.js';
import type { PersonState, ServiceKind } from '../domain/import/snapshot.js';
import { AppointmentsRepository } from '../persistence/appointments.repository.js';
import { PeopleRepository, type PersonBriefRow } from '../persistence/people.repository.js';
import { ProfilesRepository, type SkillOffer } from '../persistence/profiles.repository.js';
import { ServicesRepository } from '../persistence/services.repository.js';
import { Today } from './today.js';

/** More than ever match one question. */
const MOST_OFFERING = 2_000;

/** What every room shows of a person. */
export interface PersonBrief {
  readonly id: number;
  readonly name: string;
  readonly givenName: string;
  readonly initials: string;
  readonly jobTitle: string | null;
  /** The service that they work in, whatever their team. */
  readonly service: { readonly id: number; readonly name: string } | null;
  readonly state: PersonState;
}

/** What of a person and of services decides who may do what in a part of the council. */
export interface Bearings {
  /** Where the person's main post stands and everything above it, from the top down. */
  readonly around: readonly number[];
  /** Manages somebody who works here. */
  readonly manages: boolean;
  /** Of each service that was asked for: itself and everything above it, from the top down. */
  readonly lines: ReadonlyMap<number, readonly number[]>;
}

/** The same of everybody who works here, with the roles that they hold today. */
export interface Everybody {
  readonly people: readonly {
    readonly personId: number;
    readonly around: readonly number[];
    readonly manages: boolean;
    readonly roles: readonly { readonly role: string; readonly scopeId: number | null }[];
  }[];
  /** Of each service: itself and everything above it. */
  readonly lines: ReadonlyMap<number, readonly number[]>;
}

export interface ServiceBrief {
  readonly id: number;
  readonly name: string;
  readonly kind: ServiceKind;
  readonly parentId: number | null;
}

/** Who works at the council, where, and with whom: what other rooms ask of this one. */
@Injectable()
export class Directory {
  constructor(
    private readonly people: PeopleRepository,
    private readonly services: ServicesRepository,
    private readonly appointments: AppointmentsRepository,
    private readonly today: Today,
    private readonly profiles: ProfilesRepository,
  ) {}

  /** Known people by id, also those who have left; an unknown id is missing. */
  async find(ids: readonly number[]): Promise<ReadonlyMap<number, PersonBrief>> {
    const rows = await this.people.briefs(ids);
    return new Map([...rows].map(([id, row]) => [id, briefOf(row)]));
  }

  /** Those of the ids that are people who work here now. */
  here(ids: readonly number[]): Promise<number[]> {
    return this.people.idsHere(ids);
  }

  /**
   * People here by the beginnings of their names, in any order: "ru hug" finds Ruth Hughes. Likeliest first.
   * @param among looks through these alone
   */
  named(words: string, limit: number, among: readonly number[] | null = null): Promise<number[]> {
    const beginnings = words.split(/[\s'’-]+/).filter((word) => word !== '');
    return beginnings.length === 0 || among?.length === 0
      ? Promise.resolve([])
      : this.people.idsNamed(beginnings.slice(0, 4), limit, among);
  }

  /** The line manager of the person's main post; null where there is none, or they have left. */
  async lineManagerOf(personId: number): Promise<PersonBrief | null> {
    const [main] = (await this.people.managersOf([personId])).filter(({ isMain }) => isMain === 1);
    return main ? ((await this.find([main.managerId])).get(main.managerId) ?? null) : null;
  }

  /** People here one of whose posts the person manages, by family name. */
  async reportsOf(managerId: number): Promise<PersonBrief[]> {
    const rows = await this.people.briefs(await this.people.reportIdsOf(managerId));
    return [...rows.values()].sort((one, other) => one.familyName.localeCompare(other.familyName, 'en-GB')).map(briefOf);
  }

  /** The service that a person works in. */
  async serviceOf(personId: number): Promise<{ id: number; name: string } | null> {
    return (await this.find([personId])).get(personId)?.service ?? null;
  }

  /** The whole tree, each part after the one above it. */
  async serviceTree(): Promise<ServiceBrief[]> {
    return (await this.services.all()).map(({ id, name, kind, parentId }) => ({ id, name, kind, parentId }));
  }

  /** The service and everything below it; empty for an unknown one. */
  servicesWithin(serviceId: number): Promise<number[]> {
    return this.services.idsWithin(serviceId);
  }

  /** The service and everything above it, from the top down; empty for an unknown one. */
  async servicesAbove(serviceId: number): Promise<number[]> {
    const service = await this.services.withId(serviceId);
    return service ? idsOf(service.path) : [];
  }

  /** Where the person's main post stands and everything above it, from the top down: the parts of the council whose news is theirs. */
  async servicesAround(personId: number): Promise<number[]> {
    const place = (await this.people.placesOf([personId])).get(personId);
    return place ? idsOf(place.path) : [];
  }

  /** Where a person stands among services, in one statement. */
  async bearings(personId: number, serviceIds: readonly number[] = []): Promise<Bearings> {
    const rows = await this.people.bearingsOf(personId, serviceIds);
    const own = rows.find(({ serviceId }) => serviceId === null);
    return {
      around: idsOf(own?.path ?? ''),
      manages: own?.manages === 1,
      lines: new Map(rows.flatMap(({ serviceId, path }) => (serviceId === null ? [] : [[serviceId, idsOf(path ?? '')] as const]))),
    };
  }

  /** For what is worked out about many at once. @param personIds of those alone, where they are given */
  async everybody(personIds?: readonly number[]): Promise<Everybody> {
    const [rows, held, services] = await Promise.all([
      this.people.bearingsOfAll(personIds),
      this.appointments.allToday(this.today.day()),
      this.services.all(),
    ]);
    const roles = Map.groupBy(held, ({ personId }) => personId);
    return {
      people: rows.map(({ personId, path, manages }) => ({
        personId,
        around: idsOf(path ?? ''),
        manages: manages === 1,
        roles: (roles.get(personId) ?? []).map(({ role, serviceId }) => ({ role, scopeId: serviceId })),
      })),
      lines: new Map(services.map(({ id, path }) => [id, idsOf(path)])),
    };
  }

  async serviceName(serviceId: number): Promise<string | null> {
    return (await this.services.withId(serviceId))?.name ?? null;
  }

  /** People who hold the role today for the whole council, or for a part of it that holds the service. */
  async holdersOf(role: AppointedRole, serviceId: number | null): Promise<number[]> {
    const above = serviceId === null ? [] : await this.servicesAbove(serviceId);
    const holders = await this.appointments.holdersToday(role, this.today.day());
    return [...new Set(holders.filter((held) => held.serviceId === null || above.includes(held.serviceId)).map((held) => held.personId))];
  }

  /** People here who say that they can help with any of the skills: a row for each person and skill, also of those who do not show it to others. */
  offering(skillIds: readonly number[]): Promise<SkillOffer[]> {
    return this.profiles.offering(skillIds, MOST_OFFERING);
  }

  /** What a person says that they can help with. */
  async skillsOfferedBy(personId: number): Promise<number[]> {
    return (await this.profiles.of(personId)).help.map(({ skillId }) => skillId);
  }

  /** Everything that the viewer is to the person, worked out anew. */
  async relationships(viewerId: number, personId: number): Promise<ReadonlySet<Relationship>> {
    if (viewerId === personId) return new Set(['self']);
    const managers = await this.people.managersOf([personId]);
    const managerIds = managers.map(({ managerId }) => managerId);
    const above = await this.people.managersOf(managerIds);
    const ofViewer = await this.people.managersOf([viewerId]);
    const places = await this.people.placesOf([viewerId, personId]);
    return relationshipsOf({
      viewerId,
      personId,
      managerIds,
      managersManagerIds: above.map(({ managerId }) => managerId),
      formerManagerIds: await this.people.formerManagerIdsOf(personId),
      reportIds: ofViewer.some(({ managerId }) => managerId === personId) ? [viewerId] : [],
      viewerPlace: places.get(viewerId) ?? null,
      personPlace: places.get(personId) ?? null,
    });
  }
}

export function briefOf(row: PersonBriefRow): PersonBrief {
  return {
    id: row.id,
    name: fullName(row),
    givenName: row.givenName || row.familyName,
    initials: initialsOf(row),
    jobTitle: row.jobTitle,
    service: row.serviceId === null || row.serviceName === null ? null : { id: row.serviceId, name: row.serviceName },
    state: row.state,
  };
}
