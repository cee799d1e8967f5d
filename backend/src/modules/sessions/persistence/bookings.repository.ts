import { Injectable } from '@nestjs/common';
import { isDuplicate, Transactions } from '../../../platform/database/index.js';
import type { Attendance, BookingState } from '../domain/occurrence.js';
import type { Place, SeatKind, SeatWish } from '../domain/seating.js';
import { AlreadyBooked } from '../domain/sessions.errors.js';

/** A place that holds: a seat, a number in the queue, or both. */
export interface ActiveBooking extends Place {
  readonly id: number;
  readonly occurrenceId: number;
  readonly personId: number;
  readonly showName: boolean;
  readonly support: string | null;
  readonly supportUntil: Date | null;
  readonly attendance: Attendance | null;
  readonly since: Date;
}

export interface NewBooking extends Place {
  readonly occurrenceId: number;
  readonly personId: number;
  readonly bookedBy: number;
  readonly showName: boolean;
  readonly support: string | null;
  readonly supportUntil: Date | null;
  readonly at: Date;
}

export interface Asked {
  readonly showName: boolean;
  readonly support: string | null;
  readonly supportUntil: Date | null;
}

interface Row extends Omit<ActiveBooking, 'wantsRoom' | 'showName' | 'seat' | 'waitsFor'> {
  readonly seat: SeatKind | null;
  readonly waitsFor: SeatWish | null;
  readonly wantsRoom: number;
  readonly showName: number;
}

const columns = `id, occurrence_id AS occurrenceId, person_id AS personId, seat, waits_for AS waitsFor, queue_number AS queueNumber,
  wants_room AS wantsRoom, show_name AS showName, support, support_until AS supportUntil, attendance, since`;

const active = (row: Row): ActiveBooking => ({ ...row, wantsRoom: row.wantsRoom === 1, showName: row.showName === 1 });

@Injectable()
export class BookingsRepository {
  constructor(private readonly transactions: Transactions) {}

  async find(occurrenceId: number, personId: number): Promise<ActiveBooking | undefined> {
    const row = await this.transactions.one<Row>(`SELECT ${columns} FROM booking WHERE occurrence_id = ? AND active_person_id = ?`, [
      occurrenceId,
      personId,
    ]);
    return row && active(row);
  }

  /** Everyone who waits, in line. Read under the lock of the date. */
  async queue(occurrenceId: number): Promise<ActiveBooking[]> {
    const rows = await this.transactions.query<Row>(
      `SELECT ${columns} FROM booking WHERE occurrence_id = ? AND queue_number IS NOT NULL ORDER BY queue_number`,
      [occurrenceId],
    );
    return rows.map(active);
  }

  async holding(occurrenceId: number): Promise<ActiveBooking[]> {
    const rows = await this.transactions.query<Row>(
      `SELECT ${columns} FROM booking WHERE occurrence_id = ? AND active_person_id IS NOT NULL ORDER BY id`,
      [occurrenceId],
    );
    return rows.map(active);
  }

  /** Whose places ended because the date was cancelled. */
  async cancelledAt(occurrenceId: number): Promise<number[]> {
    const rows = await this.transactions.query<{ personId: number }>(
      `SELECT DISTINCT person_id AS personId FROM booking WHERE occurrence_id = ? AND state = 'cancelled'`,
      [occurrenceId],
    );
    return rows.map(({ personId }) => personId);
  }

  /** Who has a place at a date of the series still to come. */
  async comingTo(seriesId: number, after: Date): Promise<number[]> {
    const rows = await this.transactions.query<{ personId: number }>(
      `SELECT DISTINCT b.active_person_id AS personId FROM occurrence o JOIN booking b ON b.occurrence_id = o.id
        WHERE o.series_id = ? AND o.starts_at > ? AND b.active_person_id IS NOT NULL`,
      [seriesId, after],
    );
    return rows.map(({ personId }) => personId);
  }

  /** @throws AlreadyBooked where the person has a place: the unique key says so, whatever raced. */
  async add(booking: NewBooking): Promise<ActiveBooking> {
    const { occurrenceId, personId, seat, waitsFor, queueNumber, wantsRoom, showName, support, supportUntil, at } = booking;
    try {
      const { insertId } = await this.transactions.execute(
        `INSERT INTO booking (occurrence_id, person_id, active_person_id, state, seat, waits_for, queue_number, wants_room, show_name, support,
          support_until, booked_by, booked_at, since) VALUES (?, ?, ?, 'active', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          occurrenceId,
          personId,
          personId,
          seat,
          waitsFor,
          queueNumber,
          wantsRoom,
          showName,
          support,
          supportUntil,
          booking.bookedBy,
          at,
          at,
        ],
      );
      const place: Place = { seat, waitsFor, queueNumber, wantsRoom };
      return { id: insertId, occurrenceId, personId, ...place, showName, support, supportUntil, attendance: null, since: at };
    } catch (error) {
      if (isDuplicate(error))
        throw new AlreadyBooked(personId === booking.bookedBy ? undefined : 'This person already has a place at this session.');
      throw error;
    }
  }

  async place(id: number, { seat, waitsFor, queueNumber, wantsRoom }: Place, now: Date): Promise<void> {
    await this.transactions.execute(
      'UPDATE booking SET seat = ?, waits_for = ?, queue_number = ?, wants_room = ?, since = ? WHERE id = ?',
      [seat, waitsFor, queueNumber, wantsRoom, now, id],
    );
  }

  async ask(id: number, { showName, support, supportUntil }: Asked): Promise<void> {
    await this.transactions.execute('UPDATE booking SET show_name = ?, support = ?, support_until = ? WHERE id = ?', [
      showName,
      support,
      supportUntil,
      id,
    ]);
  }

  /** Ends a place for good. What the person asked for is no longer needed, so it goes at once. */
  async end(id: number, state: Exclude<BookingState, 'active'>, now: Date): Promise<void> {
    await this.transactions.execute(
      `UPDATE booking SET state = ?, active_person_id = NULL, ended_queue_number = queue_number, queue_number = NULL, support = NULL,
        support_until = NULL, ended_at = ? WHERE id = ?`,
      [state, now, id],
    );
  }

  async endAll(occurrenceId: number, state: Exclude<BookingState, 'active'>, now: Date): Promise<void> {
    await this.transactions.execute(
      `UPDATE booking SET state = ?, active_person_id = NULL, ended_queue_number = queue_number, queue_number = NULL, support = NULL,
        support_until = NULL, ended_at = ? WHERE occurrence_id = ? AND active_person_id IS NOT NULL`,
      [state, now, occurrenceId],
    );
  }

  async mark(id: number, attendance: Attendance | null, now: Date): Promise<void> {
    await this.transactions.execute('UPDATE booking SET attendance = ?, attendance_at = ? WHERE id = ?', [
      attendance,
      attendance === null ? null : now,
      id,
    ]);
  }

  /** Dates after an instant at which a person has a place, in the order in which they are locked. */
  async futureOf(personId: number, after: Date): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      `SELECT o.id FROM booking b JOIN occurrence o ON o.id = b.occurrence_id
        WHERE b.person_id = ? AND b.active_person_id IS NOT NULL AND o.starts_at > ? ORDER BY o.id`,
      [personId, after],
    );
    return rows.map(({ id }) => id);
  }

  /** @returns how many texts were deleted because their time was over */
  async deleteSupport(due: Date, limit: number): Promise<number> {
    const { affectedRows } = await this.transactions.execute(
      'UPDATE booking SET support = NULL, support_until = NULL WHERE support_until <= ? ORDER BY support_until LIMIT ?',
      [due, limit],
    );
    return affectedRows;
  }
}
