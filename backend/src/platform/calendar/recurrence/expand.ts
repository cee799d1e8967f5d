import { wallMinutes, writeWallTime, type WallTime } from '../wall-time.js';
import { isOnDayLeftOut, resolveWallTime, writeZonedWallTime, type ZonedWallTime } from '../zones.js';
import { recurrenceOf, type Recurrence, type SeriesDates } from './recurrence.js';
import { datesOfRule } from './rule-dates.js';

/** One date of a series: what the wall shows there, and the instant. */
export type Occurrence = ZonedWallTime;

/** Which dates to give. Without a limit or an end, all of them up to `mostOccurrences`. */
export interface ExpansionWindow {
  readonly limit?: number;
  /** Dates from this wall time on. */
  readonly from?: WallTime;
  /** Dates before this wall time. */
  readonly before?: WallTime;
  /** Local starts left out. They still count towards COUNT, as EXDATE does. */
  readonly skip?: readonly WallTime[];
}

export interface Expansion {
  readonly occurrences: Occurrence[];
  /** The first date of the rule where that is not the start asked for, else null. */
  readonly movedTo: WallTime | null;
}

/** More than five years of every day. */
export const mostOccurrences = 2000;

/**
 * The dates of a series in order, by the wall clock of its zone: 10:00 stays 10:00 when the clocks change. A time that the clocks skip moves
 * forward, one that happens twice is the first of the two. The same on every host, whatever its own zone.
 * @throws InvalidRule
 */
export function expand(series: SeriesDates, window: ExpansionWindow = {}): Expansion {
  const recurrence = recurrenceOf(series);
  const limit = Math.min(window.limit ?? mostOccurrences, mostOccurrences);
  const skip = new Set((window.skip ?? []).map((local) => wallMinutes(local, 'skip')));
  const occurrences: Occurrence[] = [];
  for (const date of datesIn(recurrence, window)) {
    if (occurrences.length >= limit) break;
    const resolved = resolveWallTime(date, recurrence.timeZone);
    if (skip.has(date) || skip.has(resolved.minutes) || isOnDayLeftOut(date, resolved)) continue;
    occurrences.push(writeZonedWallTime(resolved));
  }
  return { occurrences, movedTo: recurrence.first === recurrence.start ? null : writeWallTime(recurrence.first) };
}

/** The wall times of the rule within the window, before skipped ones are left out. */
function* datesIn(recurrence: Recurrence, window: ExpansionWindow): Generator<number> {
  const from = window.from === undefined ? recurrence.start : Math.max(recurrence.start, wallMinutes(window.from, 'from'));
  const before = window.before === undefined ? Infinity : wallMinutes(window.before, 'before');
  const { rule, until, start } = recurrence;
  let counted = 0;
  for (const date of datesOfRule(recurrence, rule.count === null ? from : start)) {
    if (date >= before || (until !== null && date > until)) return;
    if (rule.count !== null && counted >= rule.count) return;
    counted += 1;
    if (date >= from) yield date;
  }
}
