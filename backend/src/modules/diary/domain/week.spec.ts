import { describe, expect, it } from '@jest/globals';
import { dayOf, weekFrom } from './week.js';

describe('a week of the diary', () => {
  it('runs from midnight to midnight of the zone', () => {
    expect(weekFrom('2026-07-06', 'Europe/London')).toEqual({
      startsAt: new Date('2026-07-05T23:00:00Z'),
      endsAt: new Date('2026-07-12T23:00:00Z'),
    });
  });

  it('is an hour longer when the clocks go back', () => {
    const { startsAt, endsAt } = weekFrom('2026-10-19', 'Europe/London');
    expect((endsAt.getTime() - startsAt.getTime()) / 3_600_000).toBe(169);
  });

  it('knows that just before midnight in summer it is already tomorrow in London', () => {
    expect(dayOf(new Date('2026-07-05T23:30:00Z'), 'Europe/London')).toBe('2026-07-06');
  });
});
