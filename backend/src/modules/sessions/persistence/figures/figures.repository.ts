import { Injectable } from '@nestjs/common';
import { Transactions, type SqlValue } from '../../../../platform/database/index.js';
import type { DateFigures } from '../../domain/figures/figures.js';

export interface StoredFigures extends DateFigures {
  readonly id: number;
  readonly title: string;
  readonly startsAt: Date;
  readonly localStart: string;
  readonly timeZone: string;
}

type Counted = 'attended' | 'inPart' | 'noShows' | 'unmarked' | 'released';
type Row = Omit<StoredFigures, Counted> & Record<Counted, number | string | null>;

/** Sums come as texts, and as nothing where nobody ever booked. */
const select = `SELECT o.id, COALESCE(o.own_title, s.title) AS title, o.starts_at AS startsAt, o.local_start AS localStart,
    o.time_zone AS timeZone, o.state, o.capacity_room + o.capacity_online AS offered, o.booked_room + o.booked_online AS booked,
    o.next_queue_number - 1 AS waited,
    SUM(b.active_person_id IS NOT NULL AND b.attendance IN ('attended', 'in-part')) AS attended,
    SUM(b.active_person_id IS NOT NULL AND b.attendance = 'in-part') AS inPart,
    SUM(b.active_person_id IS NOT NULL AND b.attendance = 'did-not-come') AS noShows,
    SUM(b.active_person_id IS NOT NULL AND b.seat IS NOT NULL AND b.attendance IS NULL) AS unmarked,
    SUM(b.state = 'released') AS released
  FROM occurrence o JOIN series s ON s.id = o.series_id LEFT JOIN booking b ON b.occurrence_id = o.id
  WHERE o.series_id = ? AND o.state IN ('scheduled', 'cancelled')`;

/** What became of the seats of a series, date by date. */
@Injectable()
export class FiguresRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Dates that have begun, newest first; older than `before` where given. */
  past(seriesId: number, now: Date, before: { at: Date; id: number } | undefined, limit: number): Promise<StoredFigures[]> {
    const older: SqlValue[] = before ? [before.at, before.at, before.id] : [];
    return this.read(
      `AND o.starts_at <= ? ${before ? 'AND (o.starts_at < ? OR (o.starts_at = ? AND o.id < ?))' : ''}
       GROUP BY o.id, s.id ORDER BY o.starts_at DESC, o.id DESC LIMIT ?`,
      [seriesId, now, ...older, limit],
    );
  }

  /** Dates still to come, the next first. */
  toCome(seriesId: number, now: Date, limit: number): Promise<StoredFigures[]> {
    return this.read('AND o.starts_at > ? GROUP BY o.id, s.id ORDER BY o.starts_at, o.id LIMIT ?', [seriesId, now, limit]);
  }

  private async read(rest: string, values: SqlValue[]): Promise<StoredFigures[]> {
    const rows = await this.transactions.query<Row>(`${select} ${rest}`, values);
    return rows.map((row) => ({
      ...row,
      attended: Number(row.attended),
      inPart: Number(row.inPart),
      noShows: Number(row.noShows),
      unmarked: Number(row.unmarked),
      released: Number(row.released),
    }));
  }
}
