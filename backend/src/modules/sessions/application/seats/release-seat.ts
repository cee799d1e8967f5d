import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import type { OccurrenceChange } from '../../api/series/occurrence.schemas.js';
import { wasThere } from '../../domain/attendance/attendance.js';
import { releasableUntil } from '../../domain/series/occurrence.js';
import { CheckedIn, NotBooked, SessionStarted, TooLateToRelease } from '../../domain/sessions.errors.js';
import { BookingsRepository } from '../../persistence/seats/bookings.repository.js';
import { changeView } from '../series/change-view.js';
import { SeatLedgers } from './seat-ledger.js';

/** Gives up my seat or my number. A freed seat goes to the next in line at once. */
@Injectable()
export class ReleaseSeat {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledgers: SeatLedgers,
    private readonly bookings: BookingsRepository,
  ) {}

  run(actor: Actor, occurrenceId: number): Promise<OccurrenceChange> {
    return this.transactions.run(async () => {
      const ledger = await this.ledgers.open(occurrenceId);
      const booking = await this.bookings.find(occurrenceId, actor.personId);
      if (!booking) throw new NotBooked();
      if (ledger.now >= ledger.occurrence.startsAt) throw new SessionStarted();
      if (wasThere(booking.attendance)) throw new CheckedIn();
      // Somebody without a seat takes nothing from anybody by leaving the queue late.
      if (booking.seat && ledger.now >= releasableUntil(ledger.times)) throw new TooLateToRelease();
      await ledger.release(booking, 'released');
      await ledger.close();
      return changeView(ledger);
    });
  }
}
