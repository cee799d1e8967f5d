import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { NotNameless, OpeningUnderWay } from '../../domain/anonymous/anonymous.errors.js';
import { mayAskForName } from '../../domain/anonymous/anonymous.policy.js';
import { hasLapsed } from '../../domain/anonymous/opening.js';
import { OpeningAsked } from '../../domain/care/care.events.js';
import { OpeningsRepository } from '../../persistence/anonymous/openings.repository.js';
import { ForumStandings } from '../standings.js';

/** A people partner says why a sealed name has to be opened. Somebody else decides. */
@Injectable()
export class AskToOpenName {
  constructor(
    private readonly transactions: Transactions,
    private readonly standings: ForumStandings,
    private readonly openings: OpeningsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws NotNameless, OpeningUnderWay */
  async run(actor: Actor, topicId: number, reason: string): Promise<void> {
    requireAllowed(mayAskForName(actor));
    return this.transactions.run(async () => {
      const { topic } = await this.standings.hold(actor, topicId);
      if (topic.authorAs !== 'anonymous') throw new NotNameless();
      const now = this.clock.now();
      const latest = await this.openings.latestOf(topicId);
      if (latest?.state === 'asked' && !hasLapsed(latest, now)) throw new OpeningUnderWay();
      const openingId = await this.openings.add({ topicId, askedBy: actor.personId, askedAt: now, reason });
      this.outbox.add(new OpeningAsked({ openingId }));
      await this.audit.record({ actor, action: 'forum.name-asked-for', subject: { type: 'forum-topic', id: topicId }, detail: { reason } });
    });
  }
}
