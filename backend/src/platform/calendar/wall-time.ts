import { civilDate, dayNumber, daysInMonth } from './civil-days.js';
import { InvalidRule, type RuleField } from './invalid-rule.js';

/** A date on the wall calendar, `2026-11-26`. */
export type WallDate = string;
/** A date and time as the clock on the wall shows it, `2026-11-26T10:00`. It is an instant only together with a zone. */
export type WallTime = string;

export const minutesInDay = 1440;
export const firstYear = 1900;
export const lastYear = 2200;

const wallDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const wallTime = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::00)?$/;

/** The day's number, or null where the text is no date of the calendar. */
export function readWallDate(text: string): number | null {
  const parts = wallDate.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? dayNumber(year, month, day) : null;
}

/** Minutes since 1970-01-01T00:00 on the wall, or null where the text is no such time. */
export function readWallTime(text: string): number | null {
  const parts = wallTime.exec(text);
  const day = parts ? readWallDate(parts[1] ?? '') : null;
  if (!parts || day === null) return null;
  const [hour, minute] = [Number(parts[2]), Number(parts[3])];
  return hour <= 23 && minute <= 59 ? day * minutesInDay + hour * 60 + minute : null;
}

/** Minutes on the wall. @throws InvalidRule with the field that holds no wall time between 1900 and 2200 */
export function wallMinutes(text: string, field: RuleField): number {
  const minutes = readWallTime(text);
  const year = Number(text.slice(0, 4));
  if (minutes === null || year < firstYear || year > lastYear) {
    throw new InvalidRule('Enter a date and time between 1900 and 2200, like 2026-11-26T10:00.', field);
  }
  return minutes;
}

const two = (value: number): string => String(value).padStart(2, '0');

export function writeWallDate(day: number): WallDate {
  const date = civilDate(day);
  return `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`;
}

export function writeWallTime(minutes: number): WallTime {
  const day = Math.floor(minutes / minutesInDay);
  return `${writeWallDate(day)}T${writeClock(minutes)}`;
}

/** `10:00`, on the 24-hour clock. */
export function writeClock(minutes: number): string {
  const minute = ((minutes % minutesInDay) + minutesInDay) % minutesInDay;
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The day a wall time falls on. */
export function dayOf(minutes: number): number {
  return Math.floor(minutes / minutesInDay);
}
