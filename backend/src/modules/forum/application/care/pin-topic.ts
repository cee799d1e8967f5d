import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { InvalidInput } from '../../../../platform/errors/index.js';
import { careLimits } from '../../domain/care/words.js';
import { forumPolicy } from '../../domain/forum.policy.js';
import { ForumStandings } from '../standings.js';
import { TopicLedger } from '../topics/topic-ledger.js';

const DAY_MS = 86_400_000;

/** A moderator keeps a topic at the top of its category until a day, or lets it go. */
@Injectable()
export class PinTopic {
  constructor(
    private readonly transactions: Transactions,
    private readonly standings: ForumStandings,
    private readonly ledger: TopicLedger,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @param until null to unpin @throws InvalidInput */
  run(actor: Actor, topicId: number, until: Date | null): Promise<void> {
    return this.transactions.run(async () => {
      const { standing } = await this.standings.hold(actor, topicId);
      requireAllowed(forumPolicy.pin(standing));
      if (until !== null) this.check(until);
      await this.ledger.changed(topicId, { kind: 'topic' }, { pinned_until: until });
      const action = until ? 'forum.topic-pinned' : 'forum.topic-unpinned';
      await this.audit.record({
        actor,
        action,
        subject: { type: 'forum-topic', id: topicId },
        ...(until ? { detail: { until: until.toISOString() } } : {}),
      });
    });
  }

  private check(until: Date): void {
    const days = (until.getTime() - this.clock.now().getTime()) / DAY_MS;
    if (days <= 0) throw new InvalidInput([{ field: 'until', message: 'Choose a day that is still to come' }]);
    if (days > careLimits.pinDays) throw new InvalidInput([{ field: 'until', message: 'Choose a day within a year' }]);
  }
}
