import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { patience, someSeries, tries } from '../testing/series.js';
import { readWallTime, writeWallTime } from '../wall-time.js';
import { isInGap } from '../zones.js';
import { expand, mostOccurrences } from './expand.js';

jest.setTimeout(patience);

const london = (rule: string, startsAt = '2026-01-30T10:00') => ({ rule, startsAt, timeZone: 'Europe/London' });
const locals = (rule: string, startsAt?: string, window?: Parameters<typeof expand>[1]) =>
  expand(london(rule, startsAt), window).occurrences.map(({ local }) => local);

describe('a series', () => {
  it('moves to its first date and says so', () => {
    const { occurrences, movedTo } = expand(london('FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', '2026-01-01T10:00'));
    expect(movedTo).toBe('2026-01-30T10:00');
    expect(occurrences.map(({ local }) => local)).toEqual(['2026-01-30T10:00', '2026-02-27T10:00', '2026-03-27T10:00']);
    expect(expand(london('FREQ=MONTHLY;BYDAY=-1FR;COUNT=3')).movedTo).toBeNull();
  });

  it('counts dates that are left out', () => {
    const window = { skip: ['2026-02-27T10:00', '2026-02-28T10:00'] };
    expect(locals('FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', '2026-01-30T10:00', window)).toEqual(['2026-01-30T10:00', '2026-03-27T10:00']);
  });

  it('gives as many dates as asked for beside those left out', () => {
    expect(locals('FREQ=WEEKLY', '2026-01-30T10:00', { limit: 2, skip: ['2026-02-06T10:00'] })).toEqual([
      '2026-01-30T10:00',
      '2026-02-13T10:00',
    ]);
  });

  it('leaves out a date in the spring gap by either of its times', () => {
    const gap = (skip: string) => locals('FREQ=DAILY;COUNT=3', '2026-03-28T01:30', { skip: [skip] });
    expect(gap('2026-03-29T01:30')).toEqual(['2026-03-28T01:30', '2026-03-30T01:30']);
    expect(gap('2026-03-29T02:30')).toEqual(['2026-03-28T01:30', '2026-03-30T01:30']);
  });

  it('knows no horizon when it has a number of dates', () => {
    expect(locals('FREQ=YEARLY;INTERVAL=60;COUNT=120', '2026-01-30T10:00').at(-1)).toBe('9166-01-30T10:00');
    expect(locals('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=120', '2028-02-29T10:00')).toHaveLength(120);
    expect(locals('FREQ=MONTHLY;BYDAY=5FR;COUNT=120')).toHaveLength(120);
  });

  it('ends with the year 9999 at the latest', () => {
    expect(locals('FREQ=YEARLY;INTERVAL=50;COUNT=120', '2000-02-29T10:00')).toHaveLength(20);
  });

  it('gives a bounded list where nobody bounds it', () => {
    expect(locals('FREQ=DAILY')).toHaveLength(mostOccurrences);
    expect(locals('FREQ=DAILY;UNTIL=20310130')).toHaveLength(1827);
  });

  it('lasts to the end of a last day without a time', () => {
    expect(locals('FREQ=WEEKLY;UNTIL=20260213')).toEqual(['2026-01-30T10:00', '2026-02-06T10:00', '2026-02-13T10:00']);
    expect(locals('FREQ=WEEKLY;UNTIL=20260213T095900')).toHaveLength(2);
  });

  it('does not run on a day that its zone left out', () => {
    const { occurrences } = expand({ startsAt: '2011-12-29T10:00', timeZone: 'Pacific/Apia', rule: 'FREQ=DAILY;COUNT=3' });
    expect(occurrences.map(({ local }) => local)).toEqual(['2011-12-29T10:00', '2011-12-31T10:00']);
  });

  it('shifts by half an hour where the clocks do', () => {
    const { occurrences } = expand({ startsAt: '2026-10-03T02:15', timeZone: 'Australia/Lord_Howe', rule: 'FREQ=DAILY;COUNT=2' });
    expect(occurrences.map(({ local }) => local)).toEqual(['2026-10-03T02:15', '2026-10-04T02:45']);
  });
});

describe('a window', () => {
  it('holds dates from its beginning to before its end, and counts those before it', () => {
    const window = { from: '2026-02-27T10:00', before: '2026-04-24T10:00' };
    expect(locals('FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', '2026-01-30T10:00', window)).toEqual(['2026-02-27T10:00', '2026-03-27T10:00']);
  });

  it('may lie before the series', () => {
    expect(locals('FREQ=WEEKLY', '2026-01-30T10:00', { before: '2025-01-01T00:00' })).toEqual([]);
  });

  it('reaches far along an endless series without walking there', () => {
    expect(locals('FREQ=DAILY;INTERVAL=2', '2026-01-30T10:00', { from: '2126-01-01T00:00', limit: 1 })).toEqual(['2126-01-02T10:00']);
  });

  it.each([{ from: 'now' }, { before: '2026-02-30T00:00' }, { skip: ['2026-01-30'] }])('is refused: %p', (window) => {
    expect(() => expand(london('FREQ=WEEKLY'), window)).toThrow('Enter a date and time');
  });
});

describe('for any series', () => {
  it('no date comes twice, and they are in order', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const { occurrences } = expand(series, { limit: 60 });
        const instants = occurrences.map(({ utc }) => Date.parse(utc));
        expect(new Set(instants).size).toBe(instants.length);
        expect(instants).toEqual([...instants].sort((one, other) => one - other));
        expect(new Set(occurrences.map(({ local }) => local)).size).toBe(instants.length);
      }),
      tries(150),
    );
  });

  it('the time on the wall stays, unless the clocks skip it', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const usual = series.startsAt.slice(11);
        for (const { local } of expand(series, { limit: 60 }).occurrences) {
          if (local.slice(11) !== usual) expect(skippedTimeNear(local, usual, series.timeZone)).toBe(true);
        }
      }),
      tries(150),
    );
  });

  it('two windows side by side hold what one window over both holds', () => {
    const years = fc.integer({ min: 0, max: 8 * 525_600 });
    fc.assert(
      fc.property(someSeries, years, years, years, (series, one, two, three) => {
        const start = readWallTime(series.startsAt) ?? 0;
        const [from, middle, before] = [one, two, three].sort((a, b) => a - b).map((minutes) => writeWallTime(start + minutes));
        const parts = [expand(series, { from, before: middle }), expand(series, { from: middle, before })].flatMap(
          ({ occurrences }) => occurrences,
        );
        if (parts.length < mostOccurrences) expect(parts).toEqual(expand(series, { from, before }).occurrences);
      }),
      tries(100),
    );
  });

  it('a window from the start on holds what the whole series holds', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        expect(expand(series, { from: series.startsAt, limit: 30 }).occurrences).toEqual(expand(series, { limit: 30 }).occurrences);
      }),
      tries(100),
    );
  });
});

/** Whether the usual time does not exist on the day of a date, or on the one before for a gap at midnight. */
function skippedTimeNear(local: string, usual: string, timeZone: string): boolean {
  const minutes = readWallTime(`${local.slice(0, 10)}T${usual}`) ?? 0;
  return [minutes, minutes - 1440].some((candidate) => isInGap(writeWallTime(candidate), timeZone));
}
