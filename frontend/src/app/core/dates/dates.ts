/** The zone until the server has said which one the council has. */
export const homeZone = 'Europe/London';

const nbsp = '\u00a0';
const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone}|${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
  formats.set(key, known);
  return known;
}

interface DateWords {
  weekday: string;
  day: string;
  month: string;
  year: string;
}

function words(at: Date, zone: string, length: 'long' | 'short'): DateWords {
  const parts = format(zone, { weekday: length, day: 'numeric', month: length, year: 'numeric' }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((each) => each.type === type)?.value ?? '';
  return { weekday: part('weekday'), day: part('day'), month: part('month'), year: part('year') };
}

/** "Thursday 26 November 2026", the day kept beside its month. */
export function fullDate(at: Date, zone = homeZone): string {
  const { weekday, day, month, year } = words(at, zone, 'long');
  return `${weekday} ${day}${nbsp}${month} ${year}`;
}

/** "10:00", on the 24-hour clock. */
export function clockTime(at: Date, zone = homeZone): string {
  return format(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** The day as `2026-11-26`, for comparing days in one zone. */
export function dayOf(at: Date, zone = homeZone): string {
  const parts = format(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Whole days from one day to another, both as `2026-11-26`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** "Thursday 26 November 2026, 10:00 to 11:00"; with `now`, "Today, " or "Yesterday, " comes first where it is so. */
export function fullDateTime(from: Date, to: Date | null, zone = homeZone, now: Date | null = null): string {
  const start = `${near(from, zone, now)}${fullDate(from, zone)}, ${clockTime(from, zone)}`;
  if (to === null) return start;
  if (dayOf(from, zone) === dayOf(to, zone)) return `${start}${nbsp}to${nbsp}${clockTime(to, zone)}`;
  return `${start} to ${fullDate(to, zone)}, ${clockTime(to, zone)}`;
}

/** "Mon 16 Nov, 09:14", for dense lists where the full date is one link away; with `now`, "Today, 09:31" or "Yesterday, 16:02" where it is so. */
export function denseDateTime(at: Date, zone = homeZone, now: Date | null = null): string {
  const day = near(at, zone, now);
  return day === '' ? `${denseDate(at, zone)}, ${clockTime(at, zone)}` : `${day}${clockTime(at, zone)}`;
}

/** "Mon 16 Nov". */
export function denseDate(at: Date, zone = homeZone): string {
  const { weekday, day, month } = words(at, zone, 'short');
  return `${weekday} ${day}${nbsp}${month.slice(0, 3)}`;
}

/** The words of a date tile: "Thu" and "26". */
export function tileWords(at: Date, zone = homeZone): { weekday: string; day: string } {
  return words(at, zone, 'short');
}

/** "Good morning" until noon, "Good afternoon" until 18:00, then "Good evening". */
export function greeting(now: Date, zone = homeZone): string {
  const time = clockTime(now, zone);
  if (time < '12:00') return 'Good morning';
  return time < '18:00' ? 'Good afternoon' : 'Good evening';
}

function near(at: Date, zone: string, now: Date | null): string {
  if (now === null) return '';
  const days = daysBetween(dayOf(now, zone), dayOf(at, zone));
  if (days === 0) return 'Today, ';
  return days === -1 ? 'Yesterday, ' : '';
}
