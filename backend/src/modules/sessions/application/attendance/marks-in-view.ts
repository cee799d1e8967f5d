import { Injectable } from '@nestjs/common';
import type { AttendanceMarked, Marked } from '../../api/attendance/attendance.schemas.js';
import type { MarkMade } from './attendance-marks.js';
import { Colleagues } from '../colleagues.js';

/** The answer to marks: what became of each tap, and which mark holds now. */
@Injectable()
export class MarksInView {
  constructor(private readonly colleagues: Colleagues) {}

  async of({ made, rev }: { readonly made: readonly MarkMade[]; readonly rev: number }): Promise<AttendanceMarked> {
    const people = await this.colleagues.people([...new Set(made.flatMap(({ booking }) => booking?.attendanceBy ?? []))]);
    const items = made.map(({ personId, outcome, booking }): Marked => {
      const by = booking?.attendanceBy ?? null;
      return {
        personId,
        outcome,
        attendance: booking?.attendance ?? null,
        attendedMinutes: booking?.attendedMinutes ?? null,
        at: booking?.attendanceAt?.toISOString() ?? null,
        by: by === null ? null : (people.get(by)?.name ?? null),
      };
    });
    return { marked: made.filter(({ outcome }) => outcome === 'marked').length, rev, items };
  }
}
