import { bookingWindow, earlyBookingEndsAt, type BookingTimes, type OccurrenceState } from '../series/occurrence.js';
import { BookingClosed, BookingNotOpen, OthersBookFirst, SessionNotRunning, SessionStarted } from '../sessions.errors.js';

/** Dates of a series that somebody books in one act, at most: as many as a page shows. */
export const mostDatesAtOnce = 120;

/** What became of one date when somebody booked several in one act. */
export const dateOutcomes = ['booked', 'waiting', 'already', 'refused'] as const;

/** What became of one date when that was undone: given back, changed by the person since, or kept for a reason. */
export const undoOutcomes = ['released', 'changed', 'kept'] as const;

export interface DateToBook extends BookingTimes {
  readonly state: OccurrenceState;
  readonly timeZone: string;
}

/**
 * Why somebody cannot book a date now, in the words in which booking it would be refused; null where they can.
 * @param asked they asked for the date, so others book after them
 */
export function whyNotBookable(date: DateToBook, now: Date, asked: boolean): string | null {
  if (date.state !== 'scheduled') return new SessionNotRunning().message;
  const opensToAll = earlyBookingEndsAt(date);
  switch (bookingWindow(date, now)) {
    case 'started':
      return new SessionStarted().message;
    case 'closed':
      return new BookingClosed().message;
    case 'not-yet':
      return new BookingNotOpen().message;
    case 'early':
      return asked || opensToAll === null ? null : new OthersBookFirst(opensToAll, date.timeZone).message;
    case 'open':
      return null;
  }
}

interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Those that take the same time; what ends when the date begins is no clash. */
export function clashing<Entry extends Span>(date: Span, entries: readonly Entry[]): Entry[] {
  return entries.filter(({ startsAt, endsAt }) => startsAt < date.endsAt && endsAt > date.startsAt);
}
