import { toWallTime } from '../../../../platform/calendar/index.js';
import { attendanceIsOpen, attendanceOpensMinutesBefore, type Attendance } from '../series/occurrence.js';
import { accepts, freeSeats, seatKinds, type SeatKind, type SeatWish } from '../seats/seating.js';

/** What became of one wish to mark somebody. */
export const markOutcomes = ['marked', 'same', 'changed-meanwhile', 'waiting', 'not-on-list'] as const;
export type MarkOutcome = (typeof markOutcomes)[number];

/** How a mark was made: by the list, by the attendee's code, for everyone who was left, or taken back because the date was called off. */
export type MarkWay = 'list' | 'code' | 'the-rest' | 'cancellation';

export function attendanceOpensAt(startsAt: Date): Date {
  return new Date(startsAt.getTime() - attendanceOpensMinutesBefore * 60_000);
}

/** Everyone who was left is marked only once it is over: somebody may still come. */
export function theRestMayBeMarked(times: { readonly startsAt: Date; readonly endsAt: Date }, now: Date): boolean {
  return attendanceIsOpen(times.startsAt, now) && now >= times.endsAt;
}

export const wasThere = (attendance: Attendance | null): boolean => attendance === 'attended' || attendance === 'in-part';

/** Minutes of somebody's learning at a date of so many minutes. In part is half, rounded up, unless the host says how long. */
export function minutesThere(attendance: Attendance | null, length: number, said?: number): number | null {
  if (attendance === null) return null;
  if (attendance === 'attended') return length;
  if (attendance === 'did-not-come') return 0;
  return Math.min(said ?? Math.ceil(length / 2), length);
}

interface Marked {
  readonly seat: unknown;
  readonly attendance: Attendance | null;
  readonly attendedMinutes: number | null;
}

export interface MarkWish {
  readonly attendance: Attendance | null;
  readonly minutes: number | null;
  /** The mark that the host saw when they tapped; undefined sets it whatever it was. */
  readonly was?: Attendance | null | undefined;
}

/**
 * What a tap does to the mark as it is now. The same mark twice is one, so a tap that is sent again does no harm, and one that comes late does not
 * undo what another host said meanwhile.
 */
export function markOutcome(booking: Marked | undefined, wish: MarkWish): MarkOutcome {
  if (!booking) return 'not-on-list';
  if (booking.seat === null) return 'waiting';
  if (booking.attendance === wish.attendance && booking.attendedMinutes === wish.minutes) return 'same';
  if (wish.was !== undefined && booking.attendance !== wish.was)
    return booking.attendance === wish.attendance ? 'same' : 'changed-meanwhile';
  return 'marked';
}

/** A mark from the day after on is a late one: it stands in the history as such. The day is that of the date's own zone. */
export function isLateMark(endsAt: Date, timeZone: string, now: Date): boolean {
  return toWallTime(now, timeZone).slice(0, 10) > toWallTime(endsAt, timeZone).slice(0, 10);
}

/** People try links early; who follows it sooner than this did not come to the session. */
export const joinCountsMinutesBefore = 60;

/** Whether following the link now is shown to hosts as having joined. */
export function joinCounts({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }, now: Date): boolean {
  return now.getTime() >= startsAt.getTime() - joinCountsMinutesBefore * 60_000 && now < endsAt;
}

/** On the day a host knows who is there: from when people are checked in until the end. */
export function seatsAreGivenByHand({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }, now: Date): boolean {
  return attendanceIsOpen(startsAt, now) && now < endsAt;
}

/**
 * The seat that a host may give to somebody who waits and stands at the door: one that nobody sits in and that is held for nobody. Those before them
 * in line are not there. Undefined where there is none.
 */
export function seatToGive(seating: Parameters<typeof freeSeats>[0], waitsFor: SeatWish | null): SeatKind | undefined {
  const free = freeSeats(seating);
  return seatKinds.find((kind) => accepts(waitsFor, kind) && free[kind] > 0);
}

/** A mark may be put right before the person hears of it. */
export const absenceToldAfterMs = 24 * 3_600_000;

interface DateOfMine {
  readonly occurrenceId: number;
  readonly attendance: Attendance | null;
}

/**
 * The first date of a run of two or more that somebody booked and did not come to, where this date is one of them; null where it is not. A date that
 * nobody marked says nothing, so it ends a run.
 * @param dates those at which the person had a seat, in order of time
 */
export function missedInARow(dates: readonly DateOfMine[], occurrenceId: number): number | null {
  const missed = (index: number): boolean => dates[index]?.attendance === 'did-not-come';
  const at = dates.findIndex((date) => date.occurrenceId === occurrenceId);
  if (!missed(at)) return null;
  let first = at;
  while (missed(first - 1)) first -= 1;
  return missed(first + 1) ? (dates[first]?.occurrenceId ?? null) : null;
}
