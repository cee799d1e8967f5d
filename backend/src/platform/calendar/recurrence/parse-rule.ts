import { InvalidRule } from '../invalid-rule.js';
import { readEnd, readFrequency, readNumbers, readWeekday, readWeekdays, readWhole } from './rule-parts.js';
import { largestCount, largestInterval, longestRule, type RecurrenceRule } from './rule.js';

const partNames = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST'] as const;
type PartName = (typeof partNames)[number];

/**
 * Reads the text of a rule and refuses, in words, all that a series may not use.
 * Whether it has dates at all depends on the first date: `recurrenceOf` looks at that.
 * @throws InvalidRule Source: RFC 5545, 3.3.10
 */
export function parseRule(text: string): RecurrenceRule {
  const parts = splitRule(text);
  const frequency = parts.get('FREQ');
  if (frequency === undefined) throw new InvalidRule('Say how often the series repeats: the rule has no FREQ.');
  const part = <T>(name: PartName, read: (value: string) => T, otherwise: T): T => {
    const value = parts.get(name);
    return value === undefined ? otherwise : read(value);
  };
  const rule: RecurrenceRule = {
    frequency: readFrequency(frequency),
    interval: part('INTERVAL', (value) => readWhole('INTERVAL', value, largestInterval), 1),
    count: part<number | null>('COUNT', (value) => readWhole('COUNT', value, largestCount), null),
    until: part<string | null>('UNTIL', readEnd, null),
    byDay: part('BYDAY', readWeekdays, []),
    byMonthDay: part('BYMONTHDAY', (value) => readNumbers('BYMONTHDAY', value, -31, 31), []),
    byMonth: part('BYMONTH', (value) => readNumbers('BYMONTH', value, 1, 12), []),
    bySetPos: part('BYSETPOS', (value) => readNumbers('BYSETPOS', value, -366, 366), []),
    weekStart: part('WKST', readWeekday, 'MO'),
  };
  refuseCombinations(rule);
  return rule;
}

function splitRule(text: string): Map<PartName, string> {
  if (text.length > longestRule) throw new InvalidRule(`The rule is too long. It can have up to ${longestRule} characters.`);
  const parts = new Map<PartName, string>();
  for (const written of text.toUpperCase().split(';')) {
    const [name = '', value, ...more] = written.split('=');
    if (value === undefined || value === '' || more.length > 0) {
      throw new InvalidRule('Each part of a rule has a name and a value, like FREQ=MONTHLY, with one semicolon between parts.');
    }
    if (!isPartName(name)) throw new InvalidRule(`${unknownPart(name)} A rule can hold ${partNames.join(', ')}.`);
    if (parts.has(name)) throw new InvalidRule(`The rule has ${name} twice. Keep one.`);
    parts.set(name, value);
  }
  return parts;
}

function isPartName(name: string): name is PartName {
  return (partNames as readonly string[]).includes(name);
}

function unknownPart(name: string): string {
  return /^[A-Z-]{1,20}$/.test(name) ? `A series cannot use ${name}.` : 'The rule has a part that we do not know.';
}

function refuseCombinations(rule: RecurrenceRule): void {
  const { frequency, byDay, byMonthDay, byMonth, bySetPos } = rule;
  if (rule.count !== null && rule.until !== null) {
    throw new InvalidRule('End the series after a number of dates or on a date, not both: the rule has COUNT and UNTIL.');
  }
  if (frequency === 'WEEKLY' && byMonthDay.length > 0) {
    throw new InvalidRule('A weekly series cannot name days of the month. Use BYDAY, or repeat by month.');
  }
  if (bySetPos.length > 0 && byDay.length + byMonthDay.length + byMonth.length === 0) {
    throw new InvalidRule('BYSETPOS picks from a list of days. Add BYDAY, BYMONTHDAY or BYMONTH.');
  }
  refuseOrdinals(rule);
}

function refuseOrdinals({ frequency, byDay, byMonth }: RecurrenceRule): void {
  const furthest = Math.max(0, ...byDay.map((day) => Math.abs(day.nth ?? 0)));
  if (furthest === 0) return;
  if (frequency === 'DAILY' || frequency === 'WEEKLY') {
    throw new InvalidRule('The first, second or last weekday needs a month: repeat by month or by year.');
  }
  const perYear = frequency === 'YEARLY' && byMonth.length === 0;
  const most = perYear ? 53 : 5;
  if (furthest > most)
    throw new InvalidRule(`A ${perYear ? 'year' : 'month'} has no weekday number ${furthest}. Use 1 to ${most}, or -1 for the last.`);
}
