import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from './seeded-random.js';

describe('chance that repeats', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const numbers = (seed: string): number[] => {
      const random = new SeededRandom(seed);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(numbers('staff')).toEqual(numbers('staff'));
    expect(numbers('staff')).not.toEqual(numbers('sessions'));
  });

  it('spreads evenly enough', () => {
    const random = new SeededRandom('even');
    const counts = [0, 0, 0, 0, 0];
    for (let draw = 0; draw < 10_000; draw += 1) counts[random.whole(0, 4)] = (counts[random.whole(0, 4)] ?? 0) + 1;
    expect(Math.min(...counts)).toBeGreaterThan(1_800);
    expect(Math.max(...counts)).toBeLessThan(2_200);
  });

  it('follows weights', () => {
    const random = new SeededRandom('weights');
    const often = { weight: 9 };
    const draws = Array.from({ length: 1_000 }, () => random.weighted([often, { weight: 1 }]));
    expect(draws.filter((draw) => draw === often).length).toBeGreaterThan(850);
  });

  it('shuffles without losing anything', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8];
    const shuffled = new SeededRandom('shuffle').shuffled(list);
    expect(shuffled).not.toEqual(list);
    expect(shuffled.toSorted()).toEqual(list);
  });

  it('refuses to choose from nothing', () => {
    expect(() => new SeededRandom('none').pick([])).toThrow(RangeError);
  });
});
