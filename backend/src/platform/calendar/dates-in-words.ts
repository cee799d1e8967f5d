import { civilDate, weekdayIndex } from './civil-days.js';
import { InvalidRule } from './invalid-rule.js';
import { dayOf, readWallDate, writeClock, writeWallDate, type WallDate } from './wall-time.js';
import { ukZone, wallMinutesAt } from './zones.js';

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `Thursday 26 November 2026`. */
export function dateInWords(date: WallDate): string {
  const { weekday, day, month, year } = named(date);
  return `${weekday} ${day} ${month} ${year}`;
}

/** `Thu 26 Nov`, for dense lists beside the full form. */
export function shortDateInWords(date: WallDate): string {
  const { weekday, day, month } = named(date);
  return `${weekday.slice(0, 3)} ${day} ${month.slice(0, 3)}`;
}

/** `Thursday 26 November 2026, 10:00`: an instant on the wall of a zone. */
export function momentInWords(instant: string | Date, timeZone: string = ukZone): string {
  const minutes = wallMinutesAt(instant, timeZone);
  return `${dateInWords(writeWallDate(dayOf(minutes)))}, ${writeClock(minutes)}`;
}

/** `Mon 16 Nov, 09:14`. */
export function shortMomentInWords(instant: string | Date, timeZone: string = ukZone): string {
  const minutes = wallMinutesAt(instant, timeZone);
  return `${shortDateInWords(writeWallDate(dayOf(minutes)))}, ${writeClock(minutes)}`;
}

/** `Thursday 26 November 2026, 10:00 to 11:00`, with the second date where it is another. */
export function periodInWords(from: string | Date, to: string | Date, timeZone: string = ukZone): string {
  const end = wallMinutesAt(to, timeZone);
  const sameDay = dayOf(wallMinutesAt(from, timeZone)) === dayOf(end);
  return `${momentInWords(from, timeZone)} to ${sameDay ? writeClock(end) : momentInWords(to, timeZone)}`;
}

/** `UK time`, `New York time`: said only where the reader's zone may be another. */
export function zoneInWords(timeZone: string): string {
  if (timeZone === ukZone) return 'UK time';
  const place = timeZone.split('/').at(-1) ?? timeZone;
  return `${place.replaceAll('_', ' ')} time`;
}

/** `Monday`, `Monday and Friday`, `Monday, Tuesday and Friday`. */
export function listInWords(items: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1) ?? ''}`;
}

function named(date: WallDate): { weekday: string; day: number; month: string; year: number } {
  const number = readWallDate(date);
  if (number === null) throw new InvalidRule('Enter a date like 2026-11-26.', 'startsAt');
  const { year, month, day } = civilDate(number);
  return { weekday: weekdayNames[weekdayIndex(number)] ?? '', day, month: monthNames[month - 1] ?? '', year };
}
