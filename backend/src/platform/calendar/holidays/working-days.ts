import { weekdayIndex } from '../civil-days.js';
import { InvalidRule } from '../invalid-rule.js';
import { readWallDate, writeWallDate, type WallDate } from '../wall-time.js';
import { bankHolidays, type BankHolidays } from './bank-holidays.js';

/** Monday to Friday and no bank holiday. */
export function isWorkingDay(date: WallDate, holidays: BankHolidays = bankHolidays()): boolean {
  return isWorking(numberOf(date), holidays);
}

/** The day so many working days later, or earlier where negative; the day itself for 0. The day counted from need not be a working day. */
export function addWorkingDays(date: WallDate, days: number, holidays: BankHolidays = bankHolidays()): WallDate {
  if (!Number.isInteger(days)) throw new RangeError('Working days are counted whole.');
  const step = Math.sign(days);
  let day = numberOf(date);
  for (let left = Math.abs(days); left > 0;) {
    day += step;
    if (isWorking(day, holidays)) left -= 1;
  }
  return writeWallDate(day);
}

/** The last working day before a day, never the day itself. */
export function workingDayBefore(date: WallDate, holidays: BankHolidays = bankHolidays()): WallDate {
  return addWorkingDays(date, -1, holidays);
}

function isWorking(day: number, holidays: BankHolidays): boolean {
  return weekdayIndex(day) < 5 && holidays.on(writeWallDate(day)) === null;
}

function numberOf(date: WallDate): number {
  const day = readWallDate(date);
  if (day === null) throw new InvalidRule('Enter a date like 2026-11-26.', 'startsAt');
  return day;
}
