import type { SessionPerson, SessionSkill } from '../api/series/occurrence.schemas.js';

/** What sessions need to know of people, services and skills; the people room answers. */
export abstract class Colleagues {
  /** Known people by id, also those who have left. */
  abstract people(ids: readonly number[]): Promise<ReadonlyMap<number, SessionPerson>>;
  abstract skills(ids: readonly number[]): Promise<SessionSkill[]>;
  /** Those of the ids that are people who work here now. */
  abstract here(ids: readonly number[]): Promise<number[]>;
  abstract serviceOf(personId: number): Promise<{ id: number; name: string } | null>;
  /** The service of a person and every one above it. */
  abstract servicesAround(personId: number): Promise<number[]>;
  /** The service and every one below it. */
  abstract servicesWithin(serviceId: number): Promise<number[]>;
  abstract serviceName(serviceId: number): Promise<string | null>;
  /** Session organisers whose scope holds the service. */
  abstract organisersOf(serviceId: number | null): Promise<number[]>;
}
