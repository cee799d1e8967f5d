import { expand, parseRule, readWallTime, writeRule, writeWallTime, type WallTime } from '../../../../platform/calendar/index.js';
import { InvalidInput } from '../../../../platform/errors/index.js';
import { allDatesMade, horizonFrom, seriesDates, type SeriesDate, type SeriesTiming } from '../series/series-dates.js';
import type { EditedSeries, EditWish } from './series-edit.js';

const HALF_A_DAY = 720;

/** The series as if it had begun with one of its dates: what an edit of that date and those after it starts from. */
export function timingFrom(series: SeriesTiming, first: WallTime): SeriesTiming {
  const { timeZone, durationMinutes, bankHolidays } = series;
  const skipped = series.skipped.filter((local) => local >= first);
  if (series.rule === null || first <= series.startsLocal) return { ...pick(series), skipped };
  const dates = { startsAt: series.startsLocal, timeZone, rule: series.rule };
  const startsLocal = expand(dates, { from: first, limit: 1 }).occurrences[0]?.local ?? first;
  const rule = parseRule(series.rule);
  // What was left out or called off counted too.
  const count = rule.count && Math.max(1, rule.count - expand(dates, { before: startsLocal }).occurrences.length);
  return { startsLocal, timeZone, rule: writeRule({ ...rule, count }), skipped, durationMinutes, bankHolidays };
}

/** The rule of the half of a split series that stays: it ends with the last date that is kept. */
export function ruleUntil(rule: string, lastKept: WallTime): string {
  return writeRule({ ...parseRule(rule), count: null, until: `${lastKept.replaceAll(/[-:]/g, '')}00` });
}

/**
 * When the dates in scope run after the edit. What the wish repeats of the series as a whole is no wish to change it: its first date may have
 * passed long ago, and its number of dates counts those that have passed. @throws InvalidRule
 */
export function timingAfter(series: SeriesTiming, start: SeriesTiming, wish: EditWish): SeriesTiming {
  const startsLocal = wish.startsLocal === undefined ? start.startsLocal : askedStart(series, start, wish.startsLocal);
  const asked = wish.rule === undefined || wish.rule === series.rule ? start.rule : wish.rule;
  const shift = dayShift(start.startsLocal, startsLocal);
  const left = wish.skipped ?? start.skipped.map((local) => shiftDay(local, shift));
  return {
    startsLocal,
    timeZone: series.timeZone,
    rule: asked === null ? null : writeRule(parseRule(asked)),
    // Each date of a rule has the time of the first.
    skipped: [...new Set(left.map((local) => `${local.slice(0, 10)}T${startsLocal.slice(11)}`))].filter((local) => local >= startsLocal),
    durationMinutes: wish.durationMinutes ?? series.durationMinutes,
    bankHolidays: wish.bankHolidays ?? series.bankHolidays,
  };
}

export function sameTiming(one: SeriesTiming, other: SeriesTiming): boolean {
  const normal = (timing: SeriesTiming): string =>
    JSON.stringify({ ...pick(timing), rule: timing.rule && writeRule(parseRule(timing.rule)), skipped: [...timing.skipped].sort() });
  return normal(one) === normal(other);
}

/**
 * The days by which every date moves: those between the two starts where they are hours apart, as from 23:30 to 00:30, else none, so that a date
 * keeps its day where the new rule has one.
 */
export function dayShift(before: WallTime, after: WallTime): number {
  const [from, to] = [readWallTime(before) ?? 0, readWallTime(after) ?? 0];
  return Math.abs(to - from) < HALF_A_DAY ? dayNumber(after) - dayNumber(before) : 0;
}

export function dayNumber(local: WallTime): number {
  return Math.floor((readWallTime(local) ?? 0) / 1440);
}

/** The dates of the new timing as far as rows are made, and until when that is. @throws InvalidInput where the first has passed */
export function datesFrom(
  timing: SeriesTiming,
  series: Pick<EditedSeries, 'madeUntil'>,
  now: Date,
): { dates: SeriesDate[]; madeUntil: WallTime } {
  const horizon = horizonFrom(now, timing.timeZone);
  const made = series.madeUntil === null || series.madeUntil === allDatesMade ? horizon : series.madeUntil;
  // Whole days, so that a date which moves to later that day is still made.
  const before = endOfDay(made > horizon ? made : horizon);
  const dates = seriesDates(timing, { before });
  const [first] = dates.length > 0 ? dates : seriesDates(timing, { limit: 1 });
  if (!first) throw new InvalidInput([{ field: 'rule', message: 'No date fits this. Change the rule or the dates left out' }]);
  if (first.startsAt <= now) throw new InvalidInput([{ field: 'startsAt', message: 'The first date must be in the future' }]);
  const isLast = seriesDates(timing, { from: before, limit: 1 }).length === 0;
  return { dates, madeUntil: isLast ? allDatesMade : before };
}

function askedStart(series: SeriesTiming, start: SeriesTiming, asked: WallTime): WallTime {
  if (asked.slice(0, 10) !== series.startsLocal.slice(0, 10)) return asked;
  return `${start.startsLocal.slice(0, 10)}T${asked.slice(11)}`;
}

function endOfDay(local: WallTime): WallTime {
  const midnight = `${local.slice(0, 10)}T00:00`;
  return local === midnight ? local : shiftDay(midnight, 1);
}

function shiftDay(local: WallTime, days: number): WallTime {
  return days === 0 ? local : writeWallTime((readWallTime(local) ?? 0) + days * 1440);
}

function pick({ startsLocal, timeZone, rule, skipped, durationMinutes, bankHolidays }: SeriesTiming): SeriesTiming {
  return { startsLocal, timeZone, rule, skipped, durationMinutes, bankHolidays };
}
