import { expect, it } from '@jest/globals';
import { monthBefore, monthOf } from './month.js';

it('is the month that the clocks of the council show', () => {
  expect(monthOf(new Date('2026-11-22T09:00:00Z'), 'Europe/London')).toBe(202611);
  expect(monthOf(new Date('2026-06-30T23:30:00Z'), 'Europe/London')).toBe(202607);
  expect(monthOf(new Date('2026-12-31T23:59:59Z'), 'Europe/London')).toBe(202612);
});

it('comes after the one before it', () => {
  expect(monthBefore(202612)).toBe(202611);
  expect(monthBefore(202701)).toBe(202612);
});
