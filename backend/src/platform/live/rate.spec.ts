import { describe, expect, it } from '@jest/globals';
import { Rate } from './rate.js';

describe('the rate of messages', () => {
  it('allows a burst, then so many a second', () => {
    const rate = new Rate(3, 2, 0);
    expect([0, 0, 0, 0].map((at) => rate.allows(at))).toEqual([true, true, true, false]);
    expect(rate.allows(500)).toBe(true);
    expect(rate.allows(500)).toBe(false);
  });

  it('saves up no more than the burst', () => {
    const rate = new Rate(2, 10, 0);
    expect([60_000, 60_000, 60_000].map((at) => rate.allows(at))).toEqual([true, true, false]);
  });
});
