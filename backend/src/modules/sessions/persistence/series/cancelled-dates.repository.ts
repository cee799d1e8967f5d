import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { SeatKind, SeatWish, Wish } from '../../domain/seats/seating.js';

/** Whose place ended with a date, and what they would have there. */
export interface HadPlace {
  readonly personId: number;
  readonly wish: Wish;
  readonly showName: boolean;
}

export interface DateInBrief {
  readonly occurrenceId: number;
  readonly title: string;
  readonly localStart: string;
  readonly localEnd: string;
}

interface Row {
  readonly personId: number;
  readonly seat: SeatKind | null;
  readonly waitsFor: SeatWish | null;
  readonly wantsRoom: number;
  readonly showName: number;
}

/** Dates that were called off, and who had counted on them. */
@Injectable()
export class CancelledDatesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Dates to come that were cancelled with their series, in the order in which they are locked. */
  async withSeries(seriesId: number, now: Date): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      `SELECT id FROM occurrence WHERE series_id = ? AND state = 'cancelled' AND cancelled_with = 'series' AND starts_at > ? ORDER BY id`,
      [seriesId, now],
    );
    return rows.map(({ id }) => id);
  }

  /** Dates as a person reads them, earliest first. */
  async inBrief(ids: readonly number[]): Promise<DateInBrief[]> {
    if (ids.length === 0) return [];
    return this.transactions.query(
      `SELECT o.id AS occurrenceId, COALESCE(o.own_title, s.title) AS title, o.local_start AS localStart, o.local_end AS localEnd
         FROM occurrence o JOIN series s ON s.id = o.series_id WHERE o.id IN (?) ORDER BY o.starts_at, o.id`,
      [ids],
    );
  }

  /** Whose place ended with which of these dates, those with a seat first. Without a lock: for showing. */
  async placesAt(ids: readonly number[]): Promise<{ occurrenceId: number; personId: number }[]> {
    if (ids.length === 0) return [];
    return this.transactions.query(
      `SELECT b.occurrence_id AS occurrenceId, b.person_id AS personId
         FROM booking b JOIN occurrence o ON o.id = b.occurrence_id
        WHERE b.occurrence_id IN (?) AND b.state = 'cancelled' AND b.ended_at >= o.state_at
        ORDER BY b.seat IS NULL, IF(b.seat IS NULL, b.ended_queue_number, 0), b.id`,
      [ids],
    );
  }

  /** Those who had a seat, as they came by it, then those who waited, in line. Read under the lock of the date. */
  async peopleOf(occurrenceId: number): Promise<HadPlace[]> {
    const rows = await this.transactions.query<Row>(
      `SELECT b.person_id AS personId, b.seat, b.waits_for AS waitsFor, b.wants_room AS wantsRoom, b.show_name AS showName
         FROM booking b JOIN occurrence o ON o.id = b.occurrence_id
        WHERE b.occurrence_id = ? AND b.state = 'cancelled' AND b.ended_at >= o.state_at
        ORDER BY b.seat IS NULL, IF(b.seat IS NULL, b.ended_queue_number, 0), b.id`,
      [occurrenceId],
    );
    // Who ended with it twice counts as they stood last.
    const last = new Map(rows.map((row) => [row.personId, row]));
    return [...last.values()].map(({ personId, seat, waitsFor, wantsRoom, showName }) => ({
      personId,
      wish: { seat: seat ?? waitsFor ?? 'either', wantsRoom: wantsRoom === 1 },
      showName: showName === 1,
    }));
  }
}
