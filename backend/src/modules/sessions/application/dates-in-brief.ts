import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { earlyBookingEndsAt, type BookingTimes, type OccurrenceState } from '../domain/occurrence.js';
import type { SeriesState } from '../domain/series.js';
import { mayDo } from '../domain/sessions.policy.js';
import { SeriesRepository } from '../persistence/series.repository.js';
import { Standings } from './standings.js';

/** A date as another room names it. */
export interface DateInBrief {
  readonly id: number;
  readonly seriesId: number;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly state: OccurrenceState;
  /** Until when those who asked for it book first; null where it is open to all. */
  readonly earlyUntil: Date | null;
}

export interface SeriesInBrief {
  readonly id: number;
  readonly title: string;
  readonly state: SeriesState;
}

type Row = Omit<DateInBrief, 'earlyUntil'> & BookingTimes;

/** Dates and series for the rooms that lead to them. */
@Injectable()
export class DatesInBrief {
  constructor(
    private readonly transactions: Transactions,
    private readonly series: SeriesRepository,
    private readonly standings: Standings,
    private readonly clock: Clock,
  ) {}

  /** Undefined for an unknown one. Whoever shows it asks `maySee` first. */
  async date(id: number): Promise<DateInBrief | undefined> {
    const [found] = await this.dates([id]);
    return found;
  }

  async dates(ids: readonly number[]): Promise<DateInBrief[]> {
    if (ids.length === 0) return [];
    const now = this.clock.now();
    const rows = await this.transactions.query<Row>(
      `SELECT o.id, o.series_id AS seriesId, COALESCE(o.own_title, s.title) AS title, o.starts_at AS startsAt, o.ends_at AS endsAt,
        o.time_zone AS timeZone, o.state, o.early_from AS earlyFrom, o.early_minutes AS earlyMinutes,
        s.opens_minutes_before AS opensMinutesBefore, s.closes_minutes_before AS closesMinutesBefore,
        s.release_until_minutes_before AS releaseUntilMinutesBefore
       FROM occurrence o JOIN series s ON s.id = o.series_id WHERE o.id IN (?)`,
      [ids],
    );
    return rows.map((row) => {
      const { id, seriesId, title, startsAt, endsAt, timeZone, state } = row;
      const ends = earlyBookingEndsAt(row);
      return { id, seriesId, title, startsAt, endsAt, timeZone, state, earlyUntil: ends && ends > now ? ends : null };
    });
  }

  /** @throws NotFound */
  async ofSeries(id: number): Promise<SeriesInBrief> {
    const { title, state } = await this.series.get(id);
    return { id, title, state };
  }

  async maySee(actor: Actor, seriesId: number): Promise<boolean> {
    const series = await this.series.get(seriesId);
    return mayDo('view', await this.standings.of(actor, series), series.state);
  }
}
