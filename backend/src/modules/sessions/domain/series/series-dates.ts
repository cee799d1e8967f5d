import { Temporal } from 'temporal-polyfill';
import {
  applyHolidayPolicy,
  expand,
  toUtc,
  toWallTime,
  workingDayBefore,
  type ExpansionWindow,
  type PlannedOccurrence,
  type WallTime,
} from '../../../../platform/calendar/index.js';
import type { OccurrenceState } from './occurrence.js';
import { monthsAhead, type BankHolidayRule } from './series.js';

/** What decides the dates of a series. */
export interface SeriesTiming {
  readonly startsLocal: WallTime;
  readonly timeZone: string;
  /** Null for a single date. */
  readonly rule: string | null;
  readonly skipped: readonly WallTime[];
  readonly durationMinutes: number;
  readonly bankHolidays: BankHolidayRule;
}

export interface SeriesDate {
  readonly originalStart: WallTime;
  readonly localStart: WallTime;
  readonly localEnd: WallTime;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: OccurrenceState;
  readonly reason: string | null;
}

/** The dates that the rule gives within the window, as they will stand: run, not run, or be asked about. @throws InvalidRule */
export function seriesDates(timing: SeriesTiming, window: Pick<ExpansionWindow, 'from' | 'before' | 'limit'>): SeriesDate[] {
  const { startsLocal: startsAt, timeZone, rule, skipped, bankHolidays } = timing;
  const found = rule
    ? expand({ startsAt, timeZone, rule }, { ...window, skip: skipped }).occurrences
    : [{ local: startsAt, utc: toUtc(startsAt, timeZone) }].filter(({ local }) => isWithin(local, window));
  return applyHolidayPolicy(found, bankHolidays, timeZone).map((planned) => dateOf(planned, timing));
}

function isWithin(local: WallTime, { from, before }: Pick<ExpansionWindow, 'from' | 'before'>): boolean {
  return (from === undefined || local >= from) && (before === undefined || local < before);
}

const stateOf = { runs: 'scheduled', moved: 'scheduled', skipped: 'not-running', ask: 'undecided' } as const;

function dateOf({ local, utc, status, holiday, movedFrom }: PlannedOccurrence, timing: SeriesTiming): SeriesDate {
  return {
    originalStart: movedFrom ?? local,
    ...timeOf(local, utc, timing),
    state: stateOf[status],
    reason: status === 'runs' || !holiday ? null : `Bank holiday: ${holiday.title}`,
  };
}

function timeOf(
  local: WallTime,
  utc: string,
  { durationMinutes, timeZone }: Pick<SeriesTiming, 'durationMinutes' | 'timeZone'>,
): Pick<SeriesDate, 'localStart' | 'localEnd' | 'startsAt' | 'endsAt'> {
  const startsAt = new Date(utc);
  const endsAt = new Date(startsAt.getTime() + durationMinutes * 60_000);
  return { localStart: local, localEnd: toWallTime(endsAt, timeZone), startsAt, endsAt };
}

/** A date that starts when the wall shows this time, as long as its series says. @throws InvalidRule */
export function timesAt(
  localStart: WallTime,
  timing: Pick<SeriesTiming, 'durationMinutes' | 'timeZone'>,
): Pick<SeriesDate, 'localStart' | 'localEnd' | 'startsAt' | 'endsAt'> {
  const utc = toUtc(localStart, timing.timeZone);
  // A time that the clocks skip is shown later.
  return timeOf(toWallTime(utc, timing.timeZone), utc, timing);
}

/** The same time on the last working day before. */
export function onWorkingDayBefore(
  localStart: WallTime,
  timing: SeriesTiming,
): Pick<SeriesDate, 'localStart' | 'localEnd' | 'startsAt' | 'endsAt'> {
  return timesAt(`${workingDayBefore(localStart.slice(0, 10))}T${localStart.slice(11)}`, timing);
}

/** Stands for the horizon of a series whose last date is a row. */
export const allDatesMade: WallTime = '9999-12-31T23:59';

/** Local time before which dates are made now. */
export function horizonFrom(now: Date, timeZone: string): WallTime {
  return Temporal.PlainDateTime.from(toWallTime(now, timeZone)).add({ months: monthsAhead }).toString({ smallestUnit: 'minute' });
}
