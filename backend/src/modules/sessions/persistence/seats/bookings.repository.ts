import { Injectable } from '@nestjs/common';
import { isDuplicate, Transactions } from '../../../../platform/database/index.js';
import { supportDeletedAt, type Attendance, type BookingState } from '../../domain/series/occurrence.js';
import type { Waiting } from '../../domain/seats/seat-offer.js';
import type { Place, SeatKind, SeatWish } from '../../domain/seats/seating.js';
import { AlreadyBooked } from '../../domain/sessions.errors.js';

/** A place that holds: a seat, a number in the queue, or both. */
export interface ActiveBooking extends Waiting {
  readonly id: number;
  readonly occurrenceId: number;
  readonly personId: number;
  readonly showName: boolean;
  readonly support: string | null;
  readonly supportUntil: Date | null;
  readonly attendance: Attendance | null;
  readonly attendedMinutes: number | null;
  readonly disputedAt: Date | null;
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
  /** Comes back with a cancelled date: is asked before a seat is booked. */
  readonly asksFirst?: boolean;
}

export interface Asked {
  readonly showName: boolean;
  readonly support: string | null;
  readonly supportUntil: Date | null;
}

interface Row extends Omit<ActiveBooking, 'wantsRoom' | 'passedOver' | 'asksFirst' | 'offer' | 'showName' | 'seat' | 'waitsFor'> {
  readonly seat: SeatKind | null;
  readonly waitsFor: SeatWish | null;
  readonly wantsRoom: number;
  readonly passedOver: number;
  readonly asksFirst: number;
  readonly offeredSeat: SeatKind | null;
  readonly offeredUntil: Date | null;
  readonly showName: number;
}

const columns = `b.id, b.occurrence_id AS occurrenceId, b.person_id AS personId, b.seat, b.waits_for AS waitsFor, b.queue_number AS queueNumber,
  b.wants_room AS wantsRoom, b.passed_over AS passedOver, b.asks_first AS asksFirst, f.seat AS offeredSeat, f.expires_at AS offeredUntil,
  b.show_name AS showName, b.support, b.support_until AS supportUntil, b.attendance, b.attended_minutes AS attendedMinutes,
  b.disputed_at AS disputedAt, b.since`;

/** Bookings, each with the offer that is open to it. */
const from = 'booking b LEFT JOIN seat_offer f ON f.open_booking_id = b.id';

const active = ({ offeredSeat, offeredUntil, ...row }: Row): ActiveBooking => ({
  ...row,
  wantsRoom: row.wantsRoom === 1,
  passedOver: row.passedOver === 1,
  asksFirst: row.asksFirst === 1,
  offer: offeredSeat && offeredUntil && { seat: offeredSeat, expiresAt: offeredUntil },
  showName: row.showName === 1,
});

@Injectable()
export class BookingsRepository {
  constructor(private readonly transactions: Transactions) {}

  async find(occurrenceId: number, personId: number): Promise<ActiveBooking | undefined> {
    const row = await this.transactions.one<Row>(`SELECT ${columns} FROM ${from} WHERE b.occurrence_id = ? AND b.active_person_id = ?`, [
      occurrenceId,
      personId,
    ]);
    return row && active(row);
  }

  /** Everyone who waits, in line. Read under the lock of the date. */
  async queue(occurrenceId: number): Promise<ActiveBooking[]> {
    const rows = await this.transactions.query<Row>(
      `SELECT ${columns} FROM ${from} WHERE b.occurrence_id = ? AND b.queue_number IS NOT NULL ORDER BY b.queue_number`,
      [occurrenceId],
    );
    return rows.map(active);
  }

  /**
   * The head of the queue: its first `length` people, and whoever has an offer or is passed over further back. All that is needed to give a few
   * seats, however long the queue is.
   */
  async headOfQueue(occurrenceId: number, length: number): Promise<ActiveBooking[]> {
    const rows = await this.transactions.query<Row>(
      `SELECT ${columns} FROM (
          (SELECT id FROM booking WHERE occurrence_id = ? AND queue_number IS NOT NULL ORDER BY queue_number LIMIT ?)
          UNION (SELECT id FROM booking WHERE occurrence_id = ? AND queue_number IS NOT NULL AND passed_over = 1)
          UNION (SELECT booking_id FROM seat_offer WHERE occurrence_id = ? AND state = 'open')
        ) head JOIN booking b ON b.id = head.id LEFT JOIN seat_offer f ON f.open_booking_id = b.id ORDER BY b.queue_number`,
      [occurrenceId, length, occurrenceId, occurrenceId],
    );
    return rows.map(active);
  }

  async holding(occurrenceId: number): Promise<ActiveBooking[]> {
    const rows = await this.transactions.query<Row>(
      `SELECT ${columns} FROM ${from} WHERE b.occurrence_id = ? AND b.active_person_id IS NOT NULL ORDER BY b.id`,
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

  /** @throws AlreadyBooked where the person has a place: the unique key says so, whatever raced. */
  async add(booking: NewBooking): Promise<ActiveBooking> {
    const { occurrenceId, personId, seat, waitsFor, queueNumber, wantsRoom, showName, support, supportUntil, at } = booking;
    try {
      const { insertId } = await this.transactions.execute(
        `INSERT INTO booking (occurrence_id, person_id, active_person_id, state, seat, waits_for, queue_number, wants_room, asks_first, show_name,
          support, support_until, booked_by, booked_at, since) VALUES (?, ?, ?, 'active', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          occurrenceId,
          personId,
          personId,
          seat,
          waitsFor,
          queueNumber,
          wantsRoom,
          booking.asksFirst ?? false,
          showName,
          support,
          supportUntil,
          booking.bookedBy,
          at,
          at,
        ],
      );
      const place: Place = { seat, waitsFor, queueNumber, wantsRoom };
      const waiting = { ...place, passedOver: false, asksFirst: booking.asksFirst ?? false, offer: null };
      const unmarked = { attendance: null, attendedMinutes: null, disputedAt: null };
      return { id: insertId, occurrenceId, personId, ...waiting, showName, support, supportUntil, ...unmarked, since: at };
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

  /** An offer that was let go, or the next one that went to somebody else. */
  async setPassedOver(id: number, passedOver: boolean): Promise<void> {
    await this.transactions.execute('UPDATE booking SET passed_over = ? WHERE id = ?', [passedOver, id]);
  }

  async ask(id: number, { showName, support, supportUntil }: Asked): Promise<void> {
    await this.transactions.execute('UPDATE booking SET show_name = ?, support = ?, support_until = ? WHERE id = ?', [
      showName,
      support,
      supportUntil,
      id,
    ]);
  }

  /** What people asked for to take part is kept until so long after the date, wherever it moves. */
  async moveSupport(occurrenceId: number, endsAt: Date): Promise<void> {
    await this.transactions.execute(
      'UPDATE booking SET support_until = ? WHERE occurrence_id = ? AND active_person_id IS NOT NULL AND support IS NOT NULL',
      [supportDeletedAt(endsAt), occurrenceId],
    );
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
