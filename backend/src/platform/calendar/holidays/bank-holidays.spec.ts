import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../civil-days.js';
import { writeWallDate } from '../wall-time.js';
import { bankHolidays } from './bank-holidays.js';
import { calculatedHolidays, easterSunday } from './calculated-holidays.js';

const years = Array.from({ length: 10 }, (_, at) => 2019 + at);

/** Royal proclamations: days the law gives that were moved away, and days that were put in. */
const movedAway = ['2020-05-04', '2022-05-30'];
const putIn: Record<string, string> = {
  '2020-05-08': 'Early May bank holiday (VE day)',
  '2022-06-02': 'Spring bank holiday',
  '2022-06-03': 'Platinum Jubilee bank holiday',
  '2022-09-19': 'Bank Holiday for the State Funeral of Queen Elizabeth II',
  '2023-05-08': 'Bank holiday for the coronation of King Charles III',
};

describe('the bank holidays of England and Wales', () => {
  it.each(years)('in %i are those of the law, but for proclaimed ones', (year) => {
    const held = bankHolidays().between(`${year}-01-01`, `${year}-12-31`);
    const byLaw = calculatedHolidays(year).filter(({ date }) => !movedAway.includes(date));
    expect(held.filter(({ date }) => !(date in putIn))).toEqual(byLaw);
  });

  it('have the proclaimed days of 2019 to 2028', () => {
    const extra = Object.keys(putIn).map((date) => bankHolidays().on(date)?.title);
    expect(extra).toEqual(Object.values(putIn));
    expect(movedAway.map((date) => bankHolidays().on(date))).toEqual([null, null]);
  });

  it.each([
    ['2026-12-25', 'Christmas Day'],
    ['2026-12-28', 'Boxing Day (substitute day)'],
    ['2027-03-26', 'Good Friday'],
    ['2027-12-27', 'Christmas Day (substitute day)'],
    ['2027-12-28', 'Boxing Day (substitute day)'],
    ['2028-01-03', 'New Year’s Day (substitute day)'],
  ])('%s is %s', (date, title) => {
    expect(bankHolidays().on(date)).toEqual({ date, title });
  });

  it('are known for whole years, in order, to the end of 2028', () => {
    const dates = bankHolidays().all.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(bankHolidays().knownUntil).toBe('2028-12-31');
    expect(bankHolidays().on('2027-12-25')).toBeNull();
  });
});

describe('Easter Sunday', () => {
  it.each(['1818-03-22', '1943-04-25', '2000-04-23', '2024-03-31', '2026-04-05', '2027-03-28', '2038-04-25', '2285-03-22'])(
    'is %s',
    (date) => {
      expect(writeWallDate(easterSunday(Number(date.slice(0, 4))))).toBe(date);
    },
  );

  it('is never before 22 March nor after 25 April', () => {
    for (let year = 1900; year <= 2300; year += 1) {
      const { month, day } = civilDate(easterSunday(year));
      expect(month * 100 + day).toBeGreaterThanOrEqual(322);
      expect(month * 100 + day).toBeLessThanOrEqual(425);
    }
  });
});

it('gives eight days of the law in every year, none of them at a weekend', () => {
  for (let year = 1978; year <= 2100; year += 1) {
    const days = calculatedHolidays(year).map(({ date }) => new Date(date).getUTCDay());
    expect(days).toHaveLength(8);
    expect(days.filter((day) => day === 0 || day === 6)).toEqual([]);
  }
});
