import { Injectable } from '@nestjs/common';
import { type Actor, requireAllowed } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Accounts } from '../../../platform/identity/index.js';
import { mayInvite } from '../domain/people.policy.js';
import { PeopleRepository } from '../persistence/people.repository.js';

/** Makes a code that an administrator prints for someone without e-mail, to sign in for the first time. */
@Injectable()
export class HandOutCode {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly accounts: Accounts,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, personId: number): Promise<{ code: string; expiresAt: Date; signInName: string | null }> {
    requireAllowed(mayInvite(actor));
    return this.transactions.run(async () => {
      if ((await this.people.stateOf(personId))?.state !== 'here') throw new NotFound();
      await this.audit.record({ actor, action: 'people.code-handed-out', subject: { type: 'person', id: personId }, personId });
      return this.accounts.oneTimeCode(personId);
    });
  }
}
