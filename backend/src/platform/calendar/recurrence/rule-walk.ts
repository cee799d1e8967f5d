import { civilDate, dayNumber, daysInMonth, daysInYear, weekdayIndex } from '../civil-days.js';
import { weekdays, type RecurrenceRule } from './rule.js';

/** A turn of a rule (a day, a week from its first day, a month or a year) that holds at least one date. Days are numbers. */
export interface PeriodWithDates {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly dates: readonly number[];
}

const lastDay = dayNumber(9999, 12, 31);

/** Every period that begins between two days, or holds the first of them, and in which the rule has a date. Never leaves the year 9999. */
export function* periodsWithDates(rule: RecurrenceRule, start: number, from = start, to = lastDay): Generator<PeriodWithDates> {
  const period = periodsOf(rule, start);
  const isCandidate = candidateTest(rule);
  for (let index = period.at(Math.max(start, from)); ;) {
    const [first, end] = period.bounds(index);
    if (first > to || end > lastDay) return;
    const dates = datesBetween(rule, isCandidate, first, end);
    if (dates.length > 0) yield { index, first, last: end, dates };
    index = Math.max(index + 1, period.at(nextPossibleDay(rule, end)));
  }
}

interface Periods {
  /** The number of the period that holds a day, or of the last before it where the interval leaves a hole. */
  at(day: number): number;
  bounds(index: number): [first: number, last: number];
}

/** How a rule with this start cuts the calendar: into days, weeks, months or years, every `interval`-th of them. */
function periodsOf(rule: RecurrenceRule, start: number): Periods {
  const { interval } = rule;
  const begin = civilDate(start);
  switch (rule.frequency) {
    case 'DAILY':
      return evenPeriods(start, interval, 1);
    case 'WEEKLY':
      return evenPeriods(start - ((weekdayIndex(start) - weekdays.indexOf(rule.weekStart) + 7) % 7), interval * 7, 7);
    case 'MONTHLY': {
      const base = begin.year * 12 + begin.month - 1;
      const at = (day: number): number => {
        const { year, month } = civilDate(day);
        return Math.floor((year * 12 + month - 1 - base) / interval);
      };
      const bounds = (index: number): [number, number] => {
        const months = base + index * interval;
        const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
        const first = dayNumber(year, month, 1);
        return [first, first + daysInMonth(year, month) - 1];
      };
      return { at, bounds };
    }
    case 'YEARLY': {
      const at = (day: number): number => Math.floor((civilDate(day).year - begin.year) / interval);
      const bounds = (index: number): [number, number] => {
        const first = dayNumber(begin.year + index * interval, 1, 1);
        return [first, first + daysInYear(begin.year + index * interval) - 1];
      };
      return { at, bounds };
    }
  }
}

function evenPeriods(first: number, step: number, length: number): Periods {
  return {
    at: (day) => Math.floor((day - first) / step),
    bounds: (index) => [first + index * step, first + index * step + length - 1],
  };
}

/** The next day that BYMONTH and BYMONTHDAY allow, looking a year ahead: a daily rule for 29 February need not ask every day. */
function nextPossibleDay({ byMonth, byMonthDay }: RecurrenceRule, after: number): number {
  let day = after + 1;
  if (byMonth.length + byMonthDay.length === 0) return day;
  for (let months = 0; months < 12; months += 1) {
    const { year, month, day: dayOfMonth } = civilDate(day);
    const length = daysInMonth(year, month);
    if (byMonth.length === 0 || byMonth.includes(month)) {
      const allowed = byMonthDay.length === 0 ? [dayOfMonth] : byMonthDay.map((at) => (at > 0 ? at : length + 1 + at));
      const next = Math.min(...allowed.filter((at) => at >= dayOfMonth && at <= length));
      if (next <= length) return day - dayOfMonth + next;
    }
    day += length - dayOfMonth + 1;
  }
  return day;
}

/** The dates of one period in order, BYSETPOS applied. */
function datesBetween(rule: RecurrenceRule, isCandidate: CandidateTest, first: number, last: number): number[] {
  const candidates: number[] = [];
  for (let day = first; day <= last;) {
    const { year, month, day: dayOfMonth } = civilDate(day);
    const monthLength = daysInMonth(year, month);
    const monthEnd = day - dayOfMonth + monthLength;
    if (rule.byMonth.length === 0 || rule.byMonth.includes(month)) {
      for (let date = day; date <= Math.min(last, monthEnd); date += 1) {
        if (isCandidate(date, { dayOfMonth: dayOfMonth + date - day, monthLength, year })) candidates.push(date);
      }
    }
    day = monthEnd + 1;
  }
  return rule.bySetPos.length === 0 ? candidates : pick(candidates, rule.bySetPos);
}

function pick(candidates: readonly number[], positions: readonly number[]): number[] {
  return candidates.filter((_, index) => positions.includes(index + 1) || positions.includes(index - candidates.length));
}

interface PlaceOfDay {
  readonly dayOfMonth: number;
  readonly monthLength: number;
  readonly year: number;
}

type CandidateTest = (date: number, place: PlaceOfDay) => boolean;

/** Whether BYMONTHDAY and BYDAY allow a day, made once for a rule as a walk asks it of thousands. */
function candidateTest(rule: RecurrenceRule): CandidateTest {
  const monthDays = new Set(rule.byMonthDay);
  const plain = weekdays.map((name) => rule.byDay.some((day) => day.weekday === name && day.nth === null));
  const counted = weekdays.map((name) => rule.byDay.filter((day) => day.weekday === name && day.nth !== null).map(({ nth }) => nth));
  const perYear = rule.frequency === 'YEARLY' && rule.byMonth.length === 0;
  return (date, place) => {
    const { dayOfMonth, monthLength } = place;
    if (monthDays.size > 0 && !monthDays.has(dayOfMonth) && !monthDays.has(dayOfMonth - monthLength - 1)) return false;
    if (rule.byDay.length === 0) return true;
    const weekday = weekdayIndex(date);
    if (plain[weekday]) return true;
    const places = counted[weekday] ?? [];
    return places.length > 0 && ordinalsOf(date, place, perYear).some((ordinal) => places.includes(ordinal));
  };
}

/** Which weekday of its month or year a day is, from the front and from the end: the last Friday is -1. */
function ordinalsOf(date: number, { dayOfMonth, monthLength, year }: PlaceOfDay, perYear: boolean): [number, number] {
  const place = perYear ? date - dayNumber(year, 1, 1) + 1 : dayOfMonth;
  const length = perYear ? daysInYear(year) : monthLength;
  return [Math.ceil(place / 7), -Math.ceil((length - place + 1) / 7)];
}
