import { listInWords } from '../dates-in-words.js';
import {
  conditionInWords,
  isWorkingWeek,
  monthDaysInWords,
  monthsInWords,
  pickInWords,
  placesInWords,
  weekdayName,
  weekdaysInWords,
  weekdaysOfMonthInWords,
} from './days-in-words.js';
import type { RecurrenceRule } from './rule.js';

/** A rule, the days that its start implies written out, without its time and end: `The last Friday of every month`. */
export function patternInWords(rule: RecurrenceRule): string {
  const sentence = pattern(rule);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function pattern(rule: RecurrenceRule): string {
  if (rule.frequency === 'DAILY') return daily(rule);
  if (rule.frequency === 'WEEKLY') return weekly(rule);
  if (isAnniversary(rule)) return `${every(rule.interval, 'year')} on ${anniversary(rule)}`;
  if (rule.bySetPos.length === 0) return `${daysOf(rule)}${turnOf(rule)}${conditionOf(rule)}`;
  if (picksFromOneList(rule)) return `${pickInWords(rule)}${turnOf(rule)}`;
  return `the ${placesInWords(rule.bySetPos)} date each ${unitOf(rule)} of these: ${pattern({ ...rule, bySetPos: [] })}`;
}

function daily({ interval, byDay, byMonthDay, byMonth }: RecurrenceRule): string {
  const months = byMonth.length > 0 ? `, in ${monthsInWords(byMonth)}` : '';
  if (interval === 1 && byDay.length > 0 && byMonthDay.length === 0) {
    return `every ${isWorkingWeek(byDay) ? 'day from Monday to Friday' : weekdaysInWords(byDay)}${months}`;
  }
  const weekday = byDay.length > 0 ? `, when it is ${conditionInWords(byDay)}` : '';
  const monthDay = byMonthDay.length > 0 ? `, when it is ${monthDaysInWords(byMonthDay, 'or')} of the month` : '';
  return `${every(interval, 'day')}${weekday}${monthDay}${months}`;
}

function weekly({ interval, byDay, byMonth, bySetPos, weekStart }: RecurrenceRule): string {
  const picked = bySetPos.length > 0 ? `on the ${placesInWords(bySetPos)} of ${weekdaysInWords(byDay)}` : null;
  const days = picked ?? (isWorkingWeek(byDay) ? 'from Monday to Friday' : `on ${weekdaysInWords(byDay)}`);
  const months = byMonth.length > 0 ? `, in ${monthsInWords(byMonth)}` : '';
  const start = interval > 1 && weekStart !== 'MO' ? `, with weeks that start on ${weekdayName(weekStart)}` : '';
  return `${every(interval, 'week')} ${days}${months}${start}`;
}

/** A yearly rule for days of one month, counted from its start. */
function isAnniversary({ frequency, byMonth, byMonthDay, byDay, bySetPos }: RecurrenceRule): boolean {
  return frequency === 'YEARLY' && byMonth.length === 1 && byDay.length + bySetPos.length === 0 && byMonthDay.every((day) => day > 0);
}

/** `29 February`, `1 and 15 March`. */
function anniversary({ byMonth, byMonthDay }: RecurrenceRule): string {
  const days = [...byMonthDay].sort((one, other) => one - other).map(String);
  const leapDay = byMonth.includes(2) && byMonthDay.includes(29) ? ', in leap years' : '';
  return `${listInWords(days)} ${monthsInWords(byMonth)}${leapDay}`;
}

function daysOf({ byDay, byMonthDay }: RecurrenceRule): string {
  return byMonthDay.length > 0 ? monthDaysInWords(byMonthDay) : weekdaysOfMonthInWords(byDay);
}

function conditionOf({ byDay, byMonthDay }: RecurrenceRule): string {
  return byDay.length > 0 && byMonthDay.length > 0 ? `, when it is ${conditionInWords(byDay)}` : '';
}

/** Whether `the last Friday of every month` says what BYSETPOS picks: one list of plain days, of one month or of the whole year. */
function picksFromOneList({ frequency, byDay, byMonthDay, byMonth }: RecurrenceRule): boolean {
  if (byDay.length > 0 === byMonthDay.length > 0 || byDay.some(({ nth }) => nth !== null)) return false;
  return frequency === 'MONTHLY' || byMonth.length === 1 || (byMonth.length === 0 && byDay.length > 0);
}

/** ` of every month`, ` of March and June every year`, ` of the month, every 3 months`. */
function turnOf(rule: RecurrenceRule): string {
  const { interval, byMonth, byMonthDay } = rule;
  const unit = unitOf(rule);
  const months = monthsInWords(byMonth);
  if (months !== '' && interval === 1) return ` of ${months} every year`;
  if (months !== '' && unit === 'year') return ` of ${months}, ${every(interval, 'year')}`;
  const inEveryMonth = unit === 'year' && byMonthDay.length > 0;
  if (interval > 1) {
    const only = months === '' ? '' : `, in ${months} only`;
    return ` of ${inEveryMonth ? 'every month' : `the ${unit}`}, ${every(interval, unit)}${only}`;
  }
  if (isEveryWeek(rule)) return '';
  return ` of every ${inEveryMonth ? 'month' : unit}${isMissingInSome(rule) ? ' that has one' : ''}`;
}

/** `Every Friday` needs no month. */
function isEveryWeek({ byDay, byMonthDay, bySetPos }: RecurrenceRule): boolean {
  return byMonthDay.length + bySetPos.length === 0 && byDay.every(({ nth }) => nth === null);
}

/** Whether some months have no 31st or no fifth Friday, and some years no 53rd. */
function isMissingInSome({ byDay, byMonthDay, bySetPos }: RecurrenceRule): boolean {
  if (bySetPos.length > 0) return false;
  return byMonthDay.some((day) => Math.abs(day) > 28) || byDay.some(({ nth }) => Math.abs(nth ?? 0) === 5 || Math.abs(nth ?? 0) === 53);
}

function unitOf({ frequency }: RecurrenceRule): 'month' | 'year' {
  return frequency === 'MONTHLY' ? 'month' : 'year';
}

function every(interval: number, unit: string): string {
  return interval === 1 ? `every ${unit}` : `every ${interval} ${unit}s`;
}
