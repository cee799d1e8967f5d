import { Injectable } from '@nestjs/common';
import { ActorDirectory, type KnownPerson } from '../../../platform/identity/index.js';
import { fullName } from '../domain/person-name.js';
import { ActorsRepository } from '../persistence/actors.repository.js';
import { Today } from './today.js';

/** Tells identity who signs in: people who work here now, with the roles that they hold today. Everyone is staff. */
@Injectable()
export class PeopleActors extends ActorDirectory {
  constructor(
    private readonly actors: ActorsRepository,
    private readonly today: Today,
  ) {
    super();
  }

  async find(personId: number): Promise<KnownPerson | undefined> {
    const rows = await this.actors.withRoles(personId, this.today.day());
    const [person] = rows;
    if (!person) return undefined;
    return {
      id: personId,
      name: fullName(person),
      givenName: person.givenName || person.familyName,
      service: person.serviceId === null || person.serviceName === null ? null : { id: person.serviceId, name: person.serviceName },
      roles: [{ role: 'staff', scopeId: null }, ...rows.flatMap(({ role, scopeId }) => (role === null ? [] : [{ role, scopeId }]))],
    };
  }
}
