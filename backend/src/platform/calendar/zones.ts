import { Temporal } from 'temporal-polyfill';
import { civilDate } from './civil-days.js';
import { InvalidRule } from './invalid-rule.js';
import { dayOf, minutesInDay, readWallTime, writeWallTime, type WallTime } from './wall-time.js';

/** The zone of the council's clocks. */
export const ukZone = 'Europe/London';

const ianaName = /^(?:UTC|[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z0-9_+-]*){1,2})$/;

/** Whether a name is a zone of the IANA database, such as `Europe/London`. Offsets and short forms are none: they know no summer time. */
export function isTimeZone(name: string): boolean {
  if (!ianaName.test(name)) return false;
  try {
    const known = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
    return known === name || known.toLowerCase() !== name.toLowerCase();
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** @throws InvalidRule where the name is no zone */
export function requireTimeZone(name: string): void {
  if (!isTimeZone(name)) throw new InvalidRule('Choose a time zone from the list, like Europe/London.', 'timeZone');
}

/** A wall time in a zone, as an instant. */
export interface ZonedWallTime {
  /** What the clock on the wall shows at that instant; later than asked where the clocks skip the time asked for. */
  readonly local: WallTime;
  /** ISO 8601 with Z, `2026-01-30T10:00:00Z`. */
  readonly utc: string;
}

type Disambiguation = 'compatible' | 'earlier' | 'later';

function zoned(minutes: number, timeZone: string, disambiguation: Disambiguation): Temporal.ZonedDateTime {
  const { year, month, day } = civilDate(dayOf(minutes));
  const minuteOfDay = minutes - dayOf(minutes) * minutesInDay;
  return new Temporal.PlainDateTime(year, month, day, Math.floor(minuteOfDay / 60), minuteOfDay % 60).toZonedDateTime(timeZone, {
    disambiguation,
  });
}

function wallMinutesOf(moment: Temporal.ZonedDateTime): number {
  return Math.floor((moment.epochMilliseconds + moment.offsetNanoseconds / 1e6) / 60_000);
}

/** A wall time in minutes as its zone has it: the minutes that the wall shows, and the instant in milliseconds. */
export interface ResolvedWallTime {
  readonly minutes: number;
  readonly epochMilliseconds: number;
}

/**
 * The instant of a wall time. A time that the clocks skip moves forward by the gap; one that happens twice is the first.
 * Source: RFC 5545, 3.3.5 with verified erratum 4271
 */
export function resolveWallTime(minutes: number, timeZone: string): ResolvedWallTime {
  const moment = zoned(minutes, timeZone, 'compatible');
  return { minutes: wallMinutesOf(moment), epochMilliseconds: moment.epochMilliseconds };
}

export function writeZonedWallTime({ minutes, epochMilliseconds }: ResolvedWallTime): ZonedWallTime {
  return { local: writeWallTime(minutes), utc: new Date(epochMilliseconds).toISOString().replace('.000Z', 'Z') };
}

/** Whether a zone left out the whole day, as Samoa left out 30 December 2011 when it crossed the date line. */
export function isOnDayLeftOut(asked: number, resolved: ResolvedWallTime): boolean {
  return resolved.minutes - asked >= minutesInDay;
}

/** The instant of a wall time, `2026-07-30T10:00` in Europe/London being `2026-07-30T09:00:00Z`. @throws InvalidRule */
export function toUtc(local: WallTime, timeZone: string): string {
  requireTimeZone(timeZone);
  const minutes = readWallTime(local);
  if (minutes === null) throw new InvalidRule('Enter a date and time like 2026-11-26T10:00.', 'startsAt');
  return writeZonedWallTime(resolveWallTime(minutes, timeZone)).utc;
}

/** What the clock on the wall of a zone shows at an instant, to the minute. */
export function toWallTime(instant: string | Date, timeZone: string): WallTime {
  return writeWallTime(wallMinutesAt(instant, timeZone));
}

/** As `toWallTime`, in minutes since 1970-01-01T00:00 on the wall. */
export function wallMinutesAt(instant: string | Date, timeZone: string): number {
  const moment = typeof instant === 'string' ? Temporal.Instant.from(instant) : Temporal.Instant.fromEpochMilliseconds(instant.getTime());
  return wallMinutesOf(moment.toZonedDateTimeISO(timeZone));
}

/** What the clocks of a zone do at a wall time: skip it, show it twice, or neither. */
export function clockChangeAt(local: WallTime, timeZone: string): 'gap' | 'repeated' | null {
  const minutes = readWallTime(local);
  if (minutes === null) return null;
  const earlier = zoned(minutes, timeZone, 'earlier');
  const later = zoned(minutes, timeZone, 'later');
  if (earlier.epochMilliseconds === later.epochMilliseconds) return null;
  return wallMinutesOf(earlier) === minutes ? 'repeated' : 'gap';
}

/** Whether the clocks skip this wall time when they go forward. */
export function isInGap(local: WallTime, timeZone: string): boolean {
  return clockChangeAt(local, timeZone) === 'gap';
}

/** Whether this wall time happens twice when the clocks go back. */
export function isRepeated(local: WallTime, timeZone: string): boolean {
  return clockChangeAt(local, timeZone) === 'repeated';
}
