import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { Attendance, BookingState } from '../../domain/series/occurrence.js';
import type { SeatKind, SeatWish } from '../../domain/seats/seating.js';

/** A booking as it stands on the day. */
export interface DayBooking {
  readonly id: number;
  readonly occurrenceId: number;
  readonly personId: number;
  readonly state: BookingState;
  readonly seat: SeatKind | null;
  readonly waitsFor: SeatWish | null;
  readonly attendance: Attendance | null;
  readonly attendanceAt: Date | null;
  readonly attendanceBy: number | null;
  readonly attendedMinutes: number | null;
  readonly joinedAt: Date | null;
  readonly disputedAt: Date | null;
}

export interface NewMark {
  readonly attendance: Attendance | null;
  readonly minutes: number | null;
  readonly by: number | null;
}

const columns = `b.id, b.occurrence_id AS occurrenceId, b.person_id AS personId, b.state, b.seat, b.waits_for AS waitsFor, b.attendance,
  b.attendance_at AS attendanceAt, b.attendance_by AS attendanceBy, b.attended_minutes AS attendedMinutes, b.joined_at AS joinedAt,
  b.disputed_at AS disputedAt`;

/** Who came, who joined, and the codes that people show. Marks are read and written under the row lock of the date. */
@Injectable()
export class AttendanceRepository {
  constructor(private readonly transactions: Transactions) {}

  async of(occurrenceId: number, personIds: readonly number[]): Promise<Map<number, DayBooking>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.transactions.query<DayBooking>(
      `SELECT ${columns} FROM booking b WHERE b.occurrence_id = ? AND b.active_person_id IN (?)`,
      [occurrenceId, personIds],
    );
    return new Map(rows.map((booking) => [booking.personId, booking]));
  }

  /** Everyone with a seat, marked and not. */
  async seated(occurrenceId: number): Promise<DayBooking[]> {
    return this.transactions.query<DayBooking>(
      `SELECT ${columns} FROM booking b WHERE b.occurrence_id = ? AND b.active_person_id IS NOT NULL AND b.seat IS NOT NULL ORDER BY b.id`,
      [occurrenceId],
    );
  }

  async byId(id: number): Promise<DayBooking | undefined> {
    return this.transactions.one<DayBooking>(`SELECT ${columns} FROM booking b WHERE b.id = ?`, [id]);
  }

  async byToken(token: string): Promise<DayBooking | undefined> {
    return this.transactions.one<DayBooking>(
      `SELECT ${columns} FROM booking_code c JOIN booking b ON b.id = c.booking_id WHERE c.token = ?`,
      [token],
    );
  }

  /** The one booking of a date whose token begins so; undefined also where two do. */
  async byPrefix(occurrenceId: number, prefix: string): Promise<DayBooking | undefined> {
    const rows = await this.transactions.query<DayBooking>(
      `SELECT ${columns} FROM booking b JOIN booking_code c ON c.booking_id = b.id WHERE b.occurrence_id = ? AND c.token LIKE ? LIMIT 2`,
      [occurrenceId, `${prefix}%`],
    );
    return rows.length === 1 ? rows[0] : undefined;
  }

  /** The token of a booking, made when it is first asked for. */
  async tokenOf(bookingId: number, now: Date): Promise<string> {
    const find = (): Promise<{ token: string } | undefined> =>
      this.transactions.one<{ token: string }>('SELECT token FROM booking_code WHERE booking_id = ?', [bookingId]);
    const known = await find();
    if (known) return known.token;
    const token = randomBytes(16).toString('hex');
    await this.transactions.execute(
      'INSERT INTO booking_code (booking_id, token, made_at) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE booking_id = booking_id',
      [bookingId, token, now],
    );
    // Another page of the same person may have been quicker.
    return (await find())?.token ?? token;
  }

  async mark(id: number, { attendance, minutes, by }: NewMark, now: Date): Promise<void> {
    await this.transactions.execute(
      'UPDATE booking SET attendance = ?, attended_minutes = ?, attendance_at = ?, attendance_by = ?, disputed_at = NULL WHERE id = ?',
      [attendance, minutes, attendance === null ? null : now, by, id],
    );
  }

  async join(id: number, now: Date): Promise<void> {
    await this.transactions.execute('UPDATE booking SET joined_at = ? WHERE id = ?', [now, id]);
  }

  async dispute(id: number, now: Date): Promise<void> {
    await this.transactions.execute('UPDATE booking SET disputed_at = ? WHERE id = ?', [now, id]);
  }

  async setRev(occurrenceId: number, rev: number): Promise<void> {
    await this.transactions.execute('UPDATE occurrence SET attendance_rev = ? WHERE id = ?', [rev, occurrenceId]);
  }

  async rev(occurrenceId: number): Promise<number | null> {
    return (await this.revs([occurrenceId])).get(occurrenceId) ?? null;
  }

  async revs(occurrenceIds: readonly number[]): Promise<Map<number, number>> {
    if (occurrenceIds.length === 0) return new Map();
    const rows = await this.transactions.query<{ id: number; rev: number }>(
      'SELECT id, attendance_rev AS rev FROM occurrence WHERE id IN (?)',
      [occurrenceIds],
    );
    return new Map(rows.map(({ id, rev }) => [id, rev]));
  }

  /** The dates of a series that are over and at which the person had a seat, in order of time: the latest ones. */
  async booked(
    personId: number,
    seriesId: number,
    now: Date,
    limit: number,
  ): Promise<{ occurrenceId: number; attendance: Attendance | null }[]> {
    const rows = await this.transactions.query<{ occurrenceId: number; attendance: Attendance | null }>(
      `SELECT o.id AS occurrenceId, b.attendance FROM booking b JOIN occurrence o ON o.id = b.occurrence_id
        WHERE b.person_id = ? AND b.active_person_id IS NOT NULL AND b.seat IS NOT NULL AND o.series_id = ? AND o.state = 'scheduled'
          AND o.ends_at <= ? ORDER BY o.starts_at DESC, o.id DESC LIMIT ?`,
      [personId, seriesId, now, limit],
    );
    return rows.reverse();
  }
}
