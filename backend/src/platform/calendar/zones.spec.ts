import { describe, expect, it } from '@jest/globals';
import { isInGap, isRepeated, isTimeZone, toUtc, toWallTime } from './zones.js';

describe('a time zone', () => {
  it.each(['Europe/London', 'America/Argentina/Buenos_Aires', 'America/Port-au-Prince', 'Etc/GMT+5', 'UTC'])('%s is one', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', 'London', 'BST', 'EST', '+01:00', 'Europe/Nowhere', 'europe/london', 'Europe/LONDON', 'Europe/London\n', '../etc/passwd'])(
    '%p is none',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});

describe('wall time in London', () => {
  it.each([
    ['2026-01-30T10:00', '2026-01-30T10:00:00Z'],
    ['2026-07-30T10:00', '2026-07-30T09:00:00Z'],
    ['2026-06-01T00:30', '2026-05-31T23:30:00Z'],
  ])('%s is %s, there and back', (local, utc) => {
    expect(toUtc(local, 'Europe/London')).toBe(utc);
    expect(toWallTime(utc, 'Europe/London')).toBe(local);
    expect(toWallTime(new Date(utc), 'Europe/London')).toBe(local);
  });

  it('moves a time that the clocks skip forward by the gap', () => {
    expect(toUtc('2026-03-29T01:30', 'Europe/London')).toBe('2026-03-29T01:30:00Z');
    expect(toWallTime('2026-03-29T01:30:00Z', 'Europe/London')).toBe('2026-03-29T02:30');
  });

  it('takes the first of a time that happens twice', () => {
    expect(toUtc('2026-10-25T01:30', 'Europe/London')).toBe('2026-10-25T00:30:00Z');
  });

  it('knows which times the clocks skip or repeat', () => {
    const around = ['2026-03-29T00:59', '2026-03-29T01:00', '2026-03-29T01:59', '2026-03-29T02:00'];
    expect(around.map((local) => isInGap(local, 'Europe/London'))).toEqual([false, true, true, false]);
    const back = ['2026-10-25T00:59', '2026-10-25T01:00', '2026-10-25T01:59', '2026-10-25T02:00'];
    expect(back.map((local) => isRepeated(local, 'Europe/London'))).toEqual([false, true, true, false]);
    expect(isInGap('2026-10-25T01:30', 'Europe/London')).toBe(false);
    expect(isRepeated('no time', 'Europe/London')).toBe(false);
  });

  it('refuses what is no time or no zone', () => {
    expect(() => toUtc('2026-02-30T10:00', 'Europe/London')).toThrow('Enter a date and time like');
    expect(() => toUtc('2026-02-20T10:00', 'Mars/Olympus')).toThrow('Choose a time zone');
  });
});
