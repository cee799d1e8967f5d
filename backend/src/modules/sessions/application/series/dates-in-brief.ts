import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { earlyBookingEndsAt, type BookingTimes, type OccurrenceState } from '../../domain/series/occurrence.js';
import type { SeriesState } from '../../domain/series/series.js';
import { mayDo } from '../../domain/sessions.policy.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { Colleagues } from '../colleagues.js';
import { Conditions, visibleTo } from './session-filters.js';
import { Standings } from '../standings.js';

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
    private readonly colleagues: Colleagues,
    private readonly clock: Clock,
  ) {}

  /** Undefined for an unknown one. Whoever shows it asks `maySee` first. */
  async date(id: number): Promise<DateInBrief | undefined> {
    const [found] = await this.matching(new Conditions().and('o.id = ?', id));
    return found;
  }

  /** Those of the dates that are published and meant for the person. */
  async datesFor({ personId }: Actor, ids: readonly number[]): Promise<DateInBrief[]> {
    if (ids.length === 0) return [];
    const services = await this.colleagues.servicesAround(personId);
    return this.matching(visibleTo({ personId, services, organisesEverything: false }).and('o.id IN (?)', ids));
  }

  /** Undefined for an unknown one. */
  async ofSeries(id: number): Promise<SeriesInBrief | undefined> {
    return this.transactions.one<SeriesInBrief>('SELECT id, title, state FROM series WHERE id = ?', [id]);
  }

  /** Those of the people whom the series is meant for. */
  async meantFor(seriesId: number, personIds: readonly number[]): Promise<number[]> {
    const series = await this.series.get(seriesId);
    const meant: number[] = [];
    for (const personId of personIds) if (await this.standings.isMeant(personId, series)) meant.push(personId);
    return meant;
  }

  async maySee(actor: Actor, seriesId: number): Promise<boolean> {
    const series = await this.series.get(seriesId);
    return mayDo('view', await this.standings.of(actor, series), series.state);
  }

  /** Whether the person has a say over the dates of a published series. */
  async mayChange(actor: Actor, seriesId: number): Promise<boolean> {
    const series = await this.series.get(seriesId);
    return mayDo('changeDate', await this.standings.of(actor, series), series.state);
  }

  private async matching({ sql, values }: Conditions): Promise<DateInBrief[]> {
    const now = this.clock.now();
    const rows = await this.transactions.query<Row>(
      `SELECT o.id, o.series_id AS seriesId, COALESCE(o.own_title, s.title) AS title, o.starts_at AS startsAt, o.ends_at AS endsAt,
        o.time_zone AS timeZone, o.state, o.early_from AS earlyFrom, o.early_minutes AS earlyMinutes,
        s.opens_minutes_before AS opensMinutesBefore, s.closes_minutes_before AS closesMinutesBefore,
        s.release_until_minutes_before AS releaseUntilMinutesBefore
       FROM occurrence o JOIN series s ON s.id = o.series_id WHERE ${sql}`,
      values,
    );
    return rows.map((row) => {
      const { id, seriesId, title, startsAt, endsAt, timeZone, state } = row;
      const ends = earlyBookingEndsAt(row);
      return { id, seriesId, title, startsAt, endsAt, timeZone, state, earlyUntil: ends && ends > now ? ends : null };
    });
  }
}
