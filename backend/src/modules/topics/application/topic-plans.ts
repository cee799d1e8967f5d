import { Injectable } from '@nestjs/common';
import { PromiseEarly } from '../../sessions/index.js';
import { AlreadyBeingPlanned } from '../domain/topics.errors.js';
import { TopicsRepository, type LockedTopic } from '../persistence/topics.repository.js';

/** The draft that an open topic is being planned as. Asked under the lock of the topic. */
@Injectable()
export class TopicPlans {
  constructor(
    private readonly topics: TopicsRepository,
    private readonly promises: PromiseEarly,
  ) {}

  /**
   * Takes the topic out of its draft, which then promises no more than other topics ask for.
   * @throws AlreadyBeingPlanned where the draft has just been published, so that the topic is planned in a moment
   */
  async release({ id, seriesId }: LockedTopic): Promise<void> {
    if (seriesId === null) return;
    const state = await this.promises.lessen(seriesId, await this.topics.earlyMinutesOfOthers(seriesId, id));
    if (state === 'published') throw new AlreadyBeingPlanned('A session for this topic has just been published. Look at the topic again.');
    await this.topics.setPlan(id, { seriesId: null, occurrenceId: null, earlyMinutes: 0, plannedBy: null });
  }
}
