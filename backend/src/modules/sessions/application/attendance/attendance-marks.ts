import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import {
  absenceToldAfterMs,
  isLateMark,
  markOutcome,
  minutesThere,
  type MarkOutcome,
  type MarkWay,
} from '../../domain/attendance/attendance.js';
import { attendanceIsOpen, type Attendance } from '../../domain/series/occurrence.js';
import { AttendanceNotOpen, SessionNotRunning } from '../../domain/sessions.errors.js';
import { AbsenceMarked, AttendanceTouched, SessionAttended } from '../../domain/sessions.events.js';
import { AttendanceRepository, type DayBooking } from '../../persistence/attendance/attendance.repository.js';
import type { SeatLedger } from '../seats/seat-ledger.js';

export interface Mark {
  readonly personId: number;
  readonly attendance: Attendance | null;
  readonly minutes?: number | undefined;
  readonly was?: Attendance | null | undefined;
}

export interface MarkMade {
  readonly personId: number;
  readonly outcome: MarkOutcome;
  /** The booking as it is now; undefined for who has no place. */
  readonly booking: DayBooking | undefined;
}

/** The one way to say who came. Whoever calls it holds the lock of the date and has asked the policy. */
@Injectable()
export class AttendanceMarks {
  constructor(
    private readonly attendance: AttendanceRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** @throws SessionNotRunning, AttendanceNotOpen */
  requireOpen({ occurrence, now }: Pick<SeatLedger, 'occurrence' | 'now'>): void {
    if (occurrence.state !== 'scheduled') throw new SessionNotRunning();
    if (!attendanceIsOpen(occurrence.startsAt, now)) throw new AttendanceNotOpen();
  }

  /** Makes marks in the order given. @returns what became of each, and the number of the last mark of the date */
  async make(ledger: SeatLedger, actor: Actor | null, marks: readonly Mark[], how: MarkWay): Promise<{ made: MarkMade[]; rev: number }> {
    const { id, attendanceRev } = ledger.occurrence;
    const bookings = await this.attendance.of(id, [...new Set(marks.map(({ personId }) => personId))]);
    const made: MarkMade[] = [];
    let rev = attendanceRev;
    for (const { personId, attendance, minutes: said, was } of marks) {
      const before = bookings.get(personId);
      const minutes = minutesThere(attendance, ledger.facts.minutes, said);
      const outcome = markOutcome(before, { attendance, minutes, was });
      if (outcome === 'marked' && before) {
        rev += 1;
        const by = actor?.personId ?? null;
        const after = {
          ...before,
          attendance,
          attendedMinutes: minutes,
          attendanceAt: attendance && ledger.now,
          attendanceBy: attendance && by,
        };
        await this.write(ledger, { actor, before, after, rev, how });
        bookings.set(personId, after);
      }
      made.push({ personId, outcome, booking: bookings.get(personId) });
    }
    if (rev > attendanceRev) {
      await this.attendance.setRev(id, rev);
      this.outbox.add(new AttendanceTouched({ occurrenceId: id }));
    }
    return { made, rev };
  }

  /** Takes every mark of a date back that does not take place after all. */
  async withdraw(ledger: SeatLedger, actor: Actor): Promise<void> {
    const marked = (await this.attendance.seated(ledger.occurrence.id)).filter(({ attendance }) => attendance !== null);
    if (marked.length === 0) return;
    await this.make(
      ledger,
      actor,
      marked.map(({ personId }) => ({ personId, attendance: null })),
      'cancellation',
    );
  }

  private async write(
    ledger: SeatLedger,
    { actor, before, after, rev, how }: { actor: Actor | null; before: DayBooking; after: DayBooking; rev: number; how: MarkWay },
  ): Promise<void> {
    const { occurrence, now } = ledger;
    const { personId, attendance, attendedMinutes } = after;
    await this.attendance.mark(before.id, { attendance, minutes: attendedMinutes, by: after.attendanceBy }, now);
    this.outbox.add(new SessionAttended({ ...ledger.facts, personId, attendance, attendedMinutes: attendedMinutes ?? 0, mark: rev }));
    const subject = `absence:${String(before.id)}`;
    if (before.attendance === 'did-not-come') await this.outbox.cancel(AbsenceMarked, subject);
    if (attendance === 'did-not-come') {
      const due = new Date(now.getTime() + absenceToldAfterMs);
      this.outbox.addAt(new AbsenceMarked({ occurrenceId: occurrence.id, personId }), due, subject);
    }
    await this.audit.record({
      actor,
      action: 'sessions.attendance-marked',
      subject: { type: 'occurrence', id: occurrence.id },
      personId,
      detail: {
        before: before.attendance,
        after: attendance,
        ...(before.attendedMinutes !== attendedMinutes && { minutesBefore: before.attendedMinutes, minutesAfter: attendedMinutes }),
        how,
        ...(isLateMark(occurrence.endsAt, occurrence.timeZone, now) && { late: true }),
      },
    });
  }
}
