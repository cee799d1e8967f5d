import type { MyPlace, OccurrenceRow, SessionPerson } from '../../api/series/occurrence.schemas.js';
import { bookingWindow, windowFor, type Attendance, type OccurrenceState } from '../../domain/series/occurrence.js';
import type { SeatKind, SeatWish } from '../../domain/seats/seating.js';
import { inLineFor, placeView, positionView, seatingOf, seatsView, type SeatColumns } from '../seats/seats-in-view.js';

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
  readonly ownHosts: number;
  readonly bookingId: number | null;
  readonly seat: SeatKind | null;
  readonly waitsFor: SeatWish | null;
  readonly queueNumber: number | null;
  readonly wantsRoom: number | null;
  readonly passedOver: number | null;
  readonly offeredSeat: SeatKind | null;
  readonly offeredUntil: Date | null;
  readonly since: Date | null;
  readonly attendance: Attendance | null;
  readonly attendedMinutes: number | null;
  readonly disputedAt: Date | null;
  readonly ahead: number | null;
}

/** Not a date that its series no longer gives and that nobody had booked: it is shown nowhere. */
export const notDropped = `NOT (o.state = 'not-running' AND o.original_start IS NULL)`;

/** `b` is the reader's own booking, joined by the statement that holds this list. */
export const dateColumns = `o.id, o.series_id AS seriesId, COALESCE(o.own_title, s.title) AS title, s.title AS seriesTitle,
  COALESCE(o.own_summary, s.summary) AS summary, o.starts_at AS startsAt, o.ends_at AS endsAt, o.local_start AS localStart,
  o.local_end AS localEnd, o.time_zone AS timeZone, o.state, o.state_reason AS stateReason, o.rev, NULLIF(COALESCE(o.own_place, s.place), '') AS place,
  COALESCE(o.own_captions, s.captions) AS captions, o.capacity_room AS capacityRoom, o.capacity_online AS capacityOnline,
  o.booked_room AS bookedRoom, o.booked_online AS bookedOnline, o.held_room AS heldRoom, o.held_online AS heldOnline, o.open_room AS openRoom,
  o.open_online AS openOnline, o.waiting_room AS waitingRoom, o.waiting_online AS waitingOnline, o.waiting_either AS waitingEither,
  o.next_queue_number AS nextQueueNumber, s.opens_minutes_before AS opensMinutesBefore,
  s.closes_minutes_before AS closesMinutesBefore, s.release_until_minutes_before AS releaseUntilMinutesBefore,
  o.early_from AS earlyFrom, o.early_minutes AS earlyMinutes,
  IF(o.own_hosts = 1,
    (SELECT GROUP_CONCAT(h.person_id ORDER BY h.position SEPARATOR ',') FROM occurrence_host h WHERE h.occurrence_id = o.id),
    (SELECT GROUP_CONCAT(h.person_id ORDER BY h.position SEPARATOR ',') FROM series_host h WHERE h.series_id = s.id)) AS hosts, o.own_hosts AS ownHosts,
  b.id AS bookingId, b.seat, b.waits_for AS waitsFor, b.queue_number AS queueNumber, b.wants_room AS wantsRoom, b.passed_over AS passedOver,
  CASE WHEN b.queue_number IS NOT NULL THEN (SELECT f.seat FROM seat_offer f WHERE f.open_booking_id = b.id) END AS offeredSeat,
  CASE WHEN b.queue_number IS NOT NULL THEN (SELECT f.expires_at FROM seat_offer f WHERE f.open_booking_id = b.id) END AS offeredUntil,
  b.since, b.attendance,
  b.attended_minutes AS attendedMinutes, b.disputed_at AS disputedAt,
  CASE WHEN b.queue_number IS NOT NULL THEN (SELECT COUNT(*) FROM booking q WHERE q.occurrence_id = o.id AND q.queue_number <= b.queue_number
    AND (q.waits_for = b.waits_for OR q.waits_for = 'either' OR b.waits_for = 'either')) END AS ahead`;

export function hostIdsOf({ hosts }: Pick<DateColumns, 'hosts'>): number[] {
  return hosts ? hosts.split(',').map(Number) : [];
}

/** The reader's place; null for one that has none. */
export function mineOf(row: DateColumns, now: Date): MyPlace | null {
  const { bookingId, seat, waitsFor, queueNumber, offeredSeat, offeredUntil, since, ahead, startsAt } = row;
  if (bookingId === null || since === null) return null;
  const seating = seatingOf(row);
  const position = waitsFor && ahead !== null ? positionView(ahead, inLineFor(seating, waitsFor)) : null;
  const offer = offeredSeat && offeredUntil && { seat: offeredSeat, expiresAt: offeredUntil };
  const place = { seat, waitsFor, queueNumber, wantsRoom: row.wantsRoom === 1, passedOver: row.passedOver === 1, offer, since };
  return placeView(place, position, seating, { now, startsAt });
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
    mine: mineOf(row, now),
    attended: row.attendance,
    hosting: hostIds.includes(me),
  };
}
