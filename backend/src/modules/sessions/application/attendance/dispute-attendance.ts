import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import type { Dispute, Disputed } from '../../api/attendance/attendance.schemas.js';
import { NotBooked, NothingMarked } from '../../domain/sessions.errors.js';
import { AttendanceDisputed, AttendanceTouched } from '../../domain/sessions.events.js';
import { AttendanceRepository } from '../../persistence/attendance/attendance.repository.js';
import { SeatLedgers } from '../seats/seat-ledger.js';

/** I say that my mark is wrong: the hosts are told, once for each mark. */
@Injectable()
export class DisputeAttendance {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledgers: SeatLedgers,
    private readonly attendance: AttendanceRepository,
    private readonly outbox: Outbox,
  ) {}

  run({ personId }: Actor, occurrenceId: number, { words }: Dispute): Promise<Disputed> {
    return this.transactions.run(async () => {
      const { occurrence, now } = await this.ledgers.open(occurrenceId);
      const mine = (await this.attendance.of(occurrenceId, [personId])).get(personId);
      if (!mine) throw new NotBooked();
      if (mine.attendance === null) throw new NothingMarked();
      if (mine.disputedAt) return { disputedAt: mine.disputedAt.toISOString() };
      await this.attendance.dispute(mine.id, now);
      await this.attendance.setRev(occurrenceId, occurrence.attendanceRev + 1);
      this.outbox.add(new AttendanceTouched({ occurrenceId }));
      this.outbox.add(new AttendanceDisputed({ occurrenceId, personId, attendance: mine.attendance, words }));
      return { disputedAt: now.toISOString() };
    });
  }
}
