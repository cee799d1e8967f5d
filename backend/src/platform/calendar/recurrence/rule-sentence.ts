import { InvalidRule } from '../invalid-rule.js';
import { civilDate } from '../civil-days.js';
import { dayOf, minutesInDay, readWallDate, writeWallDate, type WallDate } from '../wall-time.js';
import { requireTimeZone, resolveWallTime } from '../zones.js';
import { recurrenceOf, type Recurrence, type SeriesDates } from './recurrence.js';
import { weekdays, writeRule, type Frequency, type RecurrenceRule, type Weekday } from './rule.js';

/** Which of a month's weekdays: the first to the fourth, or the last. */
export const monthOrdinals = [1, 2, 3, 4, -1] as const;
export type MonthOrdinal = (typeof monthOrdinals)[number];

export type SentenceEnd = { after: number } | { on: WallDate } | { never: true };

/** How often, as the editor asks it. */
export type SentenceTurn =
  | { unit: 'day' }
  | { unit: 'week'; weekdays: Weekday[] }
  /** The day of the month, -1 for the last. */
  | { unit: 'month'; monthBy: 'day'; day: number }
  /** The first Tuesday; of several weekdays, the first that comes: the last of Monday to Friday is the last working day. */
  | { unit: 'month'; monthBy: 'weekday'; ordinal: MonthOrdinal; weekdays: Weekday[] }
  | { unit: 'year' };

/** A rule as a sentence: every 2 weeks on Friday, after 10 dates. */
export type RuleSentence = { every: number; ends: SentenceEnd } & SentenceTurn;

const frequencyOf: Readonly<Record<SentenceTurn['unit'], Frequency>> = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' };

/**
 * The text of the rule that a sentence says, for a series in a zone. It is guarded like any other when it is expanded.
 * @throws InvalidRule where the sentence names a last day that is no date, or no weekday
 */
export function ruleFromSentence(sentence: RuleSentence, timeZone: string): string {
  const { ends } = sentence;
  return writeRule({
    frequency: frequencyOf[sentence.unit],
    interval: sentence.every,
    count: 'after' in ends ? ends.after : null,
    until: 'on' in ends ? endOfDay(ends.on, timeZone) : null,
    byMonth: [],
    weekStart: 'MO',
    ...daysOf(sentence),
  });
}

type RuleDays = Pick<RecurrenceRule, 'byDay' | 'byMonthDay' | 'bySetPos'>;

function daysOf(sentence: RuleSentence): RuleDays {
  const none: RuleDays = { byDay: [], byMonthDay: [], bySetPos: [] };
  if (sentence.unit === 'day' || sentence.unit === 'year') return none;
  if (sentence.unit === 'month' && sentence.monthBy === 'day') return { ...none, byMonthDay: [sentence.day] };
  const chosen = weekdays.filter((weekday) => sentence.weekdays.includes(weekday));
  const [only] = chosen;
  if (only === undefined) throw new InvalidRule('Choose at least one day of the week.');
  if (sentence.unit === 'week') return { ...none, byDay: chosen.map((weekday) => ({ weekday, nth: null })) };
  if (chosen.length === 1) return { ...none, byDay: [{ weekday: only, nth: sentence.ordinal }] };
  return { ...none, byDay: chosen.map((weekday) => ({ weekday, nth: null })), bySetPos: [sentence.ordinal] };
}

/** The last second of a day in a zone, as UNTIL has to be written beside a zone. Source: RFC 5545, 3.3.10, UNTIL */
function endOfDay(date: WallDate, timeZone: string): string {
  const day = readWallDate(date);
  requireTimeZone(timeZone);
  if (day === null) throw new InvalidRule('Enter the last date like 2027-02-05.');
  const last = resolveWallTime((day + 1) * minutesInDay - 1, timeZone);
  return new Date(last.epochMilliseconds + 59_000).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** The sentence that says a series' rule, or null where the editor has no words for it. @throws InvalidRule */
export function sentenceFromRule(series: SeriesDates): RuleSentence | null {
  const recurrence = recurrenceOf(series);
  const turn = turnOf(recurrence);
  return turn && { every: recurrence.rule.interval, ends: endOf(recurrence), ...turn };
}

function endOf({ rule, until }: Recurrence): SentenceEnd {
  if (rule.count !== null) return { after: rule.count };
  return until === null ? { never: true } : { on: writeWallDate(dayOf(until)) };
}

function turnOf({ rule, start }: Recurrence): SentenceTurn | null {
  const { frequency, interval, byDay, byMonthDay, byMonth, bySetPos, weekStart } = rule;
  const plain = byDay.every(({ nth }) => nth === null);
  const chosen = weekdays.filter((weekday) => byDay.some((day) => day.weekday === weekday));
  if (frequency === 'YEARLY') return isAnniversaryOf(rule, start) ? { unit: 'year' } : null;
  if (byMonth.length > 0) return null;
  if (frequency === 'DAILY') return byDay.length + byMonthDay.length + bySetPos.length === 0 ? { unit: 'day' } : null;
  if (frequency === 'WEEKLY') {
    return bySetPos.length === 0 && (interval === 1 || weekStart === 'MO') ? { unit: 'week', weekdays: chosen } : null;
  }
  if (byMonthDay.length > 0) return byDay.length + bySetPos.length === 0 ? ofMonthDay(byMonthDay) : null;
  const [place] = plain ? bySetPos : byDay.map(({ nth }) => nth);
  const ordinal = monthOrdinals.find((known) => known === place);
  const oneList = plain ? bySetPos.length === 1 : byDay.length === 1 && bySetPos.length === 0;
  return ordinal !== undefined && oneList ? { unit: 'month', monthBy: 'weekday', ordinal, weekdays: chosen } : null;
}

function ofMonthDay([day, ...more]: readonly number[]): SentenceTurn | null {
  return day !== undefined && day >= -1 && more.length === 0 ? { unit: 'month', monthBy: 'day', day } : null;
}

function isAnniversaryOf({ byDay, byMonth, byMonthDay, bySetPos }: RecurrenceRule, start: number): boolean {
  const { month, day } = civilDate(dayOf(start));
  return byDay.length + bySetPos.length === 0 && byMonth.join() === String(month) && byMonthDay.join() === String(day);
}
