/**
 * `undecided`: on a bank holiday, and its host has not said yet whether it runs. `not-running`: the rule hits the date, but the series skips it.
 * `cancelled`: was to run, and everyone who booked was told.
 */
export const occurrenceStates = ['scheduled', 'undecided', 'not-running', 'cancelled'] as const;
export type OccurrenceState = (typeof occurrenceStates)[number];

/** How an organiser answers for an undecided date. */
export const bankHolidayDecisions = ['run', 'working-day-before', 'do-not-run'] as const;
export type BankHolidayDecision = (typeof bankHolidayDecisions)[number];

export const attendances = ['attended', 'in-part', 'did-not-come'] as const;
export type Attendance = (typeof attendances)[number];

export const bookingStates = ['active', 'released', 'cancelled'] as const;
export type BookingState = (typeof bookingStates)[number];

export const bookingWindows = ['not-yet', 'open', 'closed', 'started'] as const;
/** `closed` bookings still promote from the queue until the start. */
export type BookingWindow = (typeof bookingWindows)[number];

/** Times of one date that booking depends on. Minutes are counted back from the start. */
export interface BookingTimes {
  readonly startsAt: Date;
  readonly opensMinutesBefore: number | null;
  readonly closesMinutesBefore: number;
  readonly releaseUntilMinutesBefore: number;
}

const before = (start: Date, minutes: number): Date => new Date(start.getTime() - minutes * 60_000);

export function bookingOpensAt({ startsAt, opensMinutesBefore }: BookingTimes): Date | null {
  return opensMinutesBefore === null ? null : before(startsAt, opensMinutesBefore);
}

export function bookingClosesAt({ startsAt, closesMinutesBefore }: BookingTimes): Date {
  return before(startsAt, closesMinutesBefore);
}

export function releasableUntil({ startsAt, releaseUntilMinutesBefore }: BookingTimes): Date {
  return before(startsAt, releaseUntilMinutesBefore);
}

export function bookingWindow(times: BookingTimes, now: Date): BookingWindow {
  if (now >= times.startsAt) return 'started';
  if (now >= bookingClosesAt(times)) return 'closed';
  const opens = bookingOpensAt(times);
  return opens && now < opens ? 'not-yet' : 'open';
}

/** A freed seat is given to the next in line at any moment before the start, also when new bookings are closed. */
export function promotesAt(startsAt: Date, now: Date): boolean {
  return now < startsAt;
}

/** Minutes before the start from which attendance may be marked. */
export const attendanceOpensMinutesBefore = 15;

export function attendanceIsOpen(startsAt: Date, now: Date): boolean {
  return now >= before(startsAt, attendanceOpensMinutesBefore);
}

/** What a person asked for to take part is kept this many days after the date, then deleted. */
export const supportKeptDays = 28;

/** What a person asked for, with the day it is deleted; nothing where the field was left empty. */
export function supportAsked(text: string | null | undefined, endsAt: Date): { support: string | null; supportUntil: Date | null } {
  return text ? { support: text, supportUntil: supportDeletedAt(endsAt) } : { support: null, supportUntil: null };
}

export function supportDeletedAt(endsAt: Date): Date {
  return new Date(endsAt.getTime() + supportKeptDays * 86_400_000);
}
