import { Injectable } from '@nestjs/common';
import { type Actor, requireAllowed } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { EndSignIns } from '../../../platform/identity/index.js';
import { mayInvite } from '../domain/people.policy.js';
import { PeopleRepository } from '../persistence/people.repository.js';

/** Signs someone out of every browser, such as after a telephone was lost. */
@Injectable()
export class SignOutPerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly endSignIns: EndSignIns,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, personId: number): Promise<void> {
    requireAllowed(mayInvite(actor));
    return this.transactions.run(async () => {
      if (!(await this.people.stateOf(personId))) throw new NotFound();
      await this.audit.record({ actor, action: 'people.signed-out', subject: { type: 'person', id: personId }, personId });
      await this.endSignIns.allOf([personId]);
    });
  }
}
