import { dayNumber, weekdayIndex } from '../civil-days.js';
import { writeWallDate } from '../wall-time.js';
import type { BankHoliday } from './bank-holiday.js';

const substitute = ' (substitute day)';

/**
 * The bank holidays that the law gives England and Wales in every year, in order. One-off days and moves are by royal proclamation and
 * cannot be calculated. Source: Banking and Financial Dealings Act 1971, schedule 1; GOV.UK, UK bank holidays, substitute days
 */
export function calculatedHolidays(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  const days: [number, string][] = [
    withSubstitute(dayNumber(year, 1, 1), 'New Year’s Day'),
    [easter - 2, 'Good Friday'],
    [easter + 1, 'Easter Monday'],
    [firstMondayFrom(dayNumber(year, 5, 1)), 'Early May bank holiday'],
    [lastMondayTo(dayNumber(year, 5, 31)), 'Spring bank holiday'],
    [lastMondayTo(dayNumber(year, 8, 31)), 'Summer bank holiday'],
    ...christmas(dayNumber(year, 12, 25)),
  ];
  return days.sort(([one], [other]) => one - other).map(([day, title]) => ({ date: writeWallDate(day), title }));
}

/** Easter Sunday as a day's number. Source: the anonymous Gregorian computus, Nature, 20 April 1876 */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const place = epact + toSunday - 7 * shift + 114;
  return dayNumber(year, Math.floor(place / 31), (place % 31) + 1);
}

function withSubstitute(day: number, title: string): [number, string] {
  return isWeekend(day) ? [firstMondayFrom(day), title + substitute] : [day, title];
}

/** Boxing Day keeps a Monday 26th, so a Christmas Day on Sunday is made up for on the Tuesday. */
function christmas(day: number): [number, string][] {
  const boxing = day + 1;
  if (!isWeekend(day)) return [[day, 'Christmas Day'], withSubstitute(boxing, 'Boxing Day')];
  if (!isWeekend(boxing))
    return [
      [boxing + 1, `Christmas Day${substitute}`],
      [boxing, 'Boxing Day'],
    ];
  return [
    [firstMondayFrom(day), `Christmas Day${substitute}`],
    [firstMondayFrom(day) + 1, `Boxing Day${substitute}`],
  ];
}

function isWeekend(day: number): boolean {
  return weekdayIndex(day) >= 5;
}

function firstMondayFrom(day: number): number {
  return day + ((7 - weekdayIndex(day)) % 7);
}

function lastMondayTo(day: number): number {
  return day - weekdayIndex(day);
}
