import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Live, Rooms, type LiveMessage, type RoomRule } from '../../../platform/live/index.js';
import { On } from '../../../platform/outbox/index.js';
import { Standings } from '../application/standings.js';
import { mayDo } from '../domain/sessions.policy.js';
import { AttendanceTouched } from '../domain/sessions.events.js';
import { AttendanceRepository } from '../persistence/attendance/attendance.repository.js';
import { OccurrencesRepository } from '../persistence/series/occurrences.repository.js';
import { SeriesRepository } from '../persistence/series/series.repository.js';

/** Told to the sheets of hosts when there is something new on them. It says no names: who may see them fetches the list. */
export interface AttendanceChangedMessage extends LiveMessage {
  readonly type: 'attendance.changed';
  readonly id: number;
  readonly rev: number;
}

export const attendanceRoom = (occurrenceId: number): string => `attendance:${String(occurrenceId)}`;

/** Two hosts at two doors see each other's taps. For hosts and organisers of the date alone, so pages of attendees are not woken by each tap. */
@Injectable()
export class AttendanceRoom implements RoomRule {
  readonly prefix = 'attendance';

  constructor(
    private readonly live: Live,
    private readonly occurrences: OccurrencesRepository,
    private readonly series: SeriesRepository,
    private readonly standings: Standings,
    private readonly attendance: AttendanceRepository,
    rooms: Rooms,
  ) {
    rooms.add(this);
  }

  async mayJoin(actor: Actor, id: number): Promise<boolean> {
    const occurrence = await this.occurrences.find(id);
    if (!occurrence) return false;
    const series = await this.series.ofDate(occurrence);
    return mayDo('seeAttendees', await this.standings.of(actor, series), series.state);
  }

  rev(id: number): Promise<number | null> {
    return this.attendance.rev(id);
  }

  revs(ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
    return this.attendance.revs(ids);
  }

  @On(AttendanceTouched, 'show-marks')
  async show({ payload: { occurrenceId } }: AttendanceTouched): Promise<void> {
    if (!this.live.isServing) return;
    const rev = await this.attendance.rev(occurrenceId);
    if (rev === null) return;
    const message: AttendanceChangedMessage = { type: 'attendance.changed', id: occurrenceId, rev };
    this.live.send(attendanceRoom(occurrenceId), message);
  }
}
