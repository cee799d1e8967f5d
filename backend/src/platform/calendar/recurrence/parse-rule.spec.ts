import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { InvalidRule } from '../invalid-rule.js';
import { patience, someRules, tries } from '../testing/series.js';
import { parseRule } from './parse-rule.js';
import { writeRule } from './rule.js';

jest.setTimeout(patience);

describe('a rule', () => {
  it('is read part by part', () => {
    expect(parseRule('FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR,+2MO;BYMONTH=3,6;WKST=SU;COUNT=24')).toEqual({
      frequency: 'MONTHLY',
      interval: 2,
      count: 24,
      until: null,
      byDay: [
        { weekday: 'FR', nth: -1 },
        { weekday: 'MO', nth: 2 },
      ],
      byMonthDay: [],
      byMonth: [3, 6],
      bySetPos: [],
      weekStart: 'SU',
    });
  });

  it.each(['FREQ=YEARLY;UNTIL=20270205', 'FREQ=WEEKLY;UNTIL=20270205T100000', 'FREQ=DAILY;UNTIL=20270205T095959Z', 'freq=weekly;byday=mo'])(
    '%s is allowed',
    (text) => {
      expect(writeRule(parseRule(text))).toBe(text.toUpperCase());
    },
  );

  it('is written so that it is read back as it was', () => {
    fc.assert(
      fc.property(someRules, (text) => {
        const rule = readable(text);
        if (rule) expect(parseRule(writeRule(rule))).toEqual(rule);
      }),
      tries(500),
    );
  });
});

describe('a rule is refused in words', () => {
  const once = 'Each part of a rule has a name and a value, like FREQ=MONTHLY, with one semicolon between parts.';
  it.each([
    ['', once],
    ['FREQ', once],
    ['FREQ=', once],
    ['FREQ=WEEKLY;', once],
    ['FREQ=WEEKLY=2', once],
    ['INTERVAL=2', 'Say how often the series repeats'],
    ['FREQ=HOURLY', 'A series repeats by day, week, month or year.'],
    ['FREQ=SECONDLY', 'A series repeats by day, week, month or year.'],
    ['FREQ=WEEKLY ', 'A series repeats by day, week, month or year.'],
    ['FREQ=DAILY;BYHOUR=9,10', 'A series cannot use BYHOUR.'],
    ['FREQ=YEARLY;BYWEEKNO=20', 'A series cannot use BYWEEKNO.'],
    ['FREQ=YEARLY;BYYEARDAY=100', 'A series cannot use BYYEARDAY.'],
    ['FREQ=YEARLY;BYEASTER=1', 'A series cannot use BYEASTER.'],
    ['RRULE:FREQ=WEEKLY', 'The rule has a part that we do not know.'],
    ['DTSTART=20260101T100000;FREQ=WEEKLY', 'A series cannot use DTSTART.'],
    ['FREQ=WEEKLY\nEXDATE=20260101', once],
    ['FREQ=WEEKLY\n', 'A series repeats by day, week, month or year.'],
    ['FREQ=WEEKLY;TZID=Europe/London', 'A series cannot use TZID.'],
    ['FREQ=WEEKLY;INTERVAL=1;INTERVAL=2', 'The rule has INTERVAL twice.'],
    ['FREQ=WEEKLY;FREQ=DAILY', 'The rule has FREQ twice.'],
    ['FREQ=WEEKLY;INTERVAL=0', 'INTERVAL is a whole number from 1 to 60.'],
    ['FREQ=WEEKLY;INTERVAL=61', 'INTERVAL is a whole number from 1 to 60.'],
    ['FREQ=WEEKLY;INTERVAL=1.5', 'INTERVAL is a whole number from 1 to 60.'],
    ['FREQ=WEEKLY;INTERVAL=-1', 'INTERVAL is a whole number from 1 to 60.'],
    ['FREQ=WEEKLY;INTERVAL=1E1', 'INTERVAL is a whole number from 1 to 60.'],
    ['FREQ=WEEKLY;COUNT=0', 'COUNT is a whole number from 1 to 120.'],
    ['FREQ=WEEKLY;COUNT=121', 'COUNT is a whole number from 1 to 120.'],
    ['FREQ=WEEKLY;COUNT=5;UNTIL=20270205', 'End the series after a number of dates or on a date, not both'],
    ['FREQ=WEEKLY;UNTIL=20270231', 'UNTIL is a date like'],
    ['FREQ=WEEKLY;UNTIL=20270205T250000Z', 'UNTIL is a date like'],
    ['FREQ=WEEKLY;UNTIL=2027-02-05', 'UNTIL is a date like'],
    ['FREQ=WEEKLY;BYDAY=XX', 'BYDAY takes weekdays'],
    ['FREQ=WEEKLY;BYDAY=MO,,TU', 'BYDAY takes weekdays'],
    ['FREQ=MONTHLY;BYDAY=0FR', 'BYDAY takes weekdays'],
    ['FREQ=MONTHLY;BYDAY=6FR', 'A month has no weekday number 6.'],
    ['FREQ=MONTHLY;BYDAY=-6FR', 'A month has no weekday number 6.'],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=6FR', 'A month has no weekday number 6.'],
    ['FREQ=YEARLY;BYDAY=54FR', 'A year has no weekday number 54.'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'The first, second or last weekday needs a month'],
    ['FREQ=DAILY;BYDAY=-1MO', 'The first, second or last weekday needs a month'],
    ['FREQ=WEEKLY;BYDAY=MO,MO', 'BYDAY has the same value twice.'],
    ['FREQ=MONTHLY;BYDAY=1MO,+1MO', 'BYDAY has the same value twice.'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'BYMONTHDAY takes numbers from 1 to 31, or -1 to -31 from the end.'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'BYMONTHDAY takes numbers'],
    ['FREQ=MONTHLY;BYMONTHDAY=-32', 'BYMONTHDAY takes numbers'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'A weekly series cannot name days of the month.'],
    ['FREQ=MONTHLY;BYMONTH=13', 'BYMONTH takes numbers from 1 to 12.'],
    ['FREQ=MONTHLY;BYMONTH=-1', 'BYMONTH takes numbers from 1 to 12.'],
    ['FREQ=MONTHLY;BYMONTH=JAN', 'BYMONTH takes numbers from 1 to 12.'],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=+1,1', 'BYSETPOS has the same value twice.'],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0', 'BYSETPOS takes numbers'],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367', 'BYSETPOS takes numbers'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'BYSETPOS picks from a list of days.'],
    ['FREQ=WEEKLY;WKST=XX', 'A week starts on MO'],
    [`FREQ=MONTHLY;BYMONTHDAY=${'1,'.repeat(62)}1`, 'BYMONTHDAY has too many values.'],
    [`FREQ=WEEKLY;BYDAY=${'MO,'.repeat(100)}MO`, 'The rule is too long.'],
    ['__PROTO__=1;FREQ=WEEKLY', 'The rule has a part that we do not know.'],
    ['CONSTRUCTOR=1;FREQ=WEEKLY', 'A series cannot use CONSTRUCTOR.'],
  ])('%p: %s', (text, message) => {
    expect(() => parseRule(text)).toThrow(message);
    expect(() => parseRule(text)).toThrow(InvalidRule);
  });

  it('with the field it is about, for the form', () => {
    expect(refusal('FREQ=WEEKLY;COUNT=0')).toMatchObject({
      code: 'invalid_rule',
      status: 422,
      fields: [{ field: 'rule', message: 'COUNT is a whole number from 1 to 120.' }],
    });
  });
});

function readable(text: string) {
  const outcome = refusal(text);
  return outcome === null ? parseRule(text) : null;
}

function refusal(text: string): InvalidRule | null {
  try {
    parseRule(text);
    return null;
  } catch (error) {
    if (error instanceof InvalidRule) return error;
    throw error;
  }
}
