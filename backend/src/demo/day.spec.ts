import { describe, expect, it } from '@jest/globals';
import { dayAt, daysAfter, nextWeekday, weekdayOf } from './day.js';

describe('calendar days', () => {
  it('counts over months and leap days', () => {
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysAfter('2026-11-24', -730)).toBe('2024-11-24');
  });

  it('knows weekdays', () => {
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(weekdayOf('2026-11-24')).toBe(2);
  });

  it('finds the next Thursday, never today', () => {
    expect(nextWeekday('2026-11-24', 4)).toBe('2026-11-26');
    expect(nextWeekday('2026-11-26', 4)).toBe('2026-12-03');
    expect(nextWeekday('2026-11-22', 7)).toBe('2026-11-29');
  });

  it('takes the day of the zone', () => {
    expect(dayAt(new Date('2026-07-01T23:30:00Z'), 'Europe/London')).toBe('2026-07-02');
  });
});
