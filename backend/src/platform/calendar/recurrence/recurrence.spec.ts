import { describe, expect, it } from '@jest/globals';
import type { InvalidRule } from '../invalid-rule.js';
import { writeWallTime } from '../wall-time.js';
import { recurrenceOf } from './recurrence.js';

const london = (rule: string, startsAt = '2026-01-30T10:00') => ({ rule, startsAt, timeZone: 'Europe/London' });
const first = (rule: string, startsAt?: string) => writeWallTime(recurrenceOf(london(rule, startsAt)).first);

describe('a rule without a date in ten years', () => {
  it.each([
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', '2026-01-30T10:00'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-30', '2026-01-30T10:00'],
    ['FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4,6,9,11', '2026-01-30T10:00'],
    ['FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=40', '2026-01-30T10:00'],
    ['FREQ=DAILY;BYDAY=MO;BYSETPOS=2', '2026-01-30T10:00'],
    ['FREQ=MONTHLY;BYDAY=1FR;BYMONTHDAY=20', '2026-01-30T10:00'],
    // The next 29 February that is a Monday is in 2044.
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO', '2026-01-30T10:00'],
    ['FREQ=YEARLY;INTERVAL=60;BYMONTH=1;BYMONTHDAY=1', '2026-01-30T10:00'],
    ['FREQ=MONTHLY;INTERVAL=12;BYMONTH=2', '2026-01-30T10:00'],
    ['FREQ=YEARLY;INTERVAL=60;BYMONTH=2;BYMONTHDAY=29', '2026-01-30T10:00'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;INTERVAL=2', '2027-01-30T10:00'],
    ['FREQ=DAILY;INTERVAL=7;BYDAY=MO', '2026-01-30T10:00'],
  ])('is refused: %s from %s', (rule, startsAt) => {
    expect(() => recurrenceOf(london(rule, startsAt))).toThrow('No date fits this');
  });

  it('is one whose first date is ten years and a day away, not ten years', () => {
    const everyTen = 'FREQ=YEARLY;INTERVAL=10;BYMONTH=1;BYMONTHDAY=30';
    expect(first(everyTen, '2026-01-30T10:00')).toBe('2026-01-30T10:00');
    expect(() => recurrenceOf(london(everyTen, '2026-01-31T10:00'))).not.toThrow();
    expect(() => recurrenceOf(london('FREQ=YEARLY;INTERVAL=10;BYMONTH=2;BYMONTHDAY=2', '2026-02-03T10:00'))).not.toThrow();
    expect(first('FREQ=YEARLY;INTERVAL=10;BYMONTH=2;BYMONTHDAY=2', '2026-02-03T10:00')).toBe('2036-02-02T10:00');
    expect(() => recurrenceOf(london('FREQ=YEARLY;INTERVAL=11;BYMONTH=2;BYMONTHDAY=2', '2026-02-03T10:00'))).toThrow('No date fits this');
  });

  it('may still be one with rare dates', () => {
    expect(first('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29')).toBe('2028-02-29T10:00');
    expect(first('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2096-03-01T10:00')).toBe('2104-02-29T10:00');
    expect(first('FREQ=YEARLY;INTERVAL=60')).toBe('2026-01-30T10:00');
  });
});

describe('the end of a rule', () => {
  it('is up to five years from the start, that day included', () => {
    expect(() => recurrenceOf(london('FREQ=MONTHLY;UNTIL=20310130T235959Z'))).not.toThrow();
    expect(() => recurrenceOf(london('FREQ=MONTHLY;UNTIL=20310130'))).not.toThrow();
    expect(() => recurrenceOf(london('FREQ=MONTHLY;UNTIL=20310131T000000Z'))).toThrow('up to 5 years after the first');
  });

  it('is not before the start, and not before the first date', () => {
    expect(() => recurrenceOf(london('FREQ=MONTHLY;UNTIL=20260129'))).toThrow('The last date is before the first date.');
    expect(() => recurrenceOf(london('FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20260220', '2026-02-01T10:00'))).toThrow(
      'No date fits this. The rule has no date between',
    );
  });
});

describe('a start', () => {
  it.each([
    ['2026-02-30T10:00', 'Europe/London', 'startsAt'],
    ['tomorrow', 'Europe/London', 'startsAt'],
    ['2026-01-30T10:00', 'Mars/Olympus', 'timeZone'],
    ['2011-12-30T10:00', 'Pacific/Apia', 'startsAt'],
  ])('%s in %s is refused', (startsAt, timeZone, field) => {
    expect.assertions(1);
    try {
      recurrenceOf({ startsAt, timeZone, rule: 'FREQ=WEEKLY' });
    } catch (error) {
      expect((error as InvalidRule).fields[0]?.field).toBe(field);
    }
  });
});
