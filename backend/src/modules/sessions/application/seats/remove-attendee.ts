import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import type { OccurrenceChange } from '../../api/series/occurrence.schemas.js';
import { wasThere } from '../../domain/attendance/attendance.js';
import { CheckedIn, NotBooked, SessionStarted } from '../../domain/sessions.errors.js';
import { BookingsRepository } from '../../persistence/seats/bookings.repository.js';
import { changeView } from '../series/change-view.js';
import { SeatLedgers } from './seat-ledger.js';
import { Standings } from '../standings.js';

/** A host or organiser takes somebody off the list before the start. The next in line gets the seat. */
@Injectable()
export class RemoveAttendee {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledgers: SeatLedgers,
    private readonly standings: Standings,
    private readonly bookings: BookingsRepository,
    private readonly audit: Audit,
  ) {}

  run(actor: Actor, occurrenceId: number, personId: number): Promise<OccurrenceChange> {
    return this.transactions.run(async () => {
      const ledger = await this.ledgers.open(occurrenceId);
      await this.standings.require(actor, 'addAttendee', ledger.series);
      if (ledger.now >= ledger.occurrence.startsAt) throw new SessionStarted();
      const booking = await this.bookings.find(occurrenceId, personId);
      if (!booking) throw new NotBooked('This person does not have a place at this session.');
      if (wasThere(booking.attendance)) throw new CheckedIn('This person is checked in. Take the check-in back first.');
      await ledger.release(booking, 'removed');
      await ledger.close();
      await this.audit.record({
        actor,
        action: 'sessions.attendee-removed',
        subject: { type: 'occurrence', id: occurrenceId },
        personId,
      });
      return changeView(ledger);
    });
  }
}
