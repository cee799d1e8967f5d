import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import type { TopicChange } from '../api/topic.schemas.js';
import { TopicTouched } from '../domain/topics.events.js';
import { TopicPeopleRepository } from '../persistence/topic-people.repository.js';
import { TopicsRepository } from '../persistence/topics.repository.js';
import { changeOf } from './topic-change.js';
import { TopicStandings } from './topic-standings.js';

/** One vote for each person and topic, given or taken back. Twice the same is once. */
@Injectable()
export class VoteForTopic {
  constructor(
    private readonly transactions: Transactions,
    private readonly topics: TopicsRepository,
    private readonly people: TopicPeopleRepository,
    private readonly standings: TopicStandings,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws TopicNotOpen */
  run(actor: Actor, topicId: number, wanted: boolean): Promise<TopicChange> {
    return this.transactions.run(async () => {
      const topic = await this.topics.lock(topicId);
      await this.standings.requireOpen(actor, 'vote', topic);
      if ((await this.people.hasVoted(topicId, actor.personId)) === wanted) return changeOf(topic);
      if (wanted) await this.people.vote(topicId, actor.personId, this.clock.now());
      else await this.people.withdrawVote(topicId, actor.personId);
      const counts = { votes: topic.votes + (wanted ? 1 : -1), speakers: topic.speakers };
      await this.topics.saveCounts(topicId, counts);
      this.outbox.add(new TopicTouched({ topicId }));
      return changeOf({ ...topic, ...counts, rev: topic.rev + 1 });
    });
  }
}
