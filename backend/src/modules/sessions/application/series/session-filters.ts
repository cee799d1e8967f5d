import { toUtc } from '../../../../platform/calendar/index.js';
import type { SqlValue } from '../../../../platform/database/index.js';
import type { SessionFilters } from '../../api/series/occurrence.schemas.js';
import { openToAllMinutes } from '../../domain/series/occurrence.js';

/** Conditions of a WHERE and the values of their question marks, in order. */
export class Conditions {
  private readonly parts: string[] = [];
  readonly values: SqlValue[] = [];

  and(sql: string, ...values: SqlValue[]): this {
    this.parts.push(`(${sql})`);
    this.values.push(...values);
    return this;
  }

  get sql(): string {
    return this.parts.join(' AND ');
  }
}

export interface Reader {
  readonly personId: number;
  /** Services around the reader: what is meant for one of them is meant for the reader. */
  readonly services: readonly number[];
  readonly organisesEverything: boolean;
}

/** Who hosts the date: its own hosts where it has some, else those of its series. The people stand in it twice. */
const hostedBy = (people: '= ?' | 'IN (?)'): string =>
  `IF(o.own_hosts = 1, EXISTS (SELECT 1 FROM occurrence_host h WHERE h.occurrence_id = o.id AND h.person_id ${people}),
    EXISTS (SELECT 1 FROM series_host h WHERE h.series_id = s.id AND h.person_id ${people}))`;

/** Published dates that this reader may see. */
export function visibleTo({ personId, services, organisesEverything }: Reader): Conditions {
  const visible = new Conditions().and(`s.state <> 'draft'`);
  if (organisesEverything) return visible;
  return visible.and(
    `s.audience = 'everyone' OR s.audience_service_id IN (?) OR EXISTS (SELECT 1 FROM series_host h WHERE h.series_id = s.id AND h.person_id = ?)
      OR (o.own_hosts = 1 AND EXISTS (SELECT 1 FROM occurrence_host h WHERE h.occurrence_id = o.id AND h.person_id = ?))`,
    services.length > 0 ? services : [0],
    personId,
    personId,
  );
}

/** The longest a session lasts: what began earlier is over. */
const LONGEST_MS = 12 * 3_600_000;

const hours = { morning: ['00:00', '12:00'], lunchtime: ['12:00', '14:00'], afternoon: ['14:00', '24:00'] } as const;

const openTo = (kind: 'room' | 'online'): string =>
  `o.booked_${kind} + o.held_${kind} < o.capacity_${kind} AND o.waiting_${kind} + o.waiting_either = 0`;

/** The early booking of `earlyBookingEndsAt` is over, falls away, or is for the reader. */
const isTheirTurn = `o.early_from IS NULL
  OR (TIMESTAMPADD(MINUTE, o.early_minutes, o.early_from) <= ? AND (s.opens_minutes_before IS NULL
    OR TIMESTAMPADD(MINUTE, o.early_minutes, o.starts_at) <= TIMESTAMPADD(MINUTE, s.opens_minutes_before, ?)))
  OR TIMESTAMPADD(MINUTE, s.closes_minutes_before, ?) >= o.starts_at
  OR EXISTS (SELECT 1 FROM early_booker e WHERE e.occurrence_id = o.id AND e.person_id = ?)`;

export interface Resolved {
  readonly now: Date;
  readonly timeZone: string;
  readonly serviceIds: readonly number[] | undefined;
  readonly hostIds: readonly number[] | undefined;
}

/** Dates that take place, and those called off on which the reader counted: the calendar shows them struck out. */
function shownTo(me: number, conditions: Conditions): void {
  conditions.and(
    `o.state = 'scheduled' OR (o.state = 'cancelled' AND (
      ${hostedBy('= ?')}
      OR EXISTS (SELECT 1 FROM booking lost WHERE lost.occurrence_id = o.id AND lost.person_id = ? AND lost.state = 'cancelled')))`,
    me,
    me,
    me,
  );
}

export function matching(
  filters: Omit<SessionFilters, 'limit' | 'after'>,
  me: number,
  conditions: Conditions,
  { now, timeZone, serviceIds, hostIds }: Resolved,
): Conditions {
  const { text, skill, from, to, where, time } = filters;
  shownTo(me, conditions);
  if (from) conditions.and('o.starts_at >= ?', new Date(toUtc(`${from}T00:00`, timeZone)));
  else conditions.and('o.starts_at > ? AND o.ends_at > ?', new Date(now.getTime() - LONGEST_MS), now);
  if (to) conditions.and('o.starts_at <= ?', new Date(toUtc(`${to}T23:59`, timeZone)));
  if (text) {
    const like = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    conditions.and(
      `s.title LIKE ? OR o.own_title LIKE ? OR s.summary LIKE ? OR o.own_summary LIKE ?
        OR ${hostedBy('IN (?)')}`,
      like,
      like,
      like,
      like,
      hostIds?.length ? hostIds : [0],
      hostIds?.length ? hostIds : [0],
    );
  }
  if (skill) conditions.and('EXISTS (SELECT 1 FROM series_skill k WHERE k.series_id = s.id AND k.skill_id IN (?))', skill);
  if (serviceIds) conditions.and('s.service_id IN (?)', serviceIds.length > 0 ? serviceIds : [0]);
  if (where) conditions.and(`o.capacity_${where} > 0`);
  if (time) conditions.and('SUBSTRING(o.local_start, 12) >= ? AND SUBSTRING(o.local_start, 12) < ?', ...hours[time]);
  if (filters.captions) conditions.and('COALESCE(o.own_captions, s.captions) = 1');
  if (filters.seats) {
    conditions
      .and(`o.state = 'scheduled'`)
      .and(`(${openTo('room')}) OR (${openTo('online')})`)
      .and('b.id IS NULL AND o.starts_at > ?', now)
      .and('TIMESTAMPADD(MINUTE, s.closes_minutes_before, ?) < o.starts_at', now)
      .and('s.opens_minutes_before IS NULL OR TIMESTAMPADD(MINUTE, s.opens_minutes_before, ?) >= o.starts_at', now)
      .and(isTheirTurn, now, now, new Date(now.getTime() + openToAllMinutes * 60_000), me);
  }
  if (filters.mine) conditions.and(`b.id IS NOT NULL OR o.state = 'cancelled' OR ${hostedBy('= ?')}`, me, me);
  return conditions;
}
