import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import type { AttendanceMarked, MarkAttendance as MarkAttendanceRequest } from '../../api/attendance/attendance.schemas.js';
import { AttendanceMarks } from './attendance-marks.js';
import { MarksInView } from './marks-in-view.js';
import { SeatLedgers } from '../seats/seat-ledger.js';
import { Standings } from '../standings.js';

/**
 * Says who came, from 15 minutes before the start and with no end: a late change stands in the history as one. A tap that is sent again is the same
 * tap, and what a tap cannot do is answered for its person, so that one of many does not hold up the others.
 */
@Injectable()
export class MarkAttendance {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledgers: SeatLedgers,
    private readonly standings: Standings,
    private readonly marks: AttendanceMarks,
    private readonly views: MarksInView,
  ) {}

  async run(actor: Actor, occurrenceId: number, { items }: MarkAttendanceRequest): Promise<AttendanceMarked> {
    const marked = await this.transactions.run(async () => {
      const ledger = await this.ledgers.open(occurrenceId);
      await this.standings.require(actor, 'markAttendance', ledger.series);
      this.marks.requireOpen(ledger);
      return this.marks.make(ledger, actor, items, 'list');
    });
    return this.views.of(marked);
  }
}
