import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { DomainError, NotFound } from '../../../../platform/errors/index.js';
import type { DatesBooked, DatesReleased } from '../../api/several-dates/series-booking.schemas.js';
import { BookingClicksRepository } from '../../persistence/seats/booking-clicks.repository.js';
import { BookingsRepository } from '../../persistence/seats/bookings.repository.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { ReleaseSeat } from './release-seat.js';

type DateReleased = DatesReleased['items'][number];

/** Gives back what one act of booking gave, date by date. What the person has changed since is theirs and stays. */
@Injectable()
export class ReleaseDates {
  constructor(
    private readonly transactions: Transactions,
    private readonly clicks: BookingClicksRepository,
    private readonly occurrences: OccurrencesRepository,
    private readonly bookings: BookingsRepository,
    private readonly releaseSeat: ReleaseSeat,
  ) {}

  /** @throws NotFound where the person made no such act, or made it more than a day ago */
  async run(actor: Actor, act: string): Promise<DatesReleased> {
    const answer = await this.clicks.answerTo(actor.personId, act);
    const booked = answer === undefined ? undefined : (JSON.parse(answer) as Partial<DatesBooked>);
    if (!booked?.items) throw new NotFound();
    const items: DateReleased[] = [];
    for (const { occurrenceId, bookingId } of booked.items) {
      if (bookingId !== null) items.push(await this.date(actor, occurrenceId, bookingId));
    }
    return { released: items.filter(({ outcome }) => outcome === 'released').length, items };
  }

  private async date(actor: Actor, occurrenceId: number, bookingId: number): Promise<DateReleased> {
    try {
      return await this.transactions.run(async () => {
        await this.occurrences.lock(occurrenceId);
        const booking = await this.bookings.find(occurrenceId, actor.personId);
        if (booking?.id !== bookingId) return { occurrenceId, outcome: 'changed', sentence: null };
        await this.releaseSeat.run(actor, occurrenceId);
        return { occurrenceId, outcome: 'released', sentence: null };
      });
    } catch (error) {
      if (error instanceof DomainError) return { occurrenceId, outcome: 'kept', sentence: error.message };
      throw error;
    }
  }
}
