import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { TopicClosed, TopicTouched } from '../domain/topics.events.js';
import { TopicsRepository } from '../persistence/topics.repository.js';
import { TopicPlans } from './topic-plans.js';
import { TopicStandings } from './topic-standings.js';

/** The author, or an organiser of their service, closes a topic and says why. Votes stay on record. */
@Injectable()
export class CloseTopic {
  constructor(
    private readonly transactions: Transactions,
    private readonly topics: TopicsRepository,
    private readonly plans: TopicPlans,
    private readonly standings: TopicStandings,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws TopicNotOpen, AlreadyBeingPlanned */
  run(actor: Actor, topicId: number, reason: string): Promise<void> {
    return this.transactions.run(async () => {
      const topic = await this.topics.lock(topicId);
      await this.standings.requireOpen(actor, 'close', topic);
      await this.plans.release(topic);
      await this.topics.end(topicId, 'closed', { by: actor.personId, reason, now: this.clock.now() });
      this.outbox.add(new TopicTouched({ topicId }));
      this.outbox.add(new TopicClosed({ topicId, closedBy: actor.personId, reason }));
      await this.audit.record({ actor, action: 'topics.topic-closed', subject: { type: 'topic', id: topicId }, detail: { reason } });
    });
  }
}
