import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import type { MarkAttendance as MarkAttendanceRequest } from '../api/booking.schemas.js';
import { attendanceIsOpen } from '../domain/occurrence.js';
import { AttendanceNotOpen, SessionNotRunning } from '../domain/sessions.errors.js';
import { SessionAttended } from '../domain/sessions.events.js';
import { BookingsRepository } from '../persistence/bookings.repository.js';
import { SeatLedgers } from './seat-ledger.js';
import { Standings } from './standings.js';

/** Says who came. Marks may be corrected later; every change is audited, and the same mark twice is one. */
@Injectable()
export class MarkAttendance {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledgers: SeatLedgers,
    private readonly standings: Standings,
    private readonly bookings: BookingsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** @returns how many marks changed */
  run(actor: Actor, occurrenceId: number, { items }: MarkAttendanceRequest): Promise<number> {
    return this.transactions.run(async () => {
      const ledger = await this.ledgers.open(occurrenceId);
      await this.standings.require(actor, 'markAttendance', ledger.series);
      if (ledger.occurrence.state !== 'scheduled') throw new SessionNotRunning();
      if (!attendanceIsOpen(ledger.occurrence.startsAt, ledger.now)) throw new AttendanceNotOpen();
      const holding = new Map((await this.bookings.holding(occurrenceId)).map((booking) => [booking.personId, booking]));
      const marks = items.map(({ personId, attendance }, index) => {
        const booking = holding.get(personId);
        if (!booking) throw new InvalidInput([{ field: `items.${String(index)}.personId`, message: 'This person is not on the list' }]);
        return { booking, attendance };
      });
      const changed = marks.filter(({ booking, attendance }) => booking.attendance !== attendance);
      for (const { booking, attendance } of changed) {
        await this.bookings.mark(booking.id, attendance, ledger.now);
        this.outbox.add(new SessionAttended({ ...ledger.facts, personId: booking.personId, attendance }));
        await this.audit.record({
          actor,
          action: 'sessions.attendance-marked',
          subject: { type: 'occurrence', id: occurrenceId },
          personId: booking.personId,
          detail: { before: booking.attendance, after: attendance },
        });
      }
      return changed.length;
    });
  }
}
