import { Injectable } from '@nestjs/common';
import { type Actor, requireAllowed } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { InvalidInput, NotFound } from '../../../platform/errors/index.js';
import { Accounts } from '../../../platform/identity/index.js';
import { mayInvite } from '../domain/people.policy.js';
import { PeopleRepository } from '../persistence/people.repository.js';

/** Mails someone a link to choose a password, again if need be. */
@Injectable()
export class InvitePerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly accounts: Accounts,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, personId: number): Promise<void> {
    requireAllowed(mayInvite(actor));
    return this.transactions.run(async () => {
      const person = (await this.people.briefs([personId])).get(personId);
      if (person?.state !== 'here') throw new NotFound();
      if (person.email === null) {
        throw new InvalidInput([
          { field: 'personId', message: 'This person has no email address. Print a one-time code for them instead' },
        ]);
      }
      await this.audit.record({ actor, action: 'people.invited', subject: { type: 'person', id: personId }, personId });
      await this.accounts.invite(personId);
    });
  }
}
