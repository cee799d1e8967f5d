import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { ForumTopicsRepository } from '../../persistence/topics/topics.repository.js';
import { TopicLedger } from '../topics/topic-ledger.js';

/** What becomes of an attached topic follows what it is attached to. The room that attached it says so. */
@Injectable()
export class KeepAttachedTopic {
  constructor(
    private readonly transactions: Transactions,
    private readonly topics: ForumTopicsRepository,
    private readonly ledger: TopicLedger,
    private readonly clock: Clock,
  ) {}

  /** Without a change nobody hears of it. */
  rename(topicId: number, title: string): Promise<void> {
    return this.transactions.run(async () => {
      const topic = await this.topics.lock(topicId);
      if (topic && topic.title !== title) await this.ledger.changed(topicId, { kind: 'topic' }, { title });
    });
  }

  /** Nobody but moderators writes any more, or everybody does again. */
  lock(topicId: number, locked: boolean): Promise<void> {
    return this.transactions.run(async () => {
      const topic = await this.topics.lock(topicId);
      if (!topic || (topic.lockedAt !== null) === locked) return;
      await this.ledger.changed(topicId, { kind: 'topic' }, { locked_at: locked ? this.clock.now() : null });
    });
  }
}
