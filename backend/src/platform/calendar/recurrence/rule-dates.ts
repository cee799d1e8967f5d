import rrule, { type Options } from 'rrule';
import { dayOf, minutesInDay } from '../wall-time.js';
import type { Recurrence } from './recurrence.js';
import { periodsWithDates, type PeriodWithDates } from './rule-walk.js';
import { weekdays, type RecurrenceRule } from './rule.js';

/** Periods, and dates, after which rrule is asked afresh. */
const longestStretch = 32;
const minute = 60_000;

/**
 * The rule's dates in order, as minutes on the wall, from the period that holds `from` on and without an end other than the year 9999.
 * The walk itself answers a rule with BYSETPOS. rrule 2.8.1 starts counting within a first week, repeats a date where two positions meet,
 * and takes the first of two days for the third to last.
 */
export function* datesOfRule({ rule, start }: Recurrence, from: number): Generator<number> {
  const startDay = dayOf(start);
  const timeOfDay = start - startDay * minutesInDay;
  for (const stretch of stretches(rule, startDay, dayOf(from))) {
    const dates =
      rule.bySetPos.length > 0 ? stretch.dates.map((day) => day * minutesInDay + timeOfDay) : datesByRrule(rule, stretch, timeOfDay);
    for (const date of dates) if (date >= start) yield date;
  }
}

/**
 * rrule works on local time that we call UTC, never with a zone: its answers would depend on the host's. It is asked for a few dozen periods
 * at a time, from the first day of one that has a date and for as many dates as there are, so that it never searches an empty century.
 * Without a COUNT it would look for a next date up to the year 9999 before it noticed an UNTIL.
 */
function datesByRrule(rule: RecurrenceRule, { first, dates }: Stretch, timeOfDay: number): number[] {
  const dtstart = new Date((first * minutesInDay + timeOfDay) * minute);
  const found = new rrule.RRule({ ...rruleOptions(rule), dtstart, count: dates.length }, true).all();
  return found.map((date) => date.getTime() / minute);
}

/** Consecutive periods that hold dates, as one. */
interface Stretch {
  readonly first: number;
  readonly dates: readonly number[];
}

function* stretches(rule: RecurrenceRule, startDay: number, fromDay: number): Generator<Stretch> {
  let open: PeriodWithDates[] = [];
  for (const period of periodsWithDates(rule, startDay, fromDay)) {
    const previous = open.at(-1);
    if (previous && (period.index !== previous.index + 1 || isLong(open))) {
      yield stretchOf(open);
      open = [];
    }
    open.push(period);
  }
  if (open.length > 0) yield stretchOf(open);
}

function isLong(periods: readonly PeriodWithDates[]): boolean {
  return periods.length >= longestStretch || stretchOf(periods).dates.length >= longestStretch;
}

function stretchOf(periods: readonly PeriodWithDates[]): Stretch {
  return { first: periods.at(0)?.first ?? 0, dates: periods.flatMap(({ dates }) => dates) };
}

/** All but the start and the end: COUNT and UNTIL are ours to keep. */
function rruleOptions(rule: RecurrenceRule): Partial<Options> {
  return {
    freq: rrule.Frequency[rule.frequency],
    interval: rule.interval,
    wkst: weekdays.indexOf(rule.weekStart),
    bymonth: [...rule.byMonth],
    bymonthday: [...rule.byMonthDay],
    byweekday: weekdaysForRrule(rule),
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
