import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { OpenEarly } from '../../sessions/index.js';
import { TopicPlanned, TopicTouched } from '../domain/topics.events.js';
import { TopicPeopleRepository } from '../persistence/topic-people.repository.js';
import { TopicsRepository, type LockedTopic } from '../persistence/topics.repository.js';

type Plan = Parameters<TopicsRepository['setPlan']>[1] & { readonly seriesId: number };

/** What happens to a topic in the moment in which its session can be booked. Called under the lock of the topic. */
@Injectable()
export class TurnIntoSession {
  constructor(
    private readonly topics: TopicsRepository,
    private readonly people: TopicPeopleRepository,
    private readonly early: OpenEarly,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param early whose wish the early booking is, and for how long; by nobody where the draft promised it and it runs already */
  async run(topic: LockedTopic, plan: Plan, early: { actor: Actor | null; minutes: number }): Promise<void> {
    const { id: topicId, authorId } = topic;
    const { seriesId, occurrenceId, plannedBy } = plan;
    await this.topics.setPlan(topicId, plan);
    await this.topics.end(topicId, 'planned', { by: plannedBy, now: this.clock.now() });
    if (occurrenceId !== null) {
      const personIds = [...new Set([...(await this.people.interested(topicId)), authorId])];
      const askedFor = await this.people.askedFor(occurrenceId);
      await this.early.run(early.actor, occurrenceId, { personIds, minutes: early.minutes, askedFor });
    }
    this.outbox.add(new TopicTouched({ topicId }));
    this.outbox.add(new TopicPlanned({ topicId, seriesId, occurrenceId, plannedBy }));
  }
}
