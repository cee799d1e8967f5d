import {
  addWorkingDays,
  isWorkingDay,
  readWallDate,
  readWallTime,
  type WallDate,
  type WallTime,
  writeWallDate,
} from '../../../../platform/calendar/index.js';

/** How often a person wants to hear what they have not read. Nobody gets it who did not ask for it. */
export const digestRhythms = ['off', 'daily', 'weekly'] as const;
export type DigestRhythm = (typeof digestRhythms)[number];

const HALF_PAST_SEVEN = '07:30';
/** Later than this a morning's digest of a server that stood still is left out. */
const NOON = '12:00';

/**
 * The period whose digest is due at a local time: each working day, or the first working day of a week; from 07:30 and to noon. Its name is the same
 * all the time, so that a person gets one. Null while none is due.
 */
export function digestPeriod(rhythm: DigestRhythm, now: WallTime): string | null {
  const [day = '', time = ''] = now.split('T');
  if (rhythm === 'off' || !isWorkingDay(day) || time < HALF_PAST_SEVEN || time >= NOON) return null;
  if (rhythm === 'daily') return `daily ${day}`;
  return isFirstOfWeek(day) ? `weekly ${day}` : null;
}

/** From when on what is new belongs to the digest of a day: that of the working day before, or of a week ago. */
export function digestSince(rhythm: Exclude<DigestRhythm, 'off'>, day: WallDate): WallTime {
  return `${rhythm === 'daily' ? addWorkingDays(day, -1) : daysBefore(day, 7)}T${HALF_PAST_SEVEN}`;
}

function isFirstOfWeek(day: WallDate): boolean {
  return weekOf(addWorkingDays(day, -1)) !== weekOf(day);
}

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
function weekOf(day: WallDate): number {
  return Math.floor((numberOf(day) + 3) / 7);
}

function daysBefore(day: WallDate, days: number): WallDate {
  return writeWallDate(numberOf(day) - days);
}

function numberOf(day: WallDate): number {
  const number = readWallDate(day);
  if (number === null || readWallTime(`${day}T00:00`) === null) throw new RangeError(`${day} is no date.`);
  return number;
}
