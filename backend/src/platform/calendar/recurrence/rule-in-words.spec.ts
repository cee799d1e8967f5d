import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { patience, someSeries, tries } from '../testing/series.js';
import { ruleInWords, seriesInWords } from './rule-in-words.js';

jest.setTimeout(patience);

const series = (rule: string, startsAt = '2026-01-30T10:00', timeZone = 'Europe/London') => ({ rule, startsAt, timeZone });

describe('a rule in words', () => {
  it.each([
    ['FREQ=DAILY', 'Every day'],
    ['FREQ=DAILY;INTERVAL=3', 'Every 3 days'],
    ['FREQ=DAILY;BYDAY=FR,MO,TU,WE,TH', 'Every day from Monday to Friday'],
    ['FREQ=DAILY;BYDAY=FR,MO;BYMONTH=3', 'Every Monday and Friday, in March'],
    ['FREQ=DAILY;INTERVAL=2;BYDAY=MO,FR', 'Every 2 days, when it is a Monday or a Friday'],
    ['FREQ=DAILY;BYMONTHDAY=1,-1', 'Every day, when it is the 1st or the last day of the month'],
    ['FREQ=WEEKLY', 'Every week on Friday'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Every week from Monday to Friday'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU', 'Every 2 weeks on Tuesday and Sunday'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU', 'Every 2 weeks on Tuesday and Sunday, with weeks that start on Sunday'],
    ['FREQ=WEEKLY;BYDAY=MO,WE;BYSETPOS=-1;BYMONTH=4,5', 'Every week on the last of Monday and Wednesday, in April and May'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'The last Friday of every month'],
    ['FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1', 'The last Friday of every month'],
    ['FREQ=MONTHLY;BYDAY=1TU,3TU', 'The first and third Tuesday of every month'],
    ['FREQ=MONTHLY;BYDAY=MO,-1FR', 'Every Monday and the last Friday of every month'],
    ['FREQ=MONTHLY;BYDAY=FR', 'Every Friday'],
    ['FREQ=MONTHLY;BYDAY=5FR', 'The fifth Friday of every month that has one'],
    ['FREQ=MONTHLY;INTERVAL=3;BYDAY=2WE', 'The second Wednesday of the month, every 3 months'],
    [
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=-2WE;BYMONTH=1,3',
      'The second to last Wednesday of the month, every 2 months, in January and March only',
    ],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'The last working day (Monday to Friday) of every month'],
    ['FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3', 'The third Tuesday, Wednesday or Thursday of every month'],
    ['FREQ=MONTHLY', 'The 30th of every month that has one'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'The last day of every month'],
    ['FREQ=MONTHLY;BYMONTHDAY=15,1', 'The 1st and the 15th of every month'],
    ['FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1', 'The last of the 28th, the 29th, the 30th and the 31st of every month'],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', 'The 13th of every month, when it is a Friday'],
    [
      'FREQ=MONTHLY;BYDAY=1FR;BYMONTHDAY=1,2;BYSETPOS=1',
      'The first date each month of these: the 1st and the 2nd of every month, when it is the first Friday',
    ],
    ['FREQ=YEARLY', 'Every year on 30 January'],
    ['FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYMONTHDAY=15,1', 'Every 2 years on 1 and 15 March'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', 'Every year on 29 February, in leap years'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', 'The last day of February every year'],
    ['FREQ=YEARLY;BYMONTH=3,6;BYDAY=1MO', 'The first Monday of March and June every year'],
    ['FREQ=YEARLY;BYMONTH=3,6;BYSETPOS=1', 'The first date each year of these: the 30th of March and June every year'],
    ['FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYDAY=MO,TU;BYSETPOS=-2', 'The second to last Monday or Tuesday of March, every 2 years'],
    ['FREQ=YEARLY;BYDAY=20MO', 'The 20th Monday of every year'],
    ['FREQ=YEARLY;BYDAY=MO;BYSETPOS=-1', 'The last Monday of every year'],
    ['FREQ=YEARLY;BYMONTHDAY=15', 'The 15th of every month'],
    ['FREQ=YEARLY;INTERVAL=2;BYMONTHDAY=15', 'The 15th of every month, every 2 years'],
  ])('%s: %s', (rule, words) => {
    expect(ruleInWords(series(rule), 60)).toBe(`${words}, 10:00 to 11:00`);
  });

  it('says its end', () => {
    expect(ruleInWords(series('FREQ=WEEKLY;COUNT=10'), 60)).toBe('Every week on Friday, 10:00 to 11:00, 10 dates');
    expect(ruleInWords(series('FREQ=WEEKLY;COUNT=1'), 60)).toBe('Every week on Friday, 10:00 to 11:00, 1 date');
    expect(ruleInWords(series('FREQ=WEEKLY;UNTIL=20270205'), 60)).toBe(
      'Every week on Friday, 10:00 to 11:00, until Friday 5 February 2027',
    );
  });

  it('names the last day that its time of day can be reached on', () => {
    expect(ruleInWords(series('FREQ=DAILY;UNTIL=20260626T085959Z'), 60)).toBe('Every day, 10:00 to 11:00, until Thursday 25 June 2026');
    expect(ruleInWords(series('FREQ=DAILY;UNTIL=20260626T090000Z'), 60)).toBe('Every day, 10:00 to 11:00, until Friday 26 June 2026');
  });

  it('says a zone that is not the usual one, and an end after midnight', () => {
    expect(ruleInWords(series('FREQ=DAILY', '2026-01-30T22:00', 'America/New_York'), 240)).toBe(
      'Every day, 22:00 to 02:00 the next day (New York time)',
    );
    expect(ruleInWords(series('FREQ=DAILY', '2026-01-30T22:00'), 120)).toBe('Every day, 22:00 to 00:00');
  });

  it('is one sentence for any rule, without a gap in it', () => {
    fc.assert(
      fc.property(someSeries, (any) => {
        const words = ruleInWords(any, 60);
        expect(words).toMatch(/^[A-Z]/);
        expect(words).not.toMatch(/ {2}| ,|,,|of every year of|undefined|null|NaN/);
      }),
      tries(300),
    );
  });
});

describe('a series in words', () => {
  it('has its first and last date', () => {
    const clinic = series('FREQ=WEEKLY;BYDAY=FR;COUNT=10', '2026-12-04T11:00');
    expect(seriesInWords(clinic, 60)).toBe('Every week on Friday, 11:00 to 12:00, from Friday 4 December 2026 to Friday 5 February 2027');
  });

  it('has the first date of its rule, which may be later than its start', () => {
    expect(seriesInWords(series('FREQ=MONTHLY;BYDAY=-1FR', '2026-01-01T10:00'), 60)).toBe(
      'The last Friday of every month, 10:00 to 11:00, from Friday 30 January 2026',
    );
  });

  it('is that date where there is one only', () => {
    expect(seriesInWords(series('FREQ=WEEKLY;COUNT=1'), 60)).toBe('Friday 30 January 2026, 10:00 to 11:00');
  });
});
