import { Injectable } from '@nestjs/common';
import { type Recipient, Recipients } from '../../../platform/mail/index.js';
import { fullName } from '../domain/person-name.js';
import { PeopleRepository } from '../persistence/people.repository.js';

/** Tells mail and notifications where people's mail goes. */
@Injectable()
export class PeopleRecipients extends Recipients {
  constructor(private readonly people: PeopleRepository) {
    super();
  }

  async find(personIds: readonly number[]): Promise<Map<number, Recipient>> {
    const rows = await this.people.briefs(personIds);
    return new Map(
      [...rows.values()]
        .filter((person) => person.state === 'here')
        .map((person) => [person.id, { name: fullName(person), givenName: person.givenName || person.familyName, email: person.email }]),
    );
  }
}
