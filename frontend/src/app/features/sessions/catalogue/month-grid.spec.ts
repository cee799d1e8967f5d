import { dayAfterKey, monthInWords, monthWeeks, sameDayOf } from './month-grid';

describe('the weeks of a month', () => {
  it('begin on Monday and hold the days around the month', () => {
    const weeks = monthWeeks('2026-11');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toEqual({ iso: '2026-10-26', inMonth: false, label: '26 Oct' });
    expect(weeks[0]?.[6]).toEqual({ iso: '2026-11-01', inMonth: true, label: '1' });
    expect(weeks[5]?.[1]).toEqual({ iso: '2026-12-01', inMonth: false, label: '1 Dec' });
  });

  it.each([
    ['2026-02', 5],
    ['2027-02', 4],
    ['2027-03', 5],
  ])('%s has %i of them', (month, weeks) => {
    expect(monthWeeks(month)).toHaveLength(weeks);
  });

  it('holds each day once, also where the clocks change', () => {
    const days = monthWeeks('2026-03')
      .flat()
      .map((day) => day.iso);
    expect(new Set(days).size).toBe(days.length);
  });
});

describe('a key on a day', () => {
  it.each([
    ['ArrowLeft', '2026-11-23'],
    ['ArrowRight', '2026-11-25'],
    ['ArrowUp', '2026-11-17'],
    ['ArrowDown', '2026-12-01'],
    ['Home', '2026-11-23'],
    ['End', '2026-11-29'],
    ['PageUp', '2026-10-24'],
    ['PageDown', '2026-12-24'],
    ['x', null],
  ])('%s leads to %s', (key, day) => {
    expect(dayAfterKey(key, '2026-11-24')).toBe(day);
  });

  it('never leaves the month that was asked for', () => {
    expect(sameDayOf('2027-02', '2027-01-31')).toBe('2027-02-28');
  });
});

it('a month in words', () => {
  expect(monthInWords('2026-11')).toBe('November 2026');
});
