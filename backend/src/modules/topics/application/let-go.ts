import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/index.js';
import { On, Outbox } from '../../../platform/outbox/index.js';
import { PersonLeft } from '../../people/index.js';
import { TopicTouched } from '../domain/topics.events.js';
import { TopicPeopleRepository } from '../persistence/topic-people.repository.js';
import { TopicsRepository } from '../persistence/topics.repository.js';

/** Somebody left: of open topics their votes and offers go. What they suggested stays, and so do the numbers of what is over. */
@Injectable()
export class LetGoOfTopics {
  constructor(
    private readonly transactions: Transactions,
    private readonly topics: TopicsRepository,
    private readonly people: TopicPeopleRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Harmless to run twice: what is done already is not found again. */
  @On(PersonLeft, 'topics.let-go')
  async personLeft({ payload: { personId } }: PersonLeft): Promise<void> {
    for (const topicId of await this.people.openOf(personId)) await this.leave(topicId, personId);
    await this.people.forget(personId);
  }

  private leave(topicId: number, personId: number): Promise<void> {
    return this.transactions.run(async () => {
      const topic = await this.topics.lock(topicId);
      if (topic.state !== 'open') return;
      const voted = await this.people.hasVoted(topicId, personId);
      const speaks = (await this.people.speaker(topicId, personId)) !== undefined;
      if (voted) await this.people.withdrawVote(topicId, personId);
      if (speaks) await this.people.removeSpeaker(topicId, personId);
      await this.topics.saveCounts(topicId, { votes: topic.votes - (voted ? 1 : 0), speakers: topic.speakers - (speaks ? 1 : 0) });
      this.outbox.add(new TopicTouched({ topicId }));
    });
  }
}
