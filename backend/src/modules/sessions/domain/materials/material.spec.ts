import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  deletedAt,
  inOrder,
  isRestorable,
  latestKeptUntil,
  materialAudiences,
  maySee,
  usualKeptUntil,
  type MaterialAudience,
  type Viewer,
} from './material.js';

type Who = 'runs the date' | 'has a seat' | 'waits or is only in the audience';

const viewers: Record<Who, Viewer> = {
  'runs the date': { runs: true, hasSeat: false },
  'has a seat': { runs: false, hasSeat: true },
  'waits or is only in the audience': { runs: false, hasSeat: false },
};

const table: Record<MaterialAudience, Record<Who, boolean>> = {
  everyone: { 'runs the date': true, 'has a seat': true, 'waits or is only in the audience': true },
  booked: { 'runs the date': true, 'has a seat': true, 'waits or is only in the audience': false },
};

describe('who sees a material, of those who may see the session', () => {
  const cells = materialAudiences.flatMap((audience) =>
    Object.entries(viewers).map(([who, viewer]) => [audience, who as Who, viewer] as const),
  );
  it.each(cells)('one for %s, by somebody who %s', (audience, who, viewer) => {
    expect(maySee({ audience }, viewer)).toBe(table[audience][who]);
  });
});

describe('how long a recording is kept', () => {
  it('ends with the last minute of its day, in the zone of the series', () => {
    expect(deletedAt('2027-07-31', 'Europe/London')).toEqual(new Date('2027-07-31T23:00:00Z'));
    expect(deletedAt('2027-12-31', 'Europe/London')).toEqual(new Date('2028-01-01T00:00:00Z'));
  });

  it('is a year unless its host says otherwise, and two at most', () => {
    expect(usualKeptUntil('2026-11-26')).toBe('2027-11-26');
    expect(latestKeptUntil('2026-11-26')).toBe('2028-11-25');
  });
});

describe('a material that was removed', () => {
  it('can be brought back for an hour', () => {
    const removed = new Date('2026-11-26T10:00:00Z');
    expect(isRestorable(removed, new Date('2026-11-26T10:59:59Z'))).toBe(true);
    expect(isRestorable(removed, new Date('2026-11-26T11:00:00Z'))).toBe(false);
  });
});

describe('another order', () => {
  it('keeps what it does not name at the end, and loses and invents nothing', () => {
    expect(inOrder([1, 2, 3], [3, 9, 3])).toEqual([3, 1, 2]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(20)), fc.array(fc.nat(20)), (ids, wanted) => {
        const ordered = inOrder(ids, wanted);
        expect([...ordered].sort((a, b) => a - b)).toEqual([...ids].sort((a, b) => a - b));
      }),
    );
  });
});
