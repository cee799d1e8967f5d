import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
import { Live, personRoom } from '../../../../platform/live/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import type { BookSeat as BookSeatRequest } from '../../api/seats/booking.schemas.js';
import type { BookDates, DateBooked, DatesBooked } from '../../api/several-dates/series-booking.schemas.js';
import { NotOfThisSeries } from '../../domain/messages/organising.errors.js';
import { AlreadyBooked } from '../../domain/sessions.errors.js';
import { SeriesBooked } from '../../domain/sessions.events.js';
import { BookingClicksRepository, type Click } from '../../persistence/seats/booking-clicks.repository.js';
import { BookingsRepository } from '../../persistence/seats/bookings.repository.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { BookSeat } from '../seats/book-seat.js';
import { Standings } from '../standings.js';

/**
 * Books several dates of a series in one act, each in a transaction of its own: one that is refused stands in nobody's way. The person is told once.
 * A click sent twice with one key books once and gets one answer.
 */
@Injectable()
export class BookSeries {
  constructor(
    private readonly transactions: Transactions,
    private readonly series: SeriesRepository,
    private readonly occurrences: OccurrencesRepository,
    private readonly bookings: BookingsRepository,
    private readonly standings: Standings,
    private readonly bookSeat: BookSeat,
    private readonly clicks: BookingClicksRepository,
    private readonly live: Live,
    private readonly outbox: Outbox,
  ) {}

  /** @throws NotFound, Refused, KeyUsedForAnotherRequest, StillWorking */
  async run(actor: Actor, seriesId: number, { dates, ...wish }: BookDates, key: string = randomUUID()): Promise<DatesBooked> {
    await this.standings.require(actor, 'book', await this.series.get(seriesId));
    const { personId } = actor;
    const click: Click = { personId, key, request: [seriesId, dates, wish.seat, wish.wantsRoom, wish.support, wish.showName] };
    const answer = await this.transactions.run(() => this.clicks.begin(click, { inSteps: true }));
    if (answer !== undefined) return JSON.parse(answer) as DatesBooked;
    const asked = [...new Set(dates)];
    const known = new Set(await this.occurrences.inOrder(seriesId, asked));
    const ordered = [...known, ...asked.filter((id) => !known.has(id))];
    const items: DateBooked[] = [];
    for (const id of ordered) {
      items.push(known.has(id) ? await this.date(actor, id, wish, key) : refused(id, new NotOfThisSeries()));
      this.live.send(personRoom(personId), { type: 'sessions.dates-booked', act: key, done: items.length, of: ordered.length });
    }
    return this.finish(click, seriesId, items);
  }

  private async date(actor: Actor, occurrenceId: number, wish: BookSeatRequest, key: string): Promise<DateBooked> {
    try {
      const { state, seat, position } = await this.bookSeat.run(actor, occurrenceId, wish, keyOfDate(key, occurrenceId), 'series');
      const booking = await this.bookings.find(occurrenceId, actor.personId);
      return { occurrenceId, outcome: state, seat, position, bookingId: booking?.id ?? null, sentence: null };
    } catch (error) {
      if (error instanceof DomainError) return refused(occurrenceId, error);
      throw error;
    }
  }

  /** Keeps the answer and tells of it in one transaction, so that the person is told once. */
  private finish(click: Click, seriesId: number, items: DateBooked[]): Promise<DatesBooked> {
    const count = (outcome: DateBooked['outcome']): number => items.filter((item) => item.outcome === outcome).length;
    const answer: DatesBooked = { act: click.key, booked: count('booked'), waiting: count('waiting'), items };
    const bookingIds = items.flatMap(({ bookingId }) => bookingId ?? []);
    return this.transactions.run(async () => {
      await this.clicks.answered(click, JSON.stringify(answer));
      if (bookingIds.length > 0) this.outbox.add(new SeriesBooked({ seriesId, personId: click.personId, bookingIds }));
      return answer;
    });
  }
}

/** One click of many dates is one click of each. */
function keyOfDate(key: string, occurrenceId: number): string {
  return createHash('sha256')
    .update(`${key}\n${String(occurrenceId)}`)
    .digest('hex');
}

function refused(occurrenceId: number, error: DomainError): DateBooked {
  const outcome = error instanceof AlreadyBooked ? 'already' : 'refused';
  return { occurrenceId, outcome, seat: null, position: null, bookingId: null, sentence: error.message };
}
