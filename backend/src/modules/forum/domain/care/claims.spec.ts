import { describe, expect, it } from '@jest/globals';
import { claimEnds, holderOf, mayClaim } from './claims.js';

const at = (hour: number, minute = 0): Date => new Date(Date.UTC(2026, 10, 23, hour, minute));

describe('claiming a report', () => {
  const held = { claimedBy: 7, claimedUntil: claimEnds(at(9)) };

  it('is free to anybody at first', () => {
    expect(mayClaim({ claimedBy: null, claimedUntil: null }, 7, at(9))).toBe(true);
  });

  it('holds for two hours, against everybody else', () => {
    expect(held.claimedUntil).toEqual(at(11));
    expect([mayClaim(held, 8, at(10, 59)), mayClaim(held, 7, at(10, 59))]).toEqual([false, true]);
    expect(holderOf(held, at(10, 59))).toBe(7);
  });

  it('lapses after that', () => {
    expect([mayClaim(held, 8, at(11)), holderOf(held, at(11))]).toEqual([true, null]);
  });
});
