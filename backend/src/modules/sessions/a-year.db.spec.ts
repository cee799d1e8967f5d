import { describe, expect, it } from '@jest/globals';
import { Year } from './testing/year.js';

const deep = process.env['TRELLIS_DEEP'] === '1';
const seeds = deep ? ['first', 'second', 'third'] : ['first'];
/** Dates that come near one after the other, in the cut; the whole goes on until the year is over. */
const rounds = deep ? Number.POSITIVE_INFINITY : 8;
const stepsInRound = 25;

describe('a simulated year of 200 people', () => {
  it.each(seeds)(
    'keeps every promise after every step (seed %s)',
    async (seed) => {
      const year = await Year.begin(seed);
      const check = (broken: readonly string[]): void => {
        if (broken.length > 0) throw new Error(`${broken.join('\n')}\nWhat was done last:\n${year.log.slice(-30).join('\n')}`);
      };
      try {
        for (let round = 0; round < rounds && !year.isOver; round += 1) {
          check(await year.comeNear());
          for (let step = 0; step < stepsInRound; step += 1) check(await year.step());
          check(await year.wrongCalendars());
        }
        expect(await year.wrongAnywhere()).toEqual([]);
      } finally {
        await year.stop();
      }
    },
    900_000,
  );
});
