import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import type { BookingView, ChangeBooking as ChangeBookingRequest } from '../../api/seats/booking.schemas.js';
import { supportAsked } from '../../domain/series/occurrence.js';
import type { Wish } from '../../domain/seats/seating.js';
import { NotBooked, SessionStarted } from '../../domain/sessions.errors.js';
import { BookingsRepository, type ActiveBooking } from '../../persistence/seats/bookings.repository.js';
import { BookingViews } from './booking-view.js';
import { SeatLedgers } from './seat-ledger.js';

/** Changes the kind of seat, what would help, or whether my name is shown, without losing the place. */
@Injectable()
export class ChangeBooking {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledgers: SeatLedgers,
    private readonly bookings: BookingsRepository,
    private readonly views: BookingViews,
  ) {}

  run(actor: Actor, occurrenceId: number, request: ChangeBookingRequest): Promise<BookingView> {
    return this.transactions.run(async () => {
      const ledger = await this.ledgers.open(occurrenceId);
      const booking = await this.bookings.find(occurrenceId, actor.personId);
      if (!booking) throw new NotBooked();
      if (ledger.now >= ledger.occurrence.startsAt) throw new SessionStarted();
      await this.bookings.ask(booking.id, {
        showName: request.showName ?? booking.showName,
        ...supportAsked(request.support === undefined ? booking.support : request.support, ledger.occurrence.endsAt),
      });
      const wish = wishAfter(booking, request);
      if (wish) await ledger.change(booking, wish);
      await ledger.close();
      return this.views.of(ledger, actor.personId);
    });
  }
}

/** Undefined where nothing is said about the seat. */
function wishAfter(booking: ActiveBooking, { seat, wantsRoom }: ChangeBookingRequest): Wish | undefined {
  if (seat === undefined && wantsRoom === undefined) return undefined;
  return { seat: seat ?? booking.seat ?? booking.waitsFor ?? 'either', wantsRoom: wantsRoom ?? booking.wantsRoom };
}
