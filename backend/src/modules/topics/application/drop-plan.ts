import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { TopicTouched } from '../domain/topics.events.js';
import { TopicsRepository } from '../persistence/topics.repository.js';
import { TopicPlans } from './topic-plans.js';
import { TopicStandings } from './topic-standings.js';

/** An organiser takes a topic out of the draft it was to become. The draft stays; anybody can plan the topic anew. */
@Injectable()
export class DropPlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly topics: TopicsRepository,
    private readonly plans: TopicPlans,
    private readonly standings: TopicStandings,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** @throws TopicNotOpen, AlreadyBeingPlanned where the draft has just been published */
  run(actor: Actor, topicId: number): Promise<void> {
    return this.transactions.run(async () => {
      const topic = await this.topics.lock(topicId);
      await this.standings.requireOpen(actor, 'plan', topic);
      if (topic.seriesId === null) return;
      await this.plans.release(topic);
      this.outbox.add(new TopicTouched({ topicId }));
      const detail = { seriesId: topic.seriesId };
      await this.audit.record({ actor, action: 'topics.plan-dropped', subject: { type: 'topic', id: topicId }, detail });
    });
  }
}
