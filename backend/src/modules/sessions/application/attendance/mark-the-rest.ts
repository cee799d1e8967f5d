import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import type { AttendanceMarked } from '../../api/attendance/attendance.schemas.js';
import { theRestMayBeMarked } from '../../domain/attendance/attendance.js';
import { SessionNotOver } from '../../domain/sessions.errors.js';
import { AttendanceRepository } from '../../persistence/attendance/attendance.repository.js';
import { AttendanceMarks } from './attendance-marks.js';
import { MarksInView } from './marks-in-view.js';
import { SeatLedgers } from '../seats/seat-ledger.js';
import { Standings } from '../standings.js';

/** Once a date is over: everyone with a seat whom nobody marked did not come. Who is marked meanwhile stays marked. */
@Injectable()
export class MarkTheRest {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledgers: SeatLedgers,
    private readonly standings: Standings,
    private readonly attendance: AttendanceRepository,
    private readonly marks: AttendanceMarks,
    private readonly views: MarksInView,
  ) {}

  async run(actor: Actor, occurrenceId: number): Promise<AttendanceMarked> {
    const marked = await this.transactions.run(async () => {
      const ledger = await this.ledgers.open(occurrenceId);
      await this.standings.require(actor, 'markAttendance', ledger.series);
      this.marks.requireOpen(ledger);
      if (!theRestMayBeMarked(ledger.occurrence, ledger.now)) throw new SessionNotOver();
      const left = (await this.attendance.seated(occurrenceId)).filter(({ attendance }) => attendance === null);
      const absent = left.map(({ personId }) => ({ personId, attendance: 'did-not-come' as const, was: null }));
      return this.marks.make(ledger, actor, absent, 'the-rest');
    });
    return this.views.of(marked);
  }
}
