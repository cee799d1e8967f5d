import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarYears, councilYears, learningRoles, noLearning, sumOf, type LearningMonth } from './learning.js';

const month = (name: string, count: number, minutes: number, inPart = 0): LearningMonth => ({
  month: name,
  role: 'attended',
  count,
  minutes,
  inPart,
});

describe('a learning record by year', () => {
  it('begins the council year in April', () => {
    expect(councilYears([month('2026-03', 1, 60), month('2026-04', 2, 90), month('2027-03', 1, 30)])).toMatchObject([
      { label: 'April 2026 to March 2027', from: '2026-04-01', to: '2027-03-31', attended: 3, minutesAttended: 120 },
      { label: 'April 2025 to March 2026', from: '2025-04-01', to: '2026-03-31', attended: 1, minutesAttended: 60 },
    ]);
  });

  it('begins the calendar year in January', () => {
    expect(calendarYears([month('2026-12', 1, 60, 1), month('2027-01', 2, 90)])).toMatchObject([
      { label: '2027', attended: 2, inPart: 0 },
      { label: '2026', attended: 1, inPart: 1 },
    ]);
  });

  it('counts what was hosted apart', () => {
    const hosted: LearningMonth = { month: '2026-05', role: 'hosted', count: 3, minutes: 180, inPart: 0 };
    expect(sumOf([hosted, month('2026-05', 1, 45)])).toEqual({
      attended: 1,
      inPart: 0,
      hosted: 3,
      minutesAttended: 45,
      minutesHosted: 180,
    });
    expect(sumOf([])).toEqual(noLearning);
  });

  it('loses and doubles nothing, however it is cut into years', () => {
    const months = fc.array(
      fc.record({
        month: fc
          .tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 12 }))
          .map(([year, number]) => `${String(year)}-${String(number).padStart(2, '0')}`),
        role: fc.constantFrom(...learningRoles),
        count: fc.nat({ max: 20 }),
        inPart: fc.nat({ max: 3 }),
        minutes: fc.nat({ max: 900 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(months, (given) => {
        const all = sumOf(given);
        for (const cut of [calendarYears, councilYears]) {
          const cuts = cut(given);
          for (const key of ['attended', 'inPart', 'hosted', 'minutesAttended', 'minutesHosted'] as const) {
            expect(cuts.reduce((total, year) => total + year[key], 0)).toBe(all[key]);
          }
          for (const { from, to } of cuts) expect(from < to).toBe(true);
        }
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });
});
