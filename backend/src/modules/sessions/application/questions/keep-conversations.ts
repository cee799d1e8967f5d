import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Every, On } from '../../../../platform/outbox/index.js';
import { KeepAttachedTopic } from '../../../forum/index.js';
import { conversationTitle, isOverForWriting, writableDaysAfter } from '../../domain/series/conversation.js';
import {
  OccurrenceCancelled,
  OccurrenceMoved,
  QueueJoined,
  SeatBooked,
  SeatReleased,
  SeriesTouched,
} from '../../domain/sessions.events.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { Conversations } from './conversations.js';

const DAY_MS = 86_400_000;
const AT_ONCE = 500;

/** What becomes of a conversation with its date, and who follows it because of their place there. */
@Injectable()
export class KeepConversations {
  constructor(
    private readonly conversations: Conversations,
    private readonly topics: KeepAttachedTopic,
    private readonly occurrences: OccurrencesRepository,
    private readonly series: SeriesRepository,
    private readonly clock: Clock,
  ) {}

  @On(SeatBooked, 'sessions.follow-conversation')
  booked({ payload: { occurrenceId, personId } }: SeatBooked): Promise<void> {
    return this.conversations.follow(occurrenceId, personId);
  }

  @On(QueueJoined, 'sessions.follow-conversation')
  queued({ payload: { occurrenceId, personId } }: QueueJoined): Promise<void> {
    return this.conversations.follow(occurrenceId, personId);
  }

  @On(SeatReleased, 'sessions.follow-conversation')
  released({ payload: { occurrenceId, personId } }: SeatReleased): Promise<void> {
    return this.conversations.follow(occurrenceId, personId);
  }

  @On(OccurrenceMoved, 'sessions.keep-conversation')
  moved({ payload: { occurrenceId } }: OccurrenceMoved): Promise<void> {
    return this.keep(occurrenceId);
  }

  @On(OccurrenceCancelled, 'sessions.keep-conversation')
  cancelled({ payload: { occurrenceId } }: OccurrenceCancelled): Promise<void> {
    return this.keep(occurrenceId);
  }

  @On(SeriesTouched, 'sessions.keep-conversations', { lane: 'slow' })
  async touched({ payload: { seriesIds } }: SeriesTouched): Promise<void> {
    const since = new Date(this.clock.now().getTime() - writableDaysAfter * DAY_MS);
    for (const seriesId of seriesIds) {
      for (const id of await this.occurrences.idsOfSeriesFrom(seriesId, since, AT_ONCE)) await this.keep(id);
    }
  }

  /** Conversations of dates that are long over are read, and written in no more. */
  @Every('PT6H', 'sessions.close-conversations')
  async close(): Promise<void> {
    for (const id of await this.conversations.writable(AT_ONCE)) await this.keep(id);
  }

  private async keep(occurrenceId: number): Promise<void> {
    const topic = await this.conversations.of(occurrenceId);
    const occurrence = topic && (await this.occurrences.find(occurrenceId));
    if (!occurrence) return;
    const series = await this.series.ofDate(occurrence);
    await this.topics.rename(topic.id, conversationTitle({ ...occurrence, title: occurrence.ownTitle ?? series.title }));
    const isOver = isOverForWriting(occurrence.endsAt, this.clock.now());
    await this.topics.lock(topic.id, isOver || occurrence.state === 'cancelled');
  }
}
