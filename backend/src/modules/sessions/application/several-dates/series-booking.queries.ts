import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Diary, type DiaryEntry } from '../../../diary/index.js';
import type { DatesToBook, DateToBookView } from '../../api/several-dates/series-booking.schemas.js';
import { clashing, mostDatesAtOnce, whyNotBookable } from '../../domain/several-dates/series-booking.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { BOOKING, HOSTING } from '../diary-entries.js';
import { EarlyBooking } from '../seats/early-booking.js';
import { dateColumns, type DateColumns } from '../series/occurrence-rows.js';
import { seatingOf, seatsView } from '../seats/seats-in-view.js';
import { Standings } from '../standings.js';

/** The dates of a series that somebody may want to book in one act. */
@Injectable()
export class SeriesBookingQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly series: SeriesRepository,
    private readonly standings: Standings,
    private readonly early: EarlyBooking,
    private readonly diary: Diary,
    private readonly clock: Clock,
  ) {}

  async datesToBook(actor: Actor, seriesId: number): Promise<DatesToBook> {
    const series = await this.series.get(seriesId);
    await this.standings.require(actor, 'book', series);
    const now = this.clock.now();
    const rows = await this.toCome(seriesId, actor.personId, now);
    const ahead = await this.early.aheadAt(rows, actor.personId, now);
    const entries = await this.inDiary(actor.personId, rows);
    return {
      seriesId,
      title: series.title,
      items: rows.map((row) => toBookView(row, whyNotBookable(row, now, ahead.has(row.id)), clashing(row, entries))),
    };
  }

  private toCome(seriesId: number, me: number, now: Date): Promise<DateColumns[]> {
    return this.transactions.query<DateColumns>(
      `SELECT ${dateColumns} FROM occurrence o JOIN series s ON s.id = o.series_id
        LEFT JOIN booking b ON b.occurrence_id = o.id AND b.active_person_id = ?
        WHERE o.series_id = ? AND o.starts_at > ? AND o.state IN ('scheduled', 'undecided') ORDER BY o.starts_at LIMIT ?`,
      [me, seriesId, now, mostDatesAtOnce],
    );
  }

  /** All that takes the person's time from the first date to the last. */
  private async inDiary(personId: number, rows: readonly DateColumns[]): Promise<DiaryEntry[]> {
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return [];
    const ends = Math.max(...rows.map(({ endsAt }) => endsAt.getTime()));
    return (await this.diary.between(personId, first.startsAt, new Date(ends))).filter(({ state }) => state !== 'waiting');
  }
}

function toBookView(row: DateColumns, reason: string | null, entries: readonly DiaryEntry[]): DateToBookView {
  const mine = row.seat ? 'booked' : row.waitsFor ? 'waiting' : null;
  return {
    occurrenceId: row.id,
    title: row.title,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    localStart: row.localStart,
    localEnd: row.localEnd,
    timeZone: row.timeZone,
    seats: seatsView(seatingOf(row)),
    mine,
    bookable: mine === null && reason === null,
    reason,
    clashes: entries
      .filter(({ source, sourceId }) => sourceId !== row.id || (source !== BOOKING && source !== HOSTING))
      .map(({ title, startsAt, endsAt }) => ({ title, from: startsAt.toISOString(), to: endsAt.toISOString() })),
  };
}
