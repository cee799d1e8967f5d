import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { InvalidInput, NotFound } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { TopicMerged, TopicTouched } from '../domain/topics.events.js';
import { TopicPeopleRepository } from '../persistence/topic-people.repository.js';
import { TopicsRepository, type LockedTopic } from '../persistence/topics.repository.js';
import { TopicPlans } from './topic-plans.js';
import { TopicStandings } from './topic-standings.js';

/** Two topics that are one: votes and speakers go on with the other, where each person still counts once. */
@Injectable()
export class MergeTopic {
  constructor(
    private readonly transactions: Transactions,
    private readonly topics: TopicsRepository,
    private readonly people: TopicPeopleRepository,
    private readonly plans: TopicPlans,
    private readonly standings: TopicStandings,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws TopicNotOpen, InvalidInput where the other is none that goes on */
  run(actor: Actor, topicId: number, intoId: number): Promise<void> {
    return this.transactions.run(async () => {
      const [topic, into] = await this.lockBoth(topicId, intoId);
      await this.standings.requireOpen(actor, 'merge', topic);
      if (into?.state !== 'open') throw new InvalidInput([{ field: 'intoId', message: 'Choose another topic that is open' }]);
      await this.plans.release(topic);
      await this.topics.end(topicId, 'merged', { by: actor.personId, mergedIntoId: intoId, now: this.clock.now() });
      await this.topics.leadOn(topicId, intoId);
      await this.topics.saveCounts(intoId, await this.people.moveAll(topicId, intoId));
      for (const id of [topicId, intoId]) this.outbox.add(new TopicTouched({ topicId: id }));
      this.outbox.add(new TopicMerged({ topicId, intoId, mergedBy: actor.personId }));
      await this.audit.record({ actor, action: 'topics.topic-merged', subject: { type: 'topic', id: topicId }, detail: { intoId } });
    });
  }

  /** The lower id first, so that two merges at the same moment do not wait for each other. */
  private async lockBoth(topicId: number, intoId: number): Promise<[LockedTopic, LockedTopic | undefined]> {
    const found = new Map<number, LockedTopic>();
    for (const id of [topicId, intoId].sort((one, other) => one - other)) {
      const topic = await this.topics.lockIfThere(id);
      if (topic) found.set(id, topic);
    }
    const topic = found.get(topicId);
    if (!topic) throw new NotFound();
    return [topic, intoId === topicId ? undefined : found.get(intoId)];
  }
}
