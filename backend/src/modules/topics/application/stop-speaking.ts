import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { TopicTouched } from '../domain/topics.events.js';
import { TopicPeopleRepository } from '../persistence/topic-people.repository.js';
import { TopicsRepository } from '../persistence/topics.repository.js';
import { TopicStandings } from './topic-standings.js';

/** Somebody who offered to speak would rather not. Harmless where they never offered. */
@Injectable()
export class StopSpeaking {
  constructor(
    private readonly transactions: Transactions,
    private readonly topics: TopicsRepository,
    private readonly people: TopicPeopleRepository,
    private readonly standings: TopicStandings,
    private readonly outbox: Outbox,
  ) {}

  /** @throws TopicNotOpen */
  run(actor: Actor, topicId: number): Promise<void> {
    return this.transactions.run(async () => {
      const topic = await this.topics.lock(topicId);
      await this.standings.requireOpen(actor, 'speak', topic);
      if (!(await this.people.speaker(topicId, actor.personId))) return;
      await this.people.removeSpeaker(topicId, actor.personId);
      await this.topics.saveCounts(topicId, { votes: topic.votes, speakers: topic.speakers - 1 });
      this.outbox.add(new TopicTouched({ topicId }));
    });
  }
}
