import { beforeAll, describe, expect, it } from '@jest/globals';
import { runProgram } from '../testing/run-program.js';
import { patience } from '../testing/series.js';

interface RuleTimes {
  tried: number;
  slowest: { rule: string; took: number }[];
  perSecond: number;
}

describe('no rule, whatever its parts,', () => {
  let times: RuleTimes;

  beforeAll(async () => {
    times = (await runProgram('rule-times.ts', 'UTC')) as RuleTimes;
  }, patience);

  it('takes 50 ms to be refused or to give 120 dates', () => {
    expect(times.tried).toBeGreaterThanOrEqual(1000);
    expect(times.slowest.filter(({ took }) => took >= 50)).toEqual([]);
  });

  it('keeps the calendar from expanding 1,000 series of 24 monthly dates a second', () => {
    // Half of it here, as other tests run beside this one; `npm run bench` measures the whole.
    expect(times.perSecond).toBeGreaterThan(500);
  });
});
