import { describe, expect, it } from '@jest/globals';
import { contradicts, parseDate, readsEitherWay } from './dates.js';

describe('a date in a staff file', () => {
  it.each([
    ['26/11/2026', '2026-11-26'],
    ['1/4/2026', '2026-04-01'],
    ['26.11.2026', '2026-11-26'],
    ['2026-11-26', '2026-11-26'],
    ['2026/11/26', '2026-11-26'],
    ['26-NOV-2026', '2026-11-26'],
    ['26 November 2026', '2026-11-26'],
    ['45567', '2024-10-02'],
    ['45567.0', '2024-10-02'],
    ['2026-11-26T00:00:00.000+00:00', '2026-11-26'],
    ['26/11/2026 00:00:00', '2026-11-26'],
    ['2026-11-26 00:00', '2026-11-26'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is %s', (text, value) => {
    expect(parseDate(text, 'day-first')).toEqual({ value });
  });

  it('keeps a summer day that an export in UTC moved back to the evening before', () => {
    expect(parseDate('2026-03-31T23:00:00.000Z', 'day-first')).toEqual({ value: '2026-04-01' });
    expect(parseDate('2026-03-31T23:00:00.000+0000', 'day-first')).toEqual({ value: '2026-04-01' });
  });

  it.each(['4712-12-31', '4712/12/31', '31/12/4712', '31-Dec-4712', '9999-12-31'])('%s is the open end', (text) => {
    expect(parseDate(text, 'day-first')).toEqual({ value: null });
  });

  it.each(['29/02/2026', '2026-13-01', '11/26/2026', '1/4/26', 'soon', '0001-01-01', '31/04/2026', '26/11-2026'])(
    '%s is refused in words',
    (text) => {
      expect(parseDate(text, 'day-first')).toEqual({ problem: expect.stringContaining(text) });
    },
  );

  it('reads the month first only where the council says so', () => {
    expect(parseDate('04/05/2026', 'month-first')).toEqual({ value: '2026-04-05' });
    expect(parseDate('04/05/2026', 'day-first')).toEqual({ value: '2026-05-04' });
  });

  it('sees dates that speak against the order, and dates that read either way', () => {
    expect(contradicts('11/26/2026', 'day-first')).toBe(true);
    expect(contradicts('26/11/2026', 'day-first')).toBe(false);
    expect(contradicts('26/11/2026', 'month-first')).toBe(true);
    expect([readsEitherWay('04/05/2026'), readsEitherWay('05/05/2026'), readsEitherWay('26/05/2026')]).toEqual([true, false, false]);
  });
});
