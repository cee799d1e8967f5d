import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import type { SeriesDate, SeriesList, SeriesRow, SeriesView, seriesQuerySchema } from '../../api/series/series.schemas.js';
import { canBeBroughtBack } from '../../domain/series/series.js';
import { mayDo } from '../../domain/sessions.policy.js';
import { SeriesRepository, type SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { SplitSeriesRepository, type SplitSeries } from '../../persistence/series/split-series.repository.js';
import { Colleagues } from '../colleagues.js';
import { rhythmInWords } from './rhythm-in-words.js';
import { notDropped } from './occurrence-rows.js';
import { Conditions } from './session-filters.js';
import { SeriesEditsQueries } from '../series-edits/series-edits.queries.js';
import { ORGANISER, Standings } from '../standings.js';

type ListRow = Pick<SeriesWithPeople, 'id' | 'title' | 'state' | 'rule' | 'startsLocal' | 'timeZone' | 'durationMinutes'> & {
  hosts: string | null;
  undecided: number;
  total: number;
  nextId: number | null;
  nextStartsAt: Date | null;
  nextLocalStart: string | null;
  nextBooked: number | null;
  nextWaiting: number | null;
};

type DateRow = Omit<SeriesDate, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date };

const MOST_DATES = 120;

/** Series for those who host or organise them. */
@Injectable()
export class SeriesQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly series: SeriesRepository,
    private readonly standings: Standings,
    private readonly colleagues: Colleagues,
    private readonly edits: SeriesEditsQueries,
    private readonly splits: SplitSeriesRepository,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: z.output<typeof seriesQuerySchema>): Promise<SeriesList> {
    const conditions = await this.chosen(actor, query);
    const found = await this.transactions.query<ListRow>(
      `SELECT s.id, s.title, s.state, s.rule, s.starts_local AS startsLocal, s.time_zone AS timeZone, s.duration_minutes AS durationMinutes,
        hit.total, (SELECT GROUP_CONCAT(person_id ORDER BY position SEPARATOR ',') FROM series_host h WHERE h.series_id = s.id) AS hosts,
        (SELECT COUNT(*) FROM occurrence u WHERE u.series_id = s.id AND u.state = 'undecided' AND u.starts_at > ?) AS undecided,
        o.id AS nextId, o.starts_at AS nextStartsAt, o.local_start AS nextLocalStart, o.booked_room + o.booked_online AS nextBooked,
        o.waiting_room + o.waiting_online + o.waiting_either AS nextWaiting
       FROM (SELECT s.id, COUNT(*) OVER () AS total FROM series s WHERE ${conditions.sql}) hit JOIN series s ON s.id = hit.id
       LEFT JOIN occurrence o ON o.id = (SELECT n.id FROM occurrence n WHERE n.series_id = s.id AND n.state = 'scheduled' AND n.ends_at > ?
         ORDER BY n.starts_at LIMIT 1)
       WHERE s.id > ? ORDER BY s.id LIMIT ?`,
      [this.clock.now(), ...conditions.values, this.clock.now(), query.after ?? 0, query.limit + 1],
    );
    const rows = found.slice(0, query.limit);
    const people = await this.colleagues.people(rows.flatMap(({ hosts }) => numbers(hosts)));
    const items = rows.map((row): SeriesRow => {
      const hosts = numbers(row.hosts).flatMap((id) => people.get(id) ?? []);
      return {
        id: row.id,
        title: row.title,
        state: row.state,
        ruleInWords: rhythmInWords(row),
        hosts,
        next: nextOf(row),
        undecided: row.undecided,
        withoutHost: hosts.length === 0,
      };
    });
    return { items, total: rows[0]?.total ?? 0, next: found.length > rows.length ? String(rows.at(-1)?.id) : null };
  }

  async view(actor: Actor, id: number): Promise<SeriesView> {
    const series = await this.series.get(id);
    const standing = await this.standings.require(actor, 'view', series);
    const runs = standing.isHost || standing.isOrganiser;
    const people = await this.colleagues.people(series.hostIds);
    const serviceName = series.serviceId === null ? null : await this.colleagues.serviceName(series.serviceId);
    const {
      startsLocal,
      skipped,
      hostIds,
      skillIds,
      serviceId,
      draftedBy,
      draftedAt,
      publishedAt,
      endedAt,
      madeUntil,
      calendarUid,
      splitFromId,
      ...details
    } = series;
    const before = await this.splits.before({ splitFromId });
    return {
      ...details,
      splitFrom: before && split(before),
      continuesAs: (await this.splits.after({ id })).map(split),
      startsAt: startsLocal,
      skip: skipped,
      link: runs ? series.link : null,
      hosts: hostIds.flatMap((host) => people.get(host) ?? []),
      skills: await this.colleagues.skills(skillIds),
      service: serviceId !== null && serviceName !== null ? { id: serviceId, name: serviceName } : null,
      ruleInWords: rhythmInWords(series),
      pendingEdit: runs ? await this.edits.pending(id) : null,
      dates: await this.datesToCome(id),
      allowed: {
        change: mayDo('change', standing, series.state),
        publish: mayDo('publish', standing, series.state),
        end: mayDo('end', standing, series.state),
        book: mayDo('book', standing, series.state),
        messagePeople: mayDo('messagePeople', standing, series.state),
        seeFigures: mayDo('seeFigures', standing, series.state),
        bringBack: mayDo('bringBack', standing, series.state) && endedLately(series, this.clock.now()),
        seeHistory: mayDo('seeHistory', standing, series.state),
      },
    };
  }

  private async datesToCome(id: number): Promise<SeriesDate[]> {
    const rows = await this.transactions.query<DateRow>(
      `SELECT o.id, COALESCE(o.own_title, s.title) AS title, o.starts_at AS startsAt, o.ends_at AS endsAt, o.local_start AS localStart,
        o.local_end AS localEnd, o.state, o.state_reason AS reason, o.capacity_room AS capacityRoom, o.capacity_online AS capacityOnline,
        o.booked_room + o.booked_online AS booked, o.waiting_room + o.waiting_online + o.waiting_either AS waiting
       FROM occurrence o JOIN series s ON s.id = o.series_id WHERE o.series_id = ? AND o.ends_at > ? AND ${notDropped} ORDER BY o.starts_at LIMIT ${String(MOST_DATES)}`,
      [id, this.clock.now()],
    );
    return rows.map((row) => ({ ...row, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() }));
  }

  private async chosen(actor: Actor, { which, state }: z.output<typeof seriesQuerySchema>): Promise<Conditions> {
    const conditions = new Conditions();
    if (which === 'hosting') {
      conditions.and('EXISTS (SELECT 1 FROM series_host h WHERE h.series_id = s.id AND h.person_id = ?)', actor.personId);
    } else {
      const scopes = actor.roles.filter(({ role }) => role === ORGANISER).map(({ scopeId }) => scopeId);
      if (!scopes.includes(null)) conditions.and('s.service_id IN (?)', await this.within(scopes));
      if (which === 'to-publish') conditions.and(`s.state = 'draft'`);
    }
    return state ? conditions.and('s.state = ?', state) : conditions.and('TRUE');
  }

  private async within(scopes: readonly (number | null)[]): Promise<number[]> {
    const services = await Promise.all(scopes.flatMap((scope) => (scope === null ? [] : [this.colleagues.servicesWithin(scope)])));
    return [0, ...services.flat()];
  }
}

function endedLately({ state, publishedAt, endedAt }: SeriesWithPeople, now: Date): boolean {
  return state === 'ended' && publishedAt !== null && endedAt !== null && canBeBroughtBack(endedAt, now);
}

const split = ({ id, title, startsLocal: startsAt }: SplitSeries): NonNullable<SeriesView['splitFrom']> => ({ id, title, startsAt });

const numbers = (list: string | null): number[] => (list ? list.split(',').map(Number) : []);

function nextOf({ nextId, nextStartsAt, nextLocalStart, nextBooked, nextWaiting }: ListRow): SeriesRow['next'] {
  if (nextId === null || !nextStartsAt || !nextLocalStart) return null;
  return {
    occurrenceId: nextId,
    startsAt: nextStartsAt.toISOString(),
    localStart: nextLocalStart,
    booked: Number(nextBooked),
    waiting: Number(nextWaiting),
  };
}
