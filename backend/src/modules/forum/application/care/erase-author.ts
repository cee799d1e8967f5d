import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Conflict, InvalidInput } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { ErasureAsked } from '../../domain/care/care.events.js';
import { ErasuresRepository } from '../../persistence/care/erasures.repository.js';
import { ForumTurnsRepository } from '../../persistence/care/turns.repository.js';
import { ForumColleagues } from '../colleagues.js';

/** Takes the name of somebody who has left out of the forum: conversations stay, their author is a former colleague. It cannot be undone. */
@Injectable()
export class EraseAuthor {
  constructor(
    private readonly transactions: Transactions,
    private readonly turns: ForumTurnsRepository,
    private readonly erasures: ErasuresRepository,
    private readonly colleagues: ForumColleagues,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @param takeOut their posts go too @throws InvalidInput for somebody who works here, Conflict where it was asked for already */
  async run(actor: Actor, personId: number, takeOut: boolean): Promise<void> {
    requireAllowed(actor.holds('administrator'));
    return this.transactions.run(async () => {
      if ((await this.colleagues.here([personId])).length > 0) {
        throw new InvalidInput([
          { field: 'personId', message: 'This person still works here. Their name can be taken out once they have left' },
        ]);
      }
      // Whoever writes as the person holds the row: what they write is written before, or refused.
      await this.turns.lock(personId);
      const now = this.clock.now();
      if (!(await this.erasures.ask(personId, actor.personId, takeOut, now))) throw new Conflict('This name has been taken out already.');
      await this.turns.erase(personId, now);
      this.outbox.add(new ErasureAsked({ personId }));
      await this.audit.record({
        actor,
        action: 'forum.author-erased',
        subject: { type: 'person', id: personId },
        personId,
        detail: { takeOut },
      });
    });
  }
}
