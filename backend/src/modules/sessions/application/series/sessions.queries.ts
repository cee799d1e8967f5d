import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Actor } from '../../../../platform/access/index.js';
import { bankHolidays } from '../../../../platform/calendar/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Config } from '../../../../platform/config/index.js';
import { Transactions, type SqlValue } from '../../../../platform/database/index.js';
import type { MonthItem, MonthQuery, MonthView, OccurrenceList, SessionFilters } from '../../api/series/occurrence.schemas.js';
import { openToNewcomers } from '../../domain/seats/seating.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { Colleagues } from '../colleagues.js';
import { fromCursor, pageOf } from './cursor.js';
import { EarlyBooking } from '../seats/early-booking.js';
import { dateColumns, hostIdsOf, occurrenceRow, type DateColumns } from './occurrence-rows.js';
import { seatingOf } from '../seats/seats-in-view.js';
import { matching, visibleTo, type Conditions, type Reader } from './session-filters.js';
import { ORGANISER } from '../standings.js';

/** A page of the calendar holds this many; it says so where there are more. */
const mostInMonth = 500;

/** Lists of dates, as agenda and as month. */
@Injectable()
export class SessionsQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly series: SeriesRepository,
    private readonly colleagues: Colleagues,
    private readonly early: EarlyBooking,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async list(actor: Actor, filters: SessionFilters): Promise<OccurrenceList> {
    const now = this.clock.now();
    const conditions = await this.conditions(actor, filters, now);
    const { rows, next } = pageOf(await this.page(actor.personId, conditions, filters), filters.limit);
    const people = await this.colleagues.people(rows.flatMap(hostIdsOf));
    const aheadAt = await this.early.aheadAt(rows, actor.personId, now);
    return {
      items: rows.map((row) => occurrenceRow(row, people, actor.personId, now, aheadAt)),
      total: rows[0]?.total ?? 0,
      next,
    };
  }

  async month(actor: Actor, { month, ...filters }: MonthQuery): Promise<MonthView> {
    const now = this.clock.now();
    const days = weeksOf(month);
    const conditions = await this.conditions(actor, { ...filters, ...days }, now);
    const rows = await this.page(actor.personId, conditions, { limit: mostInMonth });
    return {
      month,
      ...days,
      items: rows.slice(0, mostInMonth).map((row) => monthItem(row, actor.personId, now)),
      total: rows[0]?.total ?? 0,
      bankHolidays: bankHolidays().between(days.from, days.to),
    };
  }

  private async conditions(actor: Actor, filters: Omit<SessionFilters, 'limit' | 'after'>, now: Date): Promise<Conditions> {
    return matching(filters, actor.personId, visibleTo(await this.reader(actor)), {
      now,
      timeZone: this.config.timeZone,
      serviceIds: filters.service ? await this.colleagues.servicesWithin(filters.service) : undefined,
      hostIds: filters.text ? await this.hostsNamed(filters.text) : undefined,
    });
  }

  private page(
    me: number,
    { sql, values }: Conditions,
    { after, limit }: Pick<SessionFilters, 'after' | 'limit'>,
  ): Promise<(DateColumns & { total: number })[]> {
    const start = after ? fromCursor(after) : undefined;
    const later: SqlValue[] = start ? [start.at, start.at, start.id] : [];
    return this.transactions.query(
      `SELECT ${dateColumns}, hit.total FROM (
          SELECT o.id, COUNT(*) OVER () AS total FROM occurrence o JOIN series s ON s.id = o.series_id
            LEFT JOIN booking b ON b.occurrence_id = o.id AND b.active_person_id = ? WHERE ${sql}
        ) hit JOIN occurrence o ON o.id = hit.id JOIN series s ON s.id = o.series_id
        LEFT JOIN booking b ON b.occurrence_id = o.id AND b.active_person_id = ?
        ${start ? 'WHERE o.starts_at > ? OR (o.starts_at = ? AND o.id > ?)' : ''}
        ORDER BY o.starts_at, o.id LIMIT ?`,
      [me, ...values, me, ...later, limit + 1],
    );
  }

  /** Hosts whose name holds the words. They are few, so their names are looked through here. */
  private async hostsNamed(words: string): Promise<number[]> {
    const people = await this.colleagues.people(await this.series.everyHost());
    const wanted = words.toLocaleLowerCase('en-GB');
    return [...people.values()].filter(({ name }) => name.toLocaleLowerCase('en-GB').includes(wanted)).map(({ id }) => id);
  }

  private async reader({ personId, roles }: Actor): Promise<Reader> {
    const organisesEverything = roles.some(({ role, scopeId }) => role === ORGANISER && scopeId === null);
    return { personId, organisesEverything, services: organisesEverything ? [] : await this.colleagues.servicesAround(personId) };
  }
}

/** The whole weeks, Monday to Sunday, that a month touches. */
function weeksOf(month: string): { from: string; to: string } {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const last = first.add({ months: 1 }).subtract({ days: 1 });
  return { from: first.subtract({ days: first.dayOfWeek - 1 }).toString(), to: last.add({ days: 7 - last.dayOfWeek }).toString() };
}

function monthItem(row: DateColumns, me: number, now: Date): MonthItem {
  const went = row.attendance === 'attended' || row.attendance === 'in-part';
  const mine = hostIdsOf(row).includes(me) ? 'hosting' : went ? 'went' : row.seat ? 'booked' : row.waitsFor ? 'waiting' : null;
  return {
    id: row.id,
    title: row.title,
    startsAt: row.startsAt.toISOString(),
    localStart: row.localStart,
    localEnd: row.localEnd,
    timeZone: row.timeZone,
    state: row.state,
    finished: row.endsAt <= now,
    free: openToNewcomers(seatingOf(row)),
    mine,
  };
}
