import { expect, it } from '@jest/globals';
import { YearInMemory } from './testing/year-in-memory.js';

const seeds = Array.from({ length: process.env['TRELLIS_DEEP'] === '1' ? 200 : 4 }, (_, index) => `year ${String(index + 1)}`);

it.each(seeds)(
  'keeps every promise of seats, queue, offers and edits through %s in memory',
  (seed) => {
    const year = new YearInMemory(seed);
    while (!year.isOver) {
      const broken = year.step();
      if (broken.length > 0) throw new Error(`${broken.join('\n')}\nWhat was done last:\n${year.log.slice(-20).join('\n')}`);
    }
    expect(year.log.length).toBeGreaterThan(200);
  },
  60_000,
);
