import type { MyPlace, OccurrenceRow, SessionPerson } from '../api/occurrence.schemas.js';
import { bookingWindow, windowFor, type Attendance, type OccurrenceState } from '../domain/occurrence.js';
import type { SeatKind, SeatWish } from '../domain/seating.js';
import { inLineFor, placeView, positionView, seatingOf, seatsView, type SeatColumns } from './seats-in-view.js';

/** Columns of a date, of its series, and of the place that the reader has at it. */
export interface DateColumns extends SeatColumns {
  readonly id: number;
  readonly seriesId: number;
  readonly title: string;
  readonly seriesTitle: string;
  readonly summary: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly localStart: string;
  readonly localEnd: string;
  readonly timeZone: string;
  readonly state: OccurrenceState;
  readonly stateReason: string | null;
  readonly rev: number;
  readonly place: string | null;
  readonly captions: number;
  readonly opensMinutesBefore: number | null;
  readonly closesMinutesBefore: number;
  readonly releaseUntilMinutesBefore: number;
  readonly earlyFrom: Date | null;
  readonly earlyMinutes: number;
  readonly hosts: string | null;
  readonly bookingId: number | null;
  readonly seat: SeatKind | null;
  readonly waitsFor: SeatWish | null;
  readonly queueNumber: number | null;
  readonly wantsRoom: number | null;
  readonly since: Date | null;
  readonly attendance: Attendance | null;
  readonly attendedMinutes: number | null;
  readonly disputedAt: Date | null;
  readonly ahead: number | null;
}

/** `b` is the reader's own booking, joined by the statement that holds this list. */
export const dateColumns = `o.id, o.series_id AS seriesId, COALESCE(o.own_title, s.title) AS title, s.title AS seriesTitle,
  COALESCE(o.own_summary, s.summary) AS summary, o.starts_at AS startsAt, o.ends_at AS endsAt, o.local_start AS localStart,
  o.local_end AS localEnd, o.time_zone AS timeZone, o.state, o.state_reason AS stateReason, o.rev, COALESCE(o.own_place, s.place) AS place,
  COALESCE(o.own_captions, s.captions) AS captions, o.capacity_room AS capacityRoom, o.capacity_online AS capacityOnline,
  o.booked_room AS bookedRoom, o.booked_online AS bookedOnline, o.waiting_room AS waitingRoom, o.waiting_online AS waitingOnline,
  o.waiting_either AS waitingEither, o.next_queue_number AS nextQueueNumber, s.opens_minutes_before AS opensMinutesBefore,
  s.closes_minutes_before AS closesMinutesBefore, s.release_until_minutes_before AS releaseUntilMinutesBefore,
  o.early_from AS earlyFrom, o.early_minutes AS earlyMinutes,
  (SELECT GROUP_CONCAT(h.person_id ORDER BY h.position SEPARATOR ',') FROM series_host h WHERE h.series_id = s.id) AS hosts,
  b.id AS bookingId, b.seat, b.waits_for AS waitsFor, b.queue_number AS queueNumber, b.wants_room AS wantsRoom, b.since, b.attendance,
  b.attended_minutes AS attendedMinutes, b.disputed_at AS disputedAt,
  CASE WHEN b.queue_number IS NOT NULL THEN (SELECT COUNT(*) FROM booking q WHERE q.occurrence_id = o.id AND q.queue_number <= b.queue_number
    AND (q.waits_for = b.waits_for OR q.waits_for = 'either' OR b.waits_for = 'either')) END AS ahead`;

export function hostIdsOf({ hosts }: Pick<DateColumns, 'hosts'>): number[] {
  return hosts ? hosts.split(',').map(Number) : [];
}

/** The reader's place; null for one that has none. */
export function mineOf(row: DateColumns): MyPlace | null {
  const { bookingId, seat, waitsFor, queueNumber, wantsRoom, since, ahead } = row;
  if (bookingId === null || since === null) return null;
  const position = waitsFor && ahead !== null ? positionView(ahead, inLineFor(seatingOf(row), waitsFor)) : null;
  return placeView({ seat, waitsFor, queueNumber, wantsRoom: wantsRoom === 1 }, position, since);
}

/** @param aheadAt the dates that the reader may book before everybody else */
export function occurrenceRow(
  row: DateColumns,
  people: ReadonlyMap<number, SessionPerson>,
  me: number,
  now: Date,
  aheadAt: ReadonlySet<number> = new Set(),
): OccurrenceRow {
  const hostIds = hostIdsOf(row);
  return {
    id: row.id,
    seriesId: row.seriesId,
    title: row.title,
    seriesTitle: row.seriesTitle,
    summary: row.summary,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    localStart: row.localStart,
    localEnd: row.localEnd,
    timeZone: row.timeZone,
    state: row.state,
    rev: row.rev,
    place: row.place,
    online: row.capacityOnline > 0,
    captions: row.captions === 1,
    hosts: hostIds.flatMap((id) => people.get(id) ?? []),
    seats: seatsView(seatingOf(row)),
    booking: windowFor(bookingWindow(row, now), aheadAt.has(row.id)),
    mine: mineOf(row),
    attended: row.attendance,
    hosting: hostIds.includes(me),
  };
}
