import { Injectable } from '@nestjs/common';
import { bookingWindow, earlyBookingEndsAt, type BookingTimes } from '../../domain/series/occurrence.js';
import { OthersBookFirst } from '../../domain/sessions.errors.js';
import { EarlyBookersRepository } from '../../persistence/seats/early-bookers.repository.js';
import type { SeatLedger } from './seat-ledger.js';

/** Whether it is somebody's turn: those who asked for a date book it before everybody else. */
@Injectable()
export class EarlyBooking {
  constructor(private readonly bookers: EarlyBookersRepository) {}

  /** Asks under the lock of the date. @throws OthersBookFirst while others are ahead of the person */
  async requireTurn({ occurrence, times, now }: SeatLedger, personId: number): Promise<void> {
    const ends = earlyBookingEndsAt(times);
    if (bookingWindow(times, now) !== 'early' || ends === null) return;
    if (!(await this.bookers.has(occurrence.id, personId))) throw new OthersBookFirst(ends, occurrence.timeZone);
  }

  /** Those of the dates where others are behind this person now. */
  async aheadAt(dates: readonly (BookingTimes & { readonly id: number })[], personId: number, now: Date): Promise<ReadonlySet<number>> {
    const early = dates.filter((date) => bookingWindow(date, now) === 'early').map(({ id }) => id);
    return new Set(await this.bookers.among(early, personId));
  }
}
