import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import type { BookingView } from '../../api/seats/booking.schemas.js';
import { NotBooked, SessionNotRunning, SessionStarted } from '../../domain/sessions.errors.js';
import { BookingClicksRepository } from '../../persistence/seats/booking-clicks.repository.js';
import { BookingsRepository } from '../../persistence/seats/bookings.repository.js';
import { BookingViews } from './booking-view.js';
import { SeatLedgers } from './seat-ledger.js';

/** Takes the seat that is held for me, or one that is open to the first to answer. A click sent twice with one key takes once and gets one answer. */
@Injectable()
export class TakeSeat {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledgers: SeatLedgers,
    private readonly bookings: BookingsRepository,
    private readonly clicks: BookingClicksRepository,
    private readonly views: BookingViews,
  ) {}

  run(actor: Actor, occurrenceId: number, key?: string): Promise<BookingView> {
    return this.transactions.run(async () => {
      if (!key) return this.take(actor, occurrenceId);
      const click = { personId: actor.personId, key, request: [occurrenceId, 'take'] };
      const answer = await this.clicks.begin(click);
      if (answer !== undefined) return JSON.parse(answer) as BookingView;
      const taken = await this.take(actor, occurrenceId);
      await this.clicks.answered(click, JSON.stringify(taken));
      return taken;
    });
  }

  private async take({ personId }: Actor, occurrenceId: number): Promise<BookingView> {
    const ledger = await this.ledgers.open(occurrenceId);
    const booking = await this.bookings.find(occurrenceId, personId);
    if (!booking) throw new NotBooked();
    if (ledger.occurrence.state !== 'scheduled') throw new SessionNotRunning();
    if (ledger.now >= ledger.occurrence.startsAt) throw new SessionStarted();
    await ledger.take(booking);
    await ledger.close();
    return this.views.of(ledger, personId);
  }
}
