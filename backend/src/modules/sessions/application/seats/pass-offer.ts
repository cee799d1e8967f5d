import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import type { BookingView } from '../../api/seats/booking.schemas.js';
import { NotBooked } from '../../domain/sessions.errors.js';
import { BookingsRepository } from '../../persistence/seats/bookings.repository.js';
import { BookingViews } from './booking-view.js';
import { SeatLedgers } from './seat-ledger.js';

/** Lets the seat that is held for me go to the next in line before its time is over. I keep my number, and am passed over once. */
@Injectable()
export class PassOffer {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledgers: SeatLedgers,
    private readonly bookings: BookingsRepository,
    private readonly views: BookingViews,
  ) {}

  run({ personId }: Actor, occurrenceId: number): Promise<BookingView> {
    return this.transactions.run(async () => {
      const ledger = await this.ledgers.open(occurrenceId);
      const booking = await this.bookings.find(occurrenceId, personId);
      if (!booking) throw new NotBooked();
      await ledger.pass(booking);
      await ledger.close();
      return this.views.of(ledger, personId);
    });
  }
}
