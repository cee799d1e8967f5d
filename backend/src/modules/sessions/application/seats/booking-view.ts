import { Injectable } from '@nestjs/common';
import { Diary } from '../../../diary/index.js';
import type { BookingView } from '../../api/seats/booking.schemas.js';
import type { Clash, MyBooking, QueuePosition } from '../../api/series/occurrence.schemas.js';
import { NotBooked } from '../../domain/sessions.errors.js';
import { BookingsRepository, type ActiveBooking } from '../../persistence/seats/bookings.repository.js';
import type { Occurrence } from '../../persistence/series/occurrence.entity.js';
import { BOOKING, HOSTING } from '../diary-entries.js';
import { placesOf } from './places-in-line.js';
import type { SeatLedger } from './seat-ledger.js';
import { inLineFor, placeView, positionView, seatsView } from './seats-in-view.js';

export function myBookingView(
  booking: Pick<ActiveBooking, 'id' | 'showName' | 'support' | 'supportUntil' | 'attendance' | 'attendedMinutes' | 'disputedAt'>,
): MyBooking {
  return {
    bookingId: booking.id,
    showName: booking.showName,
    support: booking.support,
    supportDeletedOn: booking.supportUntil?.toISOString().slice(0, 10) ?? null,
    attendance: booking.attendance,
    attendedMinutes: booking.attendedMinutes,
    disputed: booking.disputedAt !== null,
  };
}

/** The answer to everything a person does to their own place. */
@Injectable()
export class BookingViews {
  constructor(
    private readonly bookings: BookingsRepository,
    private readonly diary: Diary,
  ) {}

  /** Reads the place as it is after the ledger was closed. @throws NotBooked */
  async of(ledger: SeatLedger, personId: number): Promise<BookingView> {
    const { occurrence, seating } = ledger;
    const booking = await this.bookings.find(occurrence.id, personId);
    if (!booking) throw new NotBooked();
    return {
      occurrenceId: occurrence.id,
      ...placeView(booking, await this.position(ledger, booking), seating, { now: ledger.now, startsAt: occurrence.startsAt }),
      ...myBookingView(booking),
      seats: seatsView(seating),
      rev: occurrence.rev + 1,
      clashes: await this.clashes(personId, occurrence),
    };
  }

  async clashes(personId: number, { id, startsAt, endsAt }: Pick<Occurrence, 'id' | 'startsAt' | 'endsAt'>): Promise<Clash[]> {
    const entries = await this.diary.clashes(personId, startsAt, endsAt, { source: BOOKING, sourceId: id });
    return entries
      .filter(({ source, sourceId }) => source !== HOSTING || sourceId !== id)
      .map((entry) => ({ title: entry.title, from: entry.startsAt.toISOString(), to: entry.endsAt.toISOString() }));
  }

  private async position({ seating, occurrence, now }: SeatLedger, booking: ActiveBooking): Promise<QueuePosition | null> {
    const { waitsFor, queueNumber } = booking;
    if (!waitsFor || queueNumber === null) return null;
    const of = inLineFor(seating, waitsFor);
    // The last number is the end of the line, whatever happened to the ones before it.
    if (queueNumber === seating.nextQueueNumber - 1) return positionView(of, of);
    return (
      placesOf(seating, { now, startsAt: occurrence.startsAt }, await this.bookings.queue(occurrence.id), [booking])[0]?.mine.position ??
      null
    );
  }
}
