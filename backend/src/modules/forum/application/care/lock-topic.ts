import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { forumPolicy } from '../../domain/forum.policy.js';
import { ForumStandings } from '../standings.js';
import { TopicLedger } from '../topics/topic-ledger.js';

/** A moderator ends the replies to a topic, or lets them go on. */
@Injectable()
export class LockTopic {
  constructor(
    private readonly transactions: Transactions,
    private readonly standings: ForumStandings,
    private readonly ledger: TopicLedger,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, topicId: number, wanted: boolean): Promise<void> {
    return this.transactions.run(async () => {
      const { topic, standing } = await this.standings.hold(actor, topicId);
      requireAllowed(forumPolicy.lock(standing));
      if ((topic.lockedAt !== null) === wanted) return;
      await this.ledger.changed(topicId, { kind: 'topic' }, { locked_at: wanted ? this.clock.now() : null });
      const action = wanted ? 'forum.topic-locked' : 'forum.topic-unlocked';
      await this.audit.record({ actor, action, subject: { type: 'forum-topic', id: topicId } });
    });
  }
}
