import { type DateParts, dateParts, isoDate, noDate } from '../../../ui/forms/date-parts';
import type { Option } from '../../../ui/forms/options';

export const weekdays: readonly Option[] = [
  { value: 'MO', label: 'Monday' },
  { value: 'TU', label: 'Tuesday' },
  { value: 'WE', label: 'Wednesday' },
  { value: 'TH', label: 'Thursday' },
  { value: 'FR', label: 'Friday' },
  { value: 'SA', label: 'Saturday' },
  { value: 'SU', label: 'Sunday' },
];
const workingDays = 'MO,TU,WE,TH,FR';
/** The weekdays that a month is asked for, and any day from Monday to Friday. */
export const monthWeekdays: readonly Option[] = [...weekdays, { value: workingDays, label: 'working day' }];
export const ordinals: readonly Option[] = [
  { value: '1', label: 'first' },
  { value: '2', label: 'second' },
  { value: '3', label: 'third' },
  { value: '4', label: 'fourth' },
  { value: '-1', label: 'last' },
];

export type Unit = 'once' | 'day' | 'week' | 'month';
export type Ending = 'count' | 'until' | 'never';

/** A rule as a person builds it: "Every 1 month on the last Friday, after 10 dates". Numbers are as typed or chosen. */
export interface RuleSentence {
  readonly unit: Unit;
  readonly every: string;
  /** Of a weekly rule. */
  readonly weekdays: readonly string[];
  /** A monthly rule names a weekday of the month, or a day. */
  readonly by: 'weekday' | 'day';
  readonly ordinal: string;
  readonly weekday: string;
  readonly monthDay: string;
  readonly ending: Ending;
  readonly count: string;
  readonly until: DateParts;
}

export const plainSentence: RuleSentence = {
  unit: 'month',
  every: '1',
  weekdays: [],
  by: 'weekday',
  ordinal: '1',
  weekday: 'TH',
  monthDay: '1',
  ending: 'count',
  count: '6',
  until: noDate,
};

const frequencies = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' } as const;

/** The sentence as a rule that the server reads; null for a single date. Source: RFC 5545, 3.3.10 */
export function ruleOf(sentence: RuleSentence): string | null {
  const { unit, every, ending, count, until } = sentence;
  if (unit === 'once') return null;
  const end = isoDate(until);
  return [
    `FREQ=${frequencies[unit]}`,
    every === '1' ? '' : `INTERVAL=${every}`,
    ...daysOf(sentence),
    ending === 'count' ? `COUNT=${count.trim()}` : '',
    ending === 'until' && end !== null ? `UNTIL=${end.replaceAll('-', '')}` : '',
  ]
    .filter(Boolean)
    .join(';');
}

function daysOf({ unit, weekdays: days, by, ordinal, weekday, monthDay }: RuleSentence): string[] {
  if (unit === 'week') return days.length === 0 ? [] : [`BYDAY=${days.join(',')}`];
  if (unit !== 'month') return [];
  if (by === 'day') return [`BYMONTHDAY=${monthDay}`];
  return weekday === workingDays ? [`BYDAY=${workingDays}`, `BYSETPOS=${ordinal}`] : [`BYDAY=${ordinal}${weekday}`];
}

/** The sentence that a rule was built from, or null where it says more than the sentence can. */
export function sentenceOf(rule: string | null): RuleSentence | null {
  if (rule === null) return { ...plainSentence, unit: 'once' };
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const unit = (Object.keys(frequencies) as (keyof typeof frequencies)[]).find((each) => frequencies[each] === parts.get('FREQ'));
  if (!unit) return null;
  const until = parts.get('UNTIL');
  const sentence: RuleSentence = {
    ...plainSentence,
    ...monthly(parts),
    unit,
    every: parts.get('INTERVAL') ?? '1',
    weekdays: unit === 'week' ? (parts.get('BYDAY')?.split(',') ?? []) : [],
    ending: parts.has('COUNT') ? 'count' : until ? 'until' : 'never',
    count: parts.get('COUNT') ?? plainSentence.count,
    until: until ? dateParts(`${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`) : noDate,
  };
  return sorted(ruleOf(sentence)) === sorted(until ? rule.replace(until, until.slice(0, 8)) : rule) ? sentence : null;
}

/** The same for the form: a weekly rule that names no day runs on that of its first date, and the form shows that. */
export function sentenceFrom(rule: string | null, startsAt: string): RuleSentence {
  const sentence = sentenceOf(rule) ?? plainSentence;
  if (sentence.unit !== 'week' || sentence.weekdays.length > 0) return sentence;
  const weekday = weekdays[(new Date(`${startsAt}:00Z`).getUTCDay() + 6) % 7];
  return { ...sentence, weekdays: weekday ? [weekday.value] : [] };
}

function monthly(parts: ReadonlyMap<string, string>): Pick<RuleSentence, 'by' | 'ordinal' | 'weekday' | 'monthDay'> {
  const { ordinal, weekday, monthDay } = plainSentence;
  const day = parts.get('BYMONTHDAY');
  if (day) return { by: 'day', ordinal, weekday, monthDay: day };
  const named = /^(-?\d)(\w\w)$/.exec(parts.get('BYDAY') ?? '');
  if (named) return { by: 'weekday', ordinal: named[1] ?? ordinal, weekday: named[2] ?? weekday, monthDay };
  return { by: 'weekday', ordinal: parts.get('BYSETPOS') ?? ordinal, weekday: workingDays, monthDay };
}

/** The parts of a rule in one order, so that two ways to write it compare the same. */
function sorted(rule: string | null): string {
  return (rule ?? '').split(';').sort().join(';');
}
