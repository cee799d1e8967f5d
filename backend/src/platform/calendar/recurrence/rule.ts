export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof frequencies)[number];

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** A weekday of every week, or the nth of its month or year; counted from the end where negative. */
export interface RuleWeekday {
  readonly weekday: Weekday;
  readonly nth: number | null;
}

/** A rule of RFC 5545, section 3.3.10, in the parts that a series may use. Lists are empty where the rule does not name the part. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  /** As written: `20270205`, `20270205T100000` or `20270205T100000Z`. */
  readonly until: string | null;
  readonly byDay: readonly RuleWeekday[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
  readonly weekStart: Weekday;
}

export const longestRule = 255;
export const largestInterval = 60;
export const largestCount = 120;
export const longestEndYears = 5;
export const searchYears = 10;

/** The rule as text, parts always in one order. `parseRule` reads it back to the same rule. */
export function writeRule(rule: RecurrenceRule): string {
  const parts = [
    `FREQ=${rule.frequency}`,
    rule.interval > 1 ? `INTERVAL=${rule.interval}` : null,
    list('BYMONTH', rule.byMonth),
    list('BYMONTHDAY', rule.byMonthDay),
    list('BYDAY', rule.byDay.map(writeWeekday)),
    list('BYSETPOS', rule.bySetPos),
    rule.weekStart === 'MO' ? null : `WKST=${rule.weekStart}`,
    rule.count === null ? null : `COUNT=${rule.count}`,
    rule.until === null ? null : `UNTIL=${rule.until}`,
  ];
  return parts.filter((part) => part !== null).join(';');
}

function list(name: string, values: readonly (string | number)[]): string | null {
  return values.length === 0 ? null : `${name}=${values.join(',')}`;
}

function writeWeekday({ weekday, nth }: RuleWeekday): string {
  return `${nth ?? ''}${weekday}`;
}
