import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { DatesInBrief, PromiseEarly } from '../../sessions/index.js';
import type { PlanTopic as PlanTopicRequest } from '../api/topic.schemas.js';
import { AlreadyBeingPlanned } from '../domain/topics.errors.js';
import { TopicTouched } from '../domain/topics.events.js';
import { TopicsRepository, type LockedTopic } from '../persistence/topics.repository.js';
import { TopicStandings } from './topic-standings.js';
import { TurnIntoSession } from './turn-into-session.js';

const wrongDate = (message: string): InvalidInput => new InvalidInput([{ field: 'occurrenceId', message }]);

/** An organiser turns a topic into a session: a draft that is planned when it is published, or a date that can be booked already. */
@Injectable()
export class PlanTopic {
  constructor(
    private readonly transactions: Transactions,
    private readonly topics: TopicsRepository,
    private readonly standings: TopicStandings,
    private readonly dates: DatesInBrief,
    private readonly promises: PromiseEarly,
    private readonly turn: TurnIntoSession,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** @throws TopicNotOpen, AlreadyBeingPlanned, and what sessions say of a series that is not in the organiser's scope */
  run(actor: Actor, topicId: number, { seriesId, occurrenceId, earlyHours }: PlanTopicRequest): Promise<void> {
    return this.transactions.run(async () => {
      const topic = await this.topics.lock(topicId);
      await this.standings.requireOpen(actor, 'plan', topic);
      await this.requireUnplanned(topic);
      const earlyMinutes = earlyHours * 60;
      if (seriesId !== undefined) await this.draft(actor, topic, seriesId, earlyMinutes);
      if (occurrenceId !== undefined) await this.attach(actor, topic, occurrenceId, earlyMinutes);
      const detail = { seriesId, occurrenceId, earlyHours };
      await this.audit.record({ actor, action: 'topics.topic-planned', subject: { type: 'topic', id: topicId }, detail });
    });
  }

  private async draft(actor: Actor, { id }: LockedTopic, seriesId: number, earlyMinutes: number): Promise<void> {
    const longest = Math.max(earlyMinutes, await this.topics.earlyMinutesOfOthers(seriesId, id));
    await this.promises.run(actor, seriesId, longest);
    await this.topics.setPlan(id, { seriesId, occurrenceId: null, earlyMinutes, plannedBy: actor.personId });
    this.outbox.add(new TopicTouched({ topicId: id }));
  }

  private async attach(actor: Actor, topic: LockedTopic, occurrenceId: number, earlyMinutes: number): Promise<void> {
    const date = await this.dates.date(occurrenceId);
    if (!date || !(await this.dates.maySee(actor, date.seriesId))) throw wrongDate('Choose a date from the list');
    if (!(await this.dates.mayChange(actor, date.seriesId))) throw wrongDate('Choose a date of a series that you host or organise');
    if (date.state !== 'scheduled' || date.startsAt <= this.clock.now()) throw wrongDate('Choose a date that is still to come');
    const plan = { seriesId: date.seriesId, occurrenceId, earlyMinutes, plannedBy: actor.personId };
    await this.turn.run(topic, plan, { actor, minutes: earlyMinutes });
  }

  /** A draft that was thrown away stands in nobody's way. */
  private async requireUnplanned({ seriesId }: LockedTopic): Promise<void> {
    const series = seriesId === null ? undefined : await this.dates.ofSeries(seriesId);
    if (series && series.state !== 'ended') throw new AlreadyBeingPlanned();
  }
}
