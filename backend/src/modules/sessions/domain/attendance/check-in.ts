import { wasThere } from './attendance.js';
import { attendanceIsOpen, type Attendance, type BookingState, type OccurrenceState } from '../series/occurrence.js';

/**
 * What a code says to the one who reads it.
 *
 * For hosts of its date: `ready` to check in, `checked-in` now, `already` checked in, `not-open` yet, `waiting` for a seat, `released` or `not-running`
 * and so not valid any more, `another-date` than the one they check people in for. For the person themselves: `yours`. For everybody else: `not-host`.
 * `unknown` is no code of ours.
 */
export const checkInAnswers = [
  'ready',
  'checked-in',
  'already',
  'not-open',
  'waiting',
  'released',
  'not-running',
  'another-date',
  'yours',
  'not-host',
  'unknown',
] as const;
export type CheckInAnswer = (typeof checkInAnswers)[number];

/** A code that exists, as it stands to the person who reads it. */
export interface ReadCode {
  readonly booking: { readonly state: BookingState; readonly seat: unknown; readonly attendance: Attendance | null };
  readonly date: { readonly state: OccurrenceState; readonly startsAt: Date };
  /** The reader may mark attendance at the date of the code. */
  readonly mayMark: boolean;
  readonly isOwn: boolean;
  /** The reader checks people in for another date than that of the code. */
  readonly forAnotherDate: boolean;
}

export function answerTo(code: ReadCode | undefined, now: Date): CheckInAnswer {
  if (!code) return 'unknown';
  const { booking, date } = code;
  if (code.forAnotherDate && (code.mayMark || !code.isOwn)) return 'another-date';
  if (!code.mayMark && !code.isOwn) return 'not-host';
  if (booking.state === 'released') return 'released';
  if (booking.state === 'cancelled' || date.state !== 'scheduled') return 'not-running';
  if (!code.mayMark) return 'yours';
  if (wasThere(booking.attendance)) return 'already';
  if (booking.seat === null) return 'waiting';
  return attendanceIsOpen(date.startsAt, now) ? 'ready' : 'not-open';
}

/** The date of a code, and whose it is, are told only to those who see that date's list anyway, and to the person themselves. */
export function tellsWhose(code: Pick<ReadCode, 'mayMark' | 'isOwn'>): boolean {
  return code.mayMark || code.isOwn;
}

const TOKEN = /^[0-9a-f]{32}$/;
const DIGITS = /^\d{9}$/;
/** 28 bits: nine digits always hold them. */
const DIGITS_FROM = 7;

/** What somebody scanned, typed or was told. */
export type GivenCode = { readonly token: string } | { readonly prefix: string };

/**
 * Reads a code from a scanned address, from the token itself, or from the nine digits that are read aloud; undefined for anything else. The digits
 * stand for the beginning of the token, which tells people apart within one date only.
 */
export function readCode(given: string): GivenCode | undefined {
  const text = given.trim().toLowerCase();
  const last = /\/check-in\/([0-9a-f]{32})$/.exec(text)?.[1] ?? text.replace(/[\s-]/g, '');
  if (TOKEN.test(last)) return { token: last };
  if (!DIGITS.test(last)) return undefined;
  const prefix = Number(last).toString(16).padStart(DIGITS_FROM, '0');
  return prefix.length === DIGITS_FROM ? { prefix } : undefined;
}

/** `268 435 455`: the beginning of a token as digits, which are easier to say and to hear than letters. */
export function digitsOf(token: string): string {
  const digits = String(Number.parseInt(token.slice(0, DIGITS_FROM), 16)).padStart(9, '0');
  return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
}

/** Path within the product that the attendee's code leads to. */
export const checkInPath = (token: string): string => `/check-in/${token}`;
