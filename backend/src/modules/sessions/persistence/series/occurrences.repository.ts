import { Injectable } from '@nestjs/common';
import { Transactions, type SqlValue } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { CancelledWith, OccurrenceState } from '../../domain/series/occurrence.js';
import type { Seating } from '../../domain/seats/seating.js';
import type { Occurrence } from './occurrence.entity.js';

/** A date as decided on under its row lock. */
export type LockedOccurrence = Omit<Occurrence, 'series'>;

export interface NewOccurrence {
  readonly originalStart: string;
  readonly localStart: string;
  readonly localEnd: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: OccurrenceState;
  readonly reason: string | null;
}

const columns = `id, series_id AS seriesId, original_start AS originalStart, calendar_uid AS calendarUid, calendar_start AS calendarStart,
  starts_at AS startsAt, ends_at AS endsAt, local_start AS localStart, local_end AS localEnd, time_zone AS timeZone, state,
  state_reason AS stateReason, state_at AS stateAt, cancelled_with AS cancelledWith, own_time AS ownTime, own_hosts AS ownHosts, own_title AS ownTitle,
  own_summary AS ownSummary, own_place AS ownPlace, own_link AS ownLink, own_captions AS ownCaptions, own_capacity AS ownCapacity,
  capacity_room AS capacityRoom, capacity_online AS capacityOnline, booked_room AS bookedRoom, booked_online AS bookedOnline,
  held_room AS heldRoom, held_online AS heldOnline, open_room AS openRoom, open_online AS openOnline, seats_due_at AS seatsDueAt,
  waiting_room AS waitingRoom, waiting_online AS waitingOnline, waiting_either AS waitingEither, next_queue_number AS nextQueueNumber,
  rev, attendance_rev AS attendanceRev, hosted_at AS hostedAt, early_from AS earlyFrom, early_minutes AS earlyMinutes, asked_for AS askedFor`;

@Injectable()
export class OccurrencesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Locks the date until the transaction ends: nothing about its seats changes meanwhile. @throws NotFound */
  async lock(id: number): Promise<LockedOccurrence> {
    const found = await this.transactions.one<LockedOccurrence>(`SELECT ${columns} FROM occurrence WHERE id = ? FOR UPDATE`, [id]);
    if (!found) throw new NotFound();
    return found;
  }

  async find(id: number): Promise<LockedOccurrence | undefined> {
    return this.transactions.one<LockedOccurrence>(`SELECT ${columns} FROM occurrence WHERE id = ?`, [id]);
  }

  async revs(ids: readonly number[]): Promise<Map<number, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.transactions.query<{ id: number; rev: number }>('SELECT id, rev FROM occurrence WHERE id IN (?)', [ids]);
    return new Map(rows.map(({ id, rev }) => [id, rev]));
  }

  /** Writes the numbers under the lock and raises the revision. */
  async saveSeating(id: number, { capacity, booked, held, open, waiting, nextQueueNumber }: Seating, dueAt: Date | null): Promise<void> {
    await this.transactions.execute(
      `UPDATE occurrence SET capacity_room = ?, capacity_online = ?, booked_room = ?, booked_online = ?, held_room = ?, held_online = ?,
        open_room = ?, open_online = ?, waiting_room = ?, waiting_online = ?, waiting_either = ?, next_queue_number = ?, seats_due_at = ?,
        rev = rev + 1 WHERE id = ?`,
      [
        ...[capacity, booked, held, open, waiting].flatMap(({ room, online }) => [room, online]),
        waiting.either,
        nextQueueNumber,
        dueAt,
        id,
      ],
    );
  }

  async setSeatsDueAt(id: number, dueAt: Date | null): Promise<void> {
    await this.transactions.execute('UPDATE occurrence SET seats_due_at = ? WHERE id = ?', [dueAt, id]);
  }

  async setState(
    id: number,
    state: OccurrenceState,
    reason: string | null,
    now: Date,
    cancelledWith: CancelledWith | null = null,
  ): Promise<void> {
    await this.transactions.execute('UPDATE occurrence SET state = ?, state_reason = ?, state_at = ?, cancelled_with = ? WHERE id = ?', [
      state,
      reason,
      now,
      cancelledWith,
      id,
    ]);
  }

  /** The date was moved by hand: a later change of the series leaves its time. */
  async setOwnTime(id: number): Promise<void> {
    await this.transactions.execute('UPDATE occurrence SET own_time = 1 WHERE id = ?', [id]);
  }

  /** Takes dates out of their series that nobody has a place at: they are no part of it any more, and shown nowhere. */
  async drop(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await this.transactions.execute(
      `UPDATE occurrence SET state = 'not-running', original_start = NULL, state_reason = 'The series does not run on this date.' WHERE id IN (?)`,
      [ids],
    );
  }

  async moveTo(id: number, time: Pick<NewOccurrence, 'localStart' | 'localEnd' | 'startsAt' | 'endsAt'>): Promise<void> {
    await this.transactions.execute('UPDATE occurrence SET local_start = ?, local_end = ?, starts_at = ?, ends_at = ? WHERE id = ?', [
      time.localStart,
      time.localEnd,
      time.startsAt,
      time.endsAt,
      id,
    ]);
  }

  /** Makes the dates of a series that are not rows yet. */
  async add(
    series: { id: number; calendarUid: string; rule: string | null; timeZone: string; capacityRoom: number; capacityOnline: number },
    dates: readonly NewOccurrence[],
    now: Date,
  ): Promise<void> {
    for (let first = 0; first < dates.length; first += 200) {
      const rows = dates.slice(first, first + 200);
      await this.transactions.execute(
        `INSERT INTO occurrence (series_id, original_start, calendar_uid, calendar_start, starts_at, ends_at, local_start, local_end, time_zone, state,
          state_reason, state_at, capacity_room, capacity_online)
         VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}
         ON DUPLICATE KEY UPDATE id = id`,
        rows.flatMap((date): SqlValue[] => [
          series.id,
          date.originalStart,
          series.calendarUid,
          series.rule === null ? null : date.originalStart,
          date.startsAt,
          date.endsAt,
          date.localStart,
          date.localEnd,
          series.timeZone,
          date.state,
          date.reason,
          now,
          series.capacityRoom,
          series.capacityOnline,
        ]),
      );
    }
  }

  /** Dates of a series that start after an instant and still run or may run, in the order in which they are locked. */
  async futureIds(seriesId: number, after: Date): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      `SELECT id FROM occurrence WHERE series_id = ? AND starts_at > ? AND state IN ('scheduled', 'undecided') ORDER BY id`,
      [seriesId, after],
    );
    return rows.map(({ id }) => id);
  }

  /** Dates of a series that run, from an original start on. */
  async running(seriesId: number, from: string): Promise<LockedOccurrence[]> {
    return this.transactions.query<LockedOccurrence>(
      `SELECT ${columns} FROM occurrence WHERE series_id = ? AND original_start >= ? AND state = 'scheduled' ORDER BY id`,
      [seriesId, from],
    );
  }

  async idsOf(seriesId: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>('SELECT id FROM occurrence WHERE series_id = ?', [seriesId]);
    return rows.map(({ id }) => id);
  }

  /** Those of the ids that are dates of the series, by their start. */
  async inOrder(seriesId: number, ids: readonly number[]): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      'SELECT id FROM occurrence WHERE series_id = ? AND id IN (?) ORDER BY starts_at, id',
      [seriesId, ids],
    );
    return rows.map(({ id }) => id);
  }

  async runningAfter(seriesId: number, after: Date): Promise<LockedOccurrence[]> {
    return this.transactions.query<LockedOccurrence>(
      `SELECT ${columns} FROM occurrence WHERE series_id = ? AND starts_at > ? AND state = 'scheduled' ORDER BY id`,
      [seriesId, after],
    );
  }

  /** Dates to come that the person hosts in place of the hosts of their series. */
  async hostedAloneBy(personId: number, after: Date): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      `SELECT o.id FROM occurrence_host h JOIN occurrence o ON o.id = h.occurrence_id WHERE h.person_id = ? AND o.starts_at > ? ORDER BY o.id`,
      [personId, after],
    );
    return rows.map(({ id }) => id);
  }

  /** @returns whether the date still has hosts of its own */
  async removeHost(id: number, personId: number): Promise<boolean> {
    await this.transactions.execute('DELETE FROM occurrence_host WHERE occurrence_id = ? AND person_id = ?', [id, personId]);
    const left = await this.transactions.one('SELECT person_id FROM occurrence_host WHERE occurrence_id = ? LIMIT 1', [id]);
    if (!left) await this.transactions.execute('UPDATE occurrence SET own_hosts = 0 WHERE id = ?', [id]);
    return left !== undefined;
  }

  /** The next date of a series that runs. */
  async nextRunning(seriesId: number, after: Date): Promise<LockedOccurrence | undefined> {
    return this.transactions.one<LockedOccurrence>(
      `SELECT ${columns} FROM occurrence WHERE series_id = ? AND starts_at > ? AND state = 'scheduled' ORDER BY starts_at LIMIT 1`,
      [seriesId, after],
    );
  }

  /** Dates that are over and of which other rooms do not know yet. */
  async toReport(before: Date, limit: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      `SELECT id FROM occurrence WHERE hosted_at IS NULL AND ends_at <= ? AND state = 'scheduled' ORDER BY ends_at LIMIT ?`,
      [before, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Dates of a series that start after an instant, in the order in which they take place. */
  async idsOfSeriesFrom(seriesId: number, from: Date, limit: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      'SELECT id FROM occurrence WHERE series_id = ? AND starts_at >= ? ORDER BY starts_at LIMIT ?',
      [seriesId, from, limit],
    );
    return rows.map(({ id }) => id);
  }

  async reported(id: number, now: Date): Promise<void> {
    await this.transactions.execute('UPDATE occurrence SET hosted_at = ? WHERE id = ?', [now, id]);
  }
}
