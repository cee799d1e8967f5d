import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { OpeningDecided } from '../../domain/anonymous/anonymous.errors.js';
import { mayDecideAboutName } from '../../domain/anonymous/anonymous.policy.js';
import { mayDecide } from '../../domain/anonymous/opening.js';
import { NameOpened } from '../../domain/care/care.events.js';
import { OpeningsRepository } from '../../persistence/anonymous/openings.repository.js';

/** A moderator or an administrator, never the one who asked, says whether a sealed name is opened. The audit trail names the two, not the asker. */
@Injectable()
export class DecideOpening {
  constructor(
    private readonly transactions: Transactions,
    private readonly openings: OpeningsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, Refused for who asked themselves, OpeningDecided */
  async run(actor: Actor, openingId: number, opens: boolean): Promise<void> {
    requireAllowed(mayDecideAboutName(actor));
    return this.transactions.run(async () => {
      const opening = await this.openings.lock(openingId);
      if (!opening) throw new NotFound();
      requireAllowed(opening.askedBy !== actor.personId, 'Somebody else has to decide about what you asked for.');
      const now = this.clock.now();
      if (!mayDecide(opening, actor.personId, now)) throw new OpeningDecided();
      await this.openings.decide(openingId, opens ? 'opened' : 'refused', actor.personId, now);
      if (opens) this.outbox.add(new NameOpened({ openingId }));
      const action = opens ? 'forum.name-opened' : 'forum.name-not-opened';
      const subject = { type: 'forum-topic', id: opening.topicId };
      await this.audit.record({ actor, action, subject, detail: { askedBy: opening.askedBy, decidedBy: actor.personId } });
    });
  }
}
