import { describe, expect, it } from '@jest/globals';
import { backoff, MOST_ATTEMPTS } from './backoff.js';

describe('the wait after a failed attempt', () => {
  it('doubles from two seconds up to an hour', () => {
    expect([1, 2, 3, 11, 12, 20].map((attempt) => backoff(attempt, 0))).toEqual([2_000, 4_000, 8_000, 2_048_000, 3_600_000, 3_600_000]);
  });

  it('is shortened by chance, by half at most', () => {
    expect(backoff(1, 0.999)).toBeGreaterThanOrEqual(1_000);
    expect(backoff(1, 0.5)).toBe(1_500);
  });

  it('keeps trying for the better part of a night', () => {
    const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, index) => backoff(index + 1, 1));
    expect(waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000).toBeGreaterThan(4);
  });
});
