import rrule, { type Options } from 'rrule';
import { minutesInDay } from '../wall-time.js';
import type { Recurrence } from './recurrence.js';
import { periodsWithDates, type PeriodWithDates } from './rule-walk.js';
import { weekdays, type RecurrenceRule } from './rule.js';

/** Periods, and dates, after which rrule is asked afresh. */
const longestStretch = 32;
const minute = 60_000;

/** Consecutive periods that hold dates: their days, and how many dates there are. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly dates: number;
}

/**
 * The rule's dates in order, as minutes on the wall, from the period that holds `from` on and without an end other than the year 9999.
 * rrule works on local time that we call UTC, never with a zone: its answers would depend on the host's. It is asked for a few dozen
 * periods at a time, from the first day of one that has a date and for as many dates as there are: it never starts within a week, and never
 * searches an empty century (without a COUNT it looks for a next date up to the year 9999 before it notices an UNTIL).
 */
export function* datesByRrule({ rule, start }: Recurrence, from: number): Generator<number> {
  const startDay = Math.floor(start / minutesInDay);
  const timeOfDay = start - startDay * minutesInDay;
  for (const { first, last, dates } of stretches(rule, startDay, Math.floor(from / minutesInDay))) {
    const dtstart = fakeUtc(first * minutesInDay + timeOfDay);
    const until = fakeUtc((last + 1) * minutesInDay - 1);
    for (const date of new rrule.RRule({ ...rruleOptions(rule), dtstart, until, count: dates }, true).all()) {
      const minutes = date.getTime() / minute;
      if (minutes >= start) yield minutes;
    }
  }
}

function* stretches(rule: RecurrenceRule, startDay: number, fromDay: number): Generator<Stretch> {
  let run: PeriodWithDates[] = [];
  for (const period of periodsWithDates(rule, startDay, fromDay)) {
    const follows = period.index === (run.at(-1)?.index ?? period.index - 1) + 1;
    if (!follows || run.length >= longestStretch || datesOf(run) >= longestStretch) {
      yield stretchOf(run);
      run = [];
    }
    run.push(period);
  }
  if (run.length > 0) yield stretchOf(run);
}

function stretchOf(run: readonly PeriodWithDates[]): Stretch {
  return { first: run.at(0)?.first ?? 0, last: run.at(-1)?.last ?? 0, dates: datesOf(run) };
}

function datesOf(run: readonly PeriodWithDates[]): number {
  return run.reduce((sum, period) => sum + period.dates.length, 0);
}

function fakeUtc(minutes: number): Date {
  return new Date(minutes * minute);
}

/** All but the start and the end. COUNT and UNTIL are ours to keep. */
function rruleOptions(rule: RecurrenceRule): Partial<Options> {
  return {
    freq: rrule.Frequency[rule.frequency],
    interval: rule.interval,
    wkst: weekdays.indexOf(rule.weekStart),
    bymonth: [...rule.byMonth],
    bymonthday: [...rule.byMonthDay],
    byweekday: weekdaysForRrule(rule),
    bysetpos: [...rule.bySetPos],
  };
}

/** rrule takes `MO,1FR` for Mondays that are first Fridays, so beside an ordinal a plain weekday is written as all its ordinals. */
function weekdaysForRrule({ byDay, byMonth, frequency }: RecurrenceRule): Options['byweekday'] {
  const mixed = byDay.some((day) => day.nth !== null);
  const most = frequency === 'YEARLY' && byMonth.length === 0 ? 53 : 5;
  return byDay.flatMap(({ weekday, nth }) => {
    const index = weekdays.indexOf(weekday);
    if (nth !== null) return [new rrule.Weekday(index, nth)];
    return mixed ? Array.from({ length: most }, (_, at) => new rrule.Weekday(index, at + 1)) : [new rrule.Weekday(index)];
  });
}
