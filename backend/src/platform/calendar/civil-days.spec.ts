import { describe, expect, it } from '@jest/globals';
import { civilDate, dayNumber, daysInMonth, daysInYear, isLeapYear, weekdayIndex } from './civil-days.js';

describe('days as numbers', () => {
  it('agree with the calendar of the platform over four centuries, there and back', () => {
    for (let day = dayNumber(1890, 1, 1); day <= dayNumber(2290, 12, 31); day += 1) {
      const platform = new Date(day * 86_400_000);
      const { year, month, day: dayOfMonth } = civilDate(day);
      if (year !== platform.getUTCFullYear() || month !== platform.getUTCMonth() + 1 || dayOfMonth !== platform.getUTCDate()) {
        throw new Error(`${day} is ${platform.toISOString()}, not ${year}-${month}-${dayOfMonth}`);
      }
      if (dayNumber(year, month, dayOfMonth) !== day || weekdayIndex(day) !== (platform.getUTCDay() + 6) % 7) throw new Error(String(day));
    }
    expect(dayNumber(1970, 1, 1)).toBe(0);
  });

  it('know leap years and the length of months', () => {
    expect([1900, 2000, 2024, 2026, 2100].filter(isLeapYear)).toEqual([2000, 2024]);
    expect([2, 4, 12].map((month) => daysInMonth(2026, month))).toEqual([28, 30, 31]);
    expect(daysInMonth(2028, 2)).toBe(29);
    expect([2026, 2028].map(daysInYear)).toEqual([365, 366]);
  });
});
