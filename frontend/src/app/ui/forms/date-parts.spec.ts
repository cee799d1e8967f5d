import { dateParts, dateProblem, faultyDatePart, isoDate, noDate } from './date-parts';

describe('a date typed in three boxes', () => {
  it.each([
    [{ day: '4', month: '12', year: '2026' }, '2026-12-04'],
    [{ day: ' 04 ', month: 'December', year: '2026' }, '2026-12-04'],
    [{ day: '29', month: '2', year: '2028' }, '2028-02-29'],
  ])('understands %j', (parts, iso) => {
    expect(isoDate(parts)).toBe(iso);
  });

  it.each([
    [noDate, 'Enter the first date'],
    [{ day: '4', month: '', year: '' }, 'The first date must include a month and a year'],
    [{ day: '31', month: '4', year: '2026' }, 'The first date must be a real date'],
    [{ day: 'x', month: '4', year: '2026' }, 'The first date must be a real date'],
    [{ day: '4', month: '4', year: '26' }, 'The first date must be a real date'],
    [{ day: '4', month: '4', year: '2026' }, null],
  ])('says what is wrong with %j', (parts, words) => {
    expect(dateProblem(parts, 'the first date')).toBe(words);
  });

  it('points to the first faulty part', () => {
    expect(faultyDatePart({ day: '4', month: '13', year: '' })).toBe('month');
    expect(faultyDatePart({ day: '29', month: '2', year: '2027' })).toBe('day');
  });

  it('shows a stored date without leading noughts', () => {
    expect(dateParts('2026-02-04')).toEqual({ day: '4', month: '2', year: '2026' });
  });
});
