import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import type { OccurrenceChange } from '../../api/series/occurrence.schemas.js';
import { seatsAreGivenByHand } from '../../domain/attendance/attendance.js';
import { attendanceIsOpen } from '../../domain/series/occurrence.js';
import { AttendanceNotOpen, NotBooked, SessionNotRunning, SessionStarted } from '../../domain/sessions.errors.js';
import { BookingsRepository } from '../../persistence/seats/bookings.repository.js';
import { changeView } from '../series/change-view.js';
import { SeatLedgers } from './seat-ledger.js';
import { Standings } from '../standings.js';

/** At the door, a host gives somebody who waits a seat that is free. Who is before them in line is not there. */
@Injectable()
export class GiveSeat {
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
      const { occurrence, now } = ledger;
      if (occurrence.state !== 'scheduled') throw new SessionNotRunning();
      if (!attendanceIsOpen(occurrence.startsAt, now)) throw new AttendanceNotOpen();
      if (!seatsAreGivenByHand(occurrence, now)) throw new SessionStarted();
      const booking = await this.bookings.find(occurrenceId, personId);
      if (!booking?.waitsFor) throw new NotBooked('This person does not wait for a seat.');
      await ledger.giveTo(booking);
      await ledger.close();
      await this.audit.record({ actor, action: 'sessions.seat-given', subject: { type: 'occurrence', id: occurrenceId }, personId });
      return changeView(ledger);
    });
  }
}
