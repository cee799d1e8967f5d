import { dayAfterKey, dayLabel, daysShown, monthInWords, sameDayOf } from './calendar-days';

describe('the days of a month', () => {
  it.each([
    ['2026-11', '2026-10-26', '2026-12-06'],
    ['2026-02', '2026-01-26', '2026-03-01'],
    ['2027-02', '2027-02-01', '2027-02-28'],
    ['2026-03', '2026-02-23', '2026-04-05'],
  ])('%s is shown from %s to %s', (month, from, to) => {
    expect(daysShown(month)).toEqual({ from, to });
  });

  it.each([
    ['2026-10-26', '26 Oct'],
    ['2026-10-27', '27'],
    ['2026-11-01', '1'],
    ['2026-12-01', '1 Dec'],
  ])('%s is labelled %s', (day, label) => {
    expect(dayLabel(day, '2026-11')).toBe(label);
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
