import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { mayBecome } from '../domain/topic.js';
import { TopicNotOpen, TopicStillOpen } from '../domain/topics.errors.js';
import { TopicTouched } from '../domain/topics.events.js';
import { mayDo } from '../domain/topics.policy.js';
import { TopicsRepository } from '../persistence/topics.repository.js';
import { TopicStandings } from './topic-standings.js';

/** An organiser takes up again what was closed, or what was planned and came to nothing. Everybody's votes hold. */
@Injectable()
export class ReopenTopic {
  constructor(
    private readonly transactions: Transactions,
    private readonly topics: TopicsRepository,
    private readonly standings: TopicStandings,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws TopicStillOpen, TopicNotOpen for what was merged, AlreadySuggested where another has its title now */
  run(actor: Actor, topicId: number): Promise<void> {
    return this.transactions.run(async () => {
      const topic = await this.topics.lock(topicId);
      requireAllowed(mayDo('reopen', await this.standings.of(actor, topic), 'closed'));
      if (topic.state === 'open') throw new TopicStillOpen();
      if (!mayBecome(topic.state, 'reopen')) throw new TopicNotOpen(topic.state);
      await this.topics.reopen(topic, actor.personId, this.clock.now());
      this.outbox.add(new TopicTouched({ topicId }));
      await this.audit.record({ actor, action: 'topics.topic-reopened', subject: { type: 'topic', id: topicId } });
    });
  }
}
