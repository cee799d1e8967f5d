import { Injectable } from '@nestjs/common';
import { Outbox } from '../../../../platform/outbox/index.js';
import { Diary } from '../../../diary/index.js';
import type { LiveOffer, SeatOfferState } from '../../domain/seats/seat-offer.js';
import type { Place, SeatKind } from '../../domain/seats/seating.js';
import {
  OfferEnded,
  QueueJoined,
  SeatBooked,
  SeatOffered,
  SeatReleased,
  SeatsDue,
  SeatsOpened,
  type ReleaseReason,
  type SeatOrigin,
  type SessionFacts,
} from '../../domain/sessions.events.js';
import { BookingsRepository, type ActiveBooking } from '../../persistence/seats/bookings.repository.js';
import type { LockedOccurrence } from '../../persistence/series/occurrences.repository.js';
import { SeatOffersRepository } from '../../persistence/seats/seat-offers.repository.js';
import type { SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { bookingInDiary, BOOKING } from '../diary-entries.js';

/** The date that something is written about, while its row is locked. */
export interface OpenDate {
  readonly occurrence: LockedOccurrence;
  readonly series: SeriesWithPeople;
  readonly facts: SessionFacts;
  readonly now: Date;
}

type NotTaken = Exclude<SeatOfferState, 'open' | 'taken'>;

/** Writes down what a ledger decides: the booking, the offer, the diary, and the news of it. */
@Injectable()
export class SeatRecords {
  constructor(
    private readonly bookings: BookingsRepository,
    private readonly offers: SeatOffersRepository,
    private readonly diary: Diary,
    private readonly outbox: Outbox,
  ) {}

  /** Somebody came to another place at the date; the booking itself is written already. */
  async stands({ occurrence, series, facts }: OpenDate, booking: ActiveBooking, from: Place, to: Place, origin: SeatOrigin): Promise<void> {
    const { id: bookingId, personId } = booking;
    await this.diary.put(bookingInDiary(occurrence, series, personId, to));
    if (to.seat && to.seat !== from.seat) this.outbox.add(new SeatBooked({ ...facts, personId, bookingId, seat: to.seat, origin }));
    const { queueNumber } = to;
    if (queueNumber !== null && from.queueNumber === null) {
      this.outbox.add(new QueueJoined({ occurrenceId: occurrence.id, personId, bookingId, queueNumber, origin }));
    }
  }

  /** Somebody in the queue got a seat. */
  async seated(date: OpenDate, booking: ActiveBooking, to: Place, origin: SeatOrigin): Promise<void> {
    if (booking.offer) await this.offers.end(booking.id, 'taken', date.now);
    await this.bookings.place(booking.id, to, date.now);
    await this.stands(date, booking, booking, to, origin);
  }

  async left(date: OpenDate, booking: ActiveBooking, why: ReleaseReason): Promise<void> {
    const { id: bookingId, personId } = booking;
    if (booking.offer) await this.offers.end(bookingId, why === 'released' ? 'declined' : 'withdrawn', date.now);
    await this.bookings.end(bookingId, 'released', date.now);
    await this.diary.remove({ personId, source: BOOKING, sourceId: date.occurrence.id });
    this.outbox.add(new SeatReleased({ occurrenceId: date.occurrence.id, personId, bookingId, why }));
  }

  /** Everybody's place ended with the date. @returns whose they were */
  async allLeft({ occurrence, now }: OpenDate): Promise<number[]> {
    const holding = await this.bookings.holding(occurrence.id);
    await this.offers.endAll(occurrence.id, now);
    await this.bookings.endAll(occurrence.id, 'cancelled', now);
    await this.diary.removeAll(BOOKING, occurrence.id);
    return holding.map(({ personId }) => personId);
  }

  async offered({ occurrence, now }: OpenDate, { id: bookingId, personId }: ActiveBooking, { seat, expiresAt }: LiveOffer): Promise<void> {
    await this.offers.add({ occurrenceId: occurrence.id, bookingId, personId, seat, offeredAt: now, expiresAt });
    const [offeredAt, until] = [now.toISOString(), expiresAt.toISOString()];
    this.outbox.add(new SeatOffered({ occurrenceId: occurrence.id, personId, bookingId, seat, offeredAt, expiresAt: until }));
  }

  async offerEnded(
    { occurrence, now }: OpenDate,
    { id: bookingId, personId }: ActiveBooking,
    seat: SeatKind,
    how: NotTaken,
  ): Promise<void> {
    await this.offers.end(bookingId, how, now);
    this.outbox.add(new OfferEnded({ occurrenceId: occurrence.id, personId, bookingId, seat, how }));
  }

  /** Everyone who waits for seats of these kinds is told that the first to answer has one. */
  opened({ occurrence }: OpenDate, seats: readonly SeatKind[]): void {
    this.outbox.add(new SeatsOpened({ occurrenceId: occurrence.id, seats: [...seats] }));
  }

  /** Plans when the seats are looked at again, in place of what was planned before. */
  async lookAgain({ occurrence, now }: OpenDate, at: Date | null): Promise<void> {
    const { id, seatsDueAt } = occurrence;
    if (seatsDueAt?.getTime() === at?.getTime()) return;
    const subject = `occurrence:${String(id)}`;
    // What is due already is in somebody's hands, perhaps ours: it finds nothing to do, and must not be taken from under them.
    if (seatsDueAt && seatsDueAt > now) await this.outbox.cancel(SeatsDue, subject);
    if (at) this.outbox.addAt(new SeatsDue({ occurrenceId: id }), at, subject);
  }
}
