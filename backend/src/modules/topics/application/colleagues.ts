import type { TopicPerson } from '../api/topic.schemas.js';

/** What topics need to know of people, services and skills; the people room answers. */
export abstract class TopicColleagues {
  /** People by id; who has left the council is missing. */
  abstract people(ids: readonly number[]): Promise<ReadonlyMap<number, TopicPerson>>;
  abstract skills(ids: readonly number[]): { id: number; name: string }[];
  abstract serviceOf(personId: number): Promise<{ id: number; name: string } | null>;
  /** The service and every one below it. */
  abstract servicesWithin(serviceId: number): Promise<number[]>;
}
