import { Injectable } from '@nestjs/common';
import { Directory, Skills } from '../../people/index.js';
import type { SessionPerson, SessionSkill } from '../api/series/occurrence.schemas.js';
import { Colleagues } from './colleagues.js';
import { ORGANISER } from './standings.js';

/** The people room's answers. */
@Injectable()
export class PeopleColleagues extends Colleagues {
  constructor(
    private readonly directory: Directory,
    private readonly vocabulary: Skills,
  ) {
    super();
  }

  async people(ids: readonly number[]): Promise<ReadonlyMap<number, SessionPerson>> {
    const found = await this.directory.find([...new Set(ids)]);
    return new Map([...found].map(([id, { name, initials, service }]) => [id, { id, name, initials, service: service?.name ?? null }]));
  }

  skills(ids: readonly number[]): Promise<SessionSkill[]> {
    return Promise.resolve(this.vocabulary.find(ids).map(({ id, name }) => ({ id, name })));
  }

  here(ids: readonly number[]): Promise<number[]> {
    return this.directory.here(ids);
  }

  serviceOf(personId: number): Promise<{ id: number; name: string } | null> {
    return this.directory.serviceOf(personId);
  }

  async servicesAround(personId: number): Promise<number[]> {
    const service = await this.directory.serviceOf(personId);
    return service ? this.directory.servicesAbove(service.id) : [];
  }

  servicesWithin(serviceId: number): Promise<number[]> {
    return this.directory.servicesWithin(serviceId);
  }

  serviceName(serviceId: number): Promise<string | null> {
    return this.directory.serviceName(serviceId);
  }

  organisersOf(serviceId: number | null): Promise<number[]> {
    return this.directory.holdersOf(ORGANISER, serviceId);
  }
}
