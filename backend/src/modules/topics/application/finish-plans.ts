import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/index.js';
import { On } from '../../../platform/outbox/index.js';
import { SeriesPublished } from '../../sessions/index.js';
import { TopicsRepository } from '../persistence/topics.repository.js';
import { TurnIntoSession } from './turn-into-session.js';

/** A draft was published: the topics that it was drafted for are planned. */
@Injectable()
export class FinishPlans {
  constructor(
    private readonly transactions: Transactions,
    private readonly topics: TopicsRepository,
    private readonly turn: TurnIntoSession,
  ) {}

  /** Harmless to run twice: a topic that is planned is not found again. */
  @On(SeriesPublished, 'topics.finish-plans')
  async published({ payload: { seriesId, firstId } }: SeriesPublished): Promise<void> {
    for (const id of await this.topics.draftedAs(seriesId)) {
      await this.transactions.run(async () => {
        const topic = await this.topics.lock(id);
        if (topic.state !== 'open' || topic.seriesId !== seriesId) return;
        const { earlyMinutes, plannedBy } = topic;
        // The time of those who asked runs since the publication: nobody else could book meanwhile.
        await this.turn.run(topic, { seriesId, occurrenceId: firstId, earlyMinutes, plannedBy }, { actor: null, minutes: 0 });
      });
    }
  }
}
