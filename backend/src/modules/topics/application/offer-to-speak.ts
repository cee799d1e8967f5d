import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { SpeakerFound, TopicTouched } from '../domain/topics.events.js';
import { TopicPeopleRepository } from '../persistence/topic-people.repository.js';
import { TopicsRepository } from '../persistence/topics.repository.js';
import { TopicStandings } from './topic-standings.js';

/** "I could speak": by name, with a few words of one's own. Offered again, the words are changed. */
@Injectable()
export class OfferToSpeak {
  constructor(
    private readonly transactions: Transactions,
    private readonly topics: TopicsRepository,
    private readonly people: TopicPeopleRepository,
    private readonly standings: TopicStandings,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws TopicNotOpen */
  run(actor: Actor, topicId: number, words: string): Promise<void> {
    return this.transactions.run(async () => {
      const topic = await this.topics.lock(topicId);
      await this.standings.requireOpen(actor, 'speak', topic);
      const { personId } = actor;
      const said = words === '' ? null : words;
      const speaker = await this.people.speaker(topicId, personId);
      if (speaker?.words === said) return;
      if (speaker) await this.people.changeWords(topicId, personId, said);
      else {
        await this.people.addSpeaker(topicId, personId, said, this.clock.now());
        if (personId !== topic.authorId) this.outbox.add(new SpeakerFound({ topicId, personId }));
      }
      await this.topics.saveCounts(topicId, { votes: topic.votes, speakers: topic.speakers + (speaker ? 0 : 1) });
      this.outbox.add(new TopicTouched({ topicId }));
    });
  }
}
