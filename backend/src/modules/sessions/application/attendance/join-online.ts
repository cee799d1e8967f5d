import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import type { Joined } from '../../api/attendance/attendance.schemas.js';
import { joinCounts } from '../../domain/attendance/attendance.js';
import { NotBooked } from '../../domain/sessions.errors.js';
import { AttendanceTouched } from '../../domain/sessions.events.js';
import { AttendanceRepository } from '../../persistence/attendance/attendance.repository.js';
import { SeatLedgers } from '../seats/seat-ledger.js';

/** I followed the link to join. Hosts see when, the first time; whether I came is still for them to say. */
@Injectable()
export class JoinOnline {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledgers: SeatLedgers,
    private readonly attendance: AttendanceRepository,
    private readonly outbox: Outbox,
  ) {}

  run({ personId }: Actor, occurrenceId: number): Promise<Joined> {
    return this.transactions.run(async () => {
      const { occurrence, now } = await this.ledgers.open(occurrenceId);
      const mine = (await this.attendance.of(occurrenceId, [personId])).get(personId);
      if (mine?.seat !== 'online') throw new NotBooked('You do not have an online seat at this session.');
      if (mine.joinedAt || occurrence.state !== 'scheduled' || !joinCounts(occurrence, now)) {
        return { joinedAt: mine.joinedAt?.toISOString() ?? null };
      }
      await this.attendance.join(mine.id, now);
      await this.attendance.setRev(occurrenceId, occurrence.attendanceRev + 1);
      this.outbox.add(new AttendanceTouched({ occurrenceId }));
      return { joinedAt: now.toISOString() };
    });
  }
}
