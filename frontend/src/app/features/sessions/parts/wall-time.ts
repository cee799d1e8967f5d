import { fullDate, fullDateTime } from '../../../core/dates/dates';

/** Wall times (`2026-11-26T10:00`) are told as they stand: read as UTC, told in UTC. */
const asWritten = (local: string): Date => new Date(`${local}:00Z`);

/** "Thursday 26 November 2026" of `2026-11-26T10:00`. */
export function wallDate(local: string): string {
  return fullDate(asWritten(local), 'UTC');
}

/** "Thursday 26 November 2026, 10:00 to 11:00" of two wall times. */
export function wallDateTime(from: string, to: string | null = null): string {
  return fullDateTime(asWritten(from), to === null ? null : asWritten(to), 'UTC');
}

/** "Thursday 26 November 2026" of `2026-11-26`. */
export function dayInWords(day: string): string {
  return wallDate(`${day}T00:00`);
}

/** `10:00` of `2026-11-26T10:00`. */
export function clockOf(local: string): string {
  return local.slice(11, 16);
}

/** `2026-11-26` of `2026-11-26T10:00`. */
export function dayOfWall(local: string): string {
  return local.slice(0, 10);
}

/** Minutes from one time of day to a later one, both like `10:00`. */
export function minutesBetween(from: string, to: string): number {
  return minuteOfDay(to) - minuteOfDay(from);
}

/** The time of day so many minutes later, at most the last minute of the day. */
export function laterThat(time: string, minutes: number): string {
  const minute = Math.min(minuteOfDay(time) + minutes, 24 * 60 - 1);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function minuteOfDay(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
