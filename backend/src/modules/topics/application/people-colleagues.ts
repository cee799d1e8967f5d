import { Injectable } from '@nestjs/common';
import { Directory, Skills } from '../../people/index.js';
import type { TopicPerson } from '../api/topic.schemas.js';
import { TopicColleagues } from './colleagues.js';

/** The people room's answers. */
@Injectable()
export class PeopleTopicColleagues extends TopicColleagues {
  constructor(
    private readonly directory: Directory,
    private readonly vocabulary: Skills,
  ) {
    super();
  }

  async people(ids: readonly number[]): Promise<ReadonlyMap<number, TopicPerson>> {
    const found = await this.directory.find([...new Set(ids)]);
    return new Map(
      [...found]
        .filter(([, { state }]) => state !== 'left')
        .map(([id, { name, initials, service }]) => [id, { id, name, initials, service: service?.name ?? null }]),
    );
  }

  skills(ids: readonly number[]): { id: number; name: string }[] {
    return this.vocabulary.find(ids).map(({ id, name }) => ({ id, name }));
  }

  serviceOf(personId: number): Promise<{ id: number; name: string } | null> {
    return this.directory.serviceOf(personId);
  }

  servicesWithin(serviceId: number): Promise<number[]> {
    return this.directory.servicesWithin(serviceId);
  }
}
