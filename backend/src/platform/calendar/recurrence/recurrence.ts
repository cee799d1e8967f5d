import { civilDate, dayNumber, daysInMonth, weekdayIndex } from '../civil-days.js';
import { InvalidRule } from '../invalid-rule.js';
import { dayOf, minutesInDay, wallMinutes, type WallTime } from '../wall-time.js';
import { isOnDayLeftOut, requireTimeZone, resolveWallTime, wallMinutesAt } from '../zones.js';
import { parseRule } from './parse-rule.js';
import { wallEnd } from './rule-parts.js';
import { periodsWithDates } from './rule-walk.js';
import { longestEndYears, searchYears, weekdays, type RecurrenceRule } from './rule.js';

/** What makes the dates of a series: a first date, its zone and a rule as text. */
export interface SeriesDates {
  readonly startsAt: WallTime;
  readonly timeZone: string;
  readonly rule: string;
}

/** A rule that was read, guarded and found to have dates from this start. Times are minutes on the wall. */
export interface Recurrence {
  /** The rule with the days that its start implies written out. */
  readonly rule: RecurrenceRule;
  readonly start: number;
  readonly timeZone: string;
  /** The last minute a date may start at. */
  readonly until: number | null;
  /** The first date of the rule, which is later than `start` where the rule does not hit it. */
  readonly first: number;
}

/**
 * Reads a series' rule and refuses it in words unless it has a date within ten years of its start. rrule is not asked here.
 * @throws InvalidRule
 */
export function recurrenceOf({ startsAt, timeZone, rule: text }: SeriesDates): Recurrence {
  const start = wallMinutes(startsAt, 'startsAt');
  requireTimeZone(timeZone);
  if (isOnDayLeftOut(start, resolveWallTime(start, timeZone)))
    throw new InvalidRule('This date does not exist in this time zone. Choose another first date.', 'startsAt');
  const written = parseRule(text);
  const until = endOf(written, start, timeZone);
  const rule = withImpliedDays(written, dayOf(start));
  return { rule, start, timeZone, until, first: firstDate(rule, start, until) };
}

function endOf(rule: RecurrenceRule, start: number, timeZone: string): number | null {
  if (rule.until === null) return null;
  const until = rule.until.endsWith('Z') ? wallMinutesAt(isoInstant(rule.until), timeZone) : wallEnd(rule.until);
  if (until === null || dayOf(until) > yearsAfter(start, longestEndYears)) {
    throw new InvalidRule(`The last date can be up to ${longestEndYears} years after the first.`);
  }
  if (until < start) throw new InvalidRule('The last date is before the first date. Choose a later end.');
  return until;
}

/** `20270205T100000Z` in the extended form, `2027-02-05T10:00:00Z`. */
function isoInstant(basic: string): string {
  return basic.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z');
}

/** A rule that names no day takes it from its start. Source: RFC 5545, 3.3.10, "Information, not contained in the rule" */
function withImpliedDays(rule: RecurrenceRule, startDay: number): RecurrenceRule {
  const { frequency, byDay, byMonthDay, byMonth } = rule;
  if (frequency === 'DAILY' || byDay.length + byMonthDay.length > 0) return rule;
  const { month, day } = civilDate(startDay);
  if (frequency === 'WEEKLY')
    return { ...rule, byDay: weekdays.filter((_, index) => index === weekdayIndex(startDay)).map((weekday) => ({ weekday, nth: null })) };
  if (frequency === 'MONTHLY' || byMonth.length > 0) return { ...rule, byMonthDay: [day] };
  return { ...rule, byMonth: [month], byMonthDay: [day] };
}

function firstDate(rule: RecurrenceRule, start: number, until: number | null): number {
  const startDay = dayOf(start);
  const horizon = yearsAfter(start, searchYears);
  for (const period of periodsWithDates(rule, startDay, startDay, horizon)) {
    const day = period.dates.find((date) => date >= startDay);
    if (day === undefined) continue;
    const first = start + (day - startDay) * minutesInDay;
    if (day > horizon || (until !== null && first > until)) break;
    return first;
  }
  throw new InvalidRule(
    until === null
      ? `No date fits this. The rule has no date in the ${searchYears} years from its start. Change the days, the months or the interval.`
      : 'No date fits this. The rule has no date between the first date and its end. Change the days or choose a later end.',
  );
}

/** The day so many years later; 28 February where 29 February has none. */
function yearsAfter(start: number, years: number): number {
  const { year, month, day } = civilDate(dayOf(start));
  return dayNumber(year + years, month, Math.min(day, daysInMonth(year + years, month)));
}
