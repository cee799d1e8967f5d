/**
 * `undecided`: on a bank holiday, and its host has not said yet whether it runs. `not-running`: the rule hits the date, but the series skips it.
 * `cancelled`: was to run, and everyone who booked was told.
 */
export const occurrenceStates = ['scheduled', 'undecided', 'not-running', 'cancelled'] as const;
export type OccurrenceState = (typeof occurrenceStates)[number];

/** Why a date is cancelled: by itself, with its whole series, or because an edit of the series left no place for it. */
export const cancelledWith = ['date', 'series', 'edit'] as const;
export type CancelledWith = (typeof cancelledWith)[number];

/** How an organiser answers for an undecided date. */
export const bankHolidayDecisions = ['run', 'working-day-before', 'do-not-run'] as const;
export type BankHolidayDecision = (typeof bankHolidayDecisions)[number];

export const attendances = ['attended', 'in-part', 'did-not-come'] as const;
export type Attendance = (typeof attendances)[number];

export const bookingStates = ['active', 'released', 'cancelled'] as const;
export type BookingState = (typeof bookingStates)[number];

export const bookingWindows = ['not-yet', 'early', 'open', 'closed', 'started'] as const;
/** `early`: those who asked for the date book first. `closed` bookings still promote from the queue until the start. */
export type BookingWindow = (typeof bookingWindows)[number];

/** Times of one date that booking depends on. Minutes are counted back from the start. */
export interface BookingTimes {
  readonly startsAt: Date;
  readonly opensMinutesBefore: number | null;
  readonly closesMinutesBefore: number;
  readonly releaseUntilMinutesBefore: number;
  /** Since when those who asked for the date may book it, before everybody else; null where nobody is ahead. */
  readonly earlyFrom: Date | null;
  /** For how long they are ahead. */
  readonly earlyMinutes: number;
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

/** However many asked for a date, everybody can book it for at least so long before bookings close. */
export const openToAllMinutes = 24 * 60;

/** The longest that those who asked may be ahead of the others. */
export const longestEarlyMinutes = 7 * 24 * 60;

/**
 * When the date opens for everybody; null where nobody is ahead. The time of those who asked runs from when they can first book. It follows a date
 * that is moved, and is cut short, or falls away, where it would leave the others less than a day.
 */
export function earlyBookingEndsAt(times: BookingTimes): Date | null {
  const { earlyFrom, earlyMinutes } = times;
  if (earlyFrom === null) return null;
  const opens = bookingOpensAt(times);
  const begins = opens && opens > earlyFrom ? opens : earlyFrom;
  const latest = before(bookingClosesAt(times), openToAllMinutes);
  const ends = new Date(Math.min(before(begins, -earlyMinutes).getTime(), latest.getTime()));
  return ends > begins ? ends : null;
}

export function bookingWindow(times: BookingTimes, now: Date): BookingWindow {
  if (now >= times.startsAt) return 'started';
  if (now >= bookingClosesAt(times)) return 'closed';
  const opens = bookingOpensAt(times);
  if (opens && now < opens) return 'not-yet';
  const opensToAll = earlyBookingEndsAt(times);
  return opensToAll && now < opensToAll ? 'early' : 'open';
}

/** The window as one person has it: early booking is open to those who asked. */
export function windowFor(window: BookingWindow, asked: boolean): BookingWindow {
  return window === 'early' && asked ? 'open' : window;
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
