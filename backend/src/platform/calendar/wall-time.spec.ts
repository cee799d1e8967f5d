import { describe, expect, it } from '@jest/globals';
import { InvalidRule } from './invalid-rule.js';
import { readWallDate, readWallTime, wallMinutes, writeWallDate, writeWallTime } from './wall-time.js';

describe('a wall time', () => {
  it.each(['2026-01-30T10:00', '2028-02-29T23:59', '1969-12-31T00:01'])('%s is read and written alike', (local) => {
    expect(writeWallTime(readWallTime(local) ?? NaN)).toBe(local);
  });

  it('may end in seconds that are zero', () => {
    expect(readWallTime('2026-01-30T10:00:00')).toBe(readWallTime('2026-01-30T10:00'));
  });

  it.each([
    '2026-02-29T10:00',
    '2026-13-01T10:00',
    '2026-01-30T24:00',
    '2026-01-30T10:60',
    '2026-01-30 10:00',
    '2026-01-30T10:00Z',
    '2026-01-30',
    '',
  ])('is not %p', (text) => {
    expect(readWallTime(text)).toBeNull();
  });

  it('keeps to years that a series can have', () => {
    expect(() => wallMinutes('9999-01-01T10:00', 'startsAt')).toThrow(InvalidRule);
    expect(() => wallMinutes('0001-01-01T10:00', 'startsAt')).toThrow('between 1900 and 2200');
  });
});

describe('a wall date', () => {
  it('is a day of the calendar', () => {
    expect(writeWallDate(readWallDate('2028-02-29') ?? NaN)).toBe('2028-02-29');
    expect(readWallDate('2027-02-29')).toBeNull();
    expect(readWallDate('2026-00-10')).toBeNull();
  });
});
