import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  hideSmallNumbers,
  hideSmallNumbersInTable,
  smallestShown,
  type CountedGroup,
  type CountKind,
  type ShownGroup,
} from './small-numbers.js';

const group = (key: string, count: number, ...parts: CountedGroup[]): CountedGroup =>
  parts.length > 0 ? { key, count, parts } : { key, count };
const counts = ({ parts = [] }: ShownGroup): (number | null)[] => parts.map((part) => part.count);

describe('small numbers', () => {
  it('are shown from the threshold on', () => {
    const libraries = group('Libraries', 30, group('Central', 5), group('Mobile', 25));
    expect(counts(hideSmallNumbers(libraries, 'activity'))).toEqual([5, 25]);
    expect(counts(hideSmallNumbers(libraries, 'personal-characteristic'))).toEqual([null, null]);
  });

  it('take the next lowest with them, so that the total does not give them away', () => {
    expect(counts(hideSmallNumbers(group('all', 63, group('a', 3), group('b', 40), group('c', 20)), 'activity'))).toEqual([null, 40, null]);
  });

  it('take more with them while they add up to too few', () => {
    expect(counts(hideSmallNumbers(group('all', 72, group('a', 1), group('b', 1), group('c', 30), group('d', 40)), 'activity'))).toEqual([
      null,
      null,
      null,
      40,
    ]);
  });

  it('protect an unnamed rest of a few people', () => {
    expect(counts(hideSmallNumbers(group('all', 32, group('a', 10), group('b', 20)), 'activity'))).toEqual([null, 20]);
  });

  it('hide everything under a hidden total', () => {
    const shown = hideSmallNumbers(
      group('all', 60, group('a', 4, group('a1', 4)), group('b', 6, group('b1', 6)), group('c', 50, group('c1', 20), group('c2', 30))),
      'activity',
    );
    expect(shown).toEqual({
      key: 'all',
      count: 60,
      parts: [
        { key: 'a', count: null, parts: [{ key: 'a1', count: null }] },
        { key: 'b', count: null, parts: [{ key: 'b1', count: null }] },
        {
          key: 'c',
          count: 50,
          parts: [
            { key: 'c1', count: 20 },
            { key: 'c2', count: 30 },
          ],
        },
      ],
    });
  });

  it('are refused when they cannot be counts', () => {
    expect(() => hideSmallNumbers(group('all', 2.5), 'activity')).toThrow(RangeError);
    expect(() => hideSmallNumbers(group('all', 5, group('a', 6)), 'activity')).toThrow(RangeError);
  });
});

/** Groups three levels deep, sometimes with a rest that no part names. */
const trees: fc.Arbitrary<CountedGroup> = fc.letrec<{ tree: CountedGroup; leaf: CountedGroup }>((tie) => ({
  leaf: fc.record({ key: fc.uuid(), count: fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 60 })) }),
  tree: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    tie('leaf'),
    fc
      .tuple(fc.uuid(), fc.array(tie('tree'), { minLength: 1, maxLength: 5 }), fc.oneof(fc.constant(0), fc.nat({ max: 6 })))
      .map(([key, parts, rest]) => ({
        key,
        count: parts.reduce((total, part) => total + part.count, rest),
        parts,
      })),
  ),
})).tree;
const kinds = fc.constantFrom<CountKind>('activity', 'personal-characteristic');

interface Range {
  low: number;
  high: number;
}

/** What an onlooker can work out: every hidden number's range, narrowed by every sum until nothing changes. Exact here, since the sums make a tree. */
function ranges(root: ShownGroup): Map<ShownGroup, Range> {
  const all = new Map<ShownGroup, Range>();
  const walk = (node: ShownGroup): void => {
    all.set(node, node.count === null ? { low: 0, high: Infinity } : { low: node.count, high: node.count });
    node.parts?.forEach(walk);
  };
  walk(root);
  const rangeOf = (node: ShownGroup): Range => all.get(node) ?? { low: 0, high: Infinity };
  for (let moved = true; moved;) {
    moved = false;
    const narrow = (range: Range, low: number, high: number): void => {
      if (low > range.low || high < range.high) moved = true;
      range.low = Math.max(range.low, low);
      range.high = Math.min(range.high, high);
    };
    for (const [node, whole] of all) {
      if (!node.parts) continue;
      const parts = node.parts.map(rangeOf);
      const lows = parts.reduce((total, part) => total + part.low, 0);
      narrow(whole, lows, Infinity);
      for (const part of parts) narrow(part, 0, whole.high - (lows - part.low));
    }
  }
  return all;
}

/** The same when the onlooker also knows that the parts are all there is. */
function closed(node: ShownGroup, original: CountedGroup): boolean {
  return (original.parts ?? []).reduce((total, part) => total + part.count, 0) === original.count && node.parts !== undefined;
}

function pairs(shown: ShownGroup, original: CountedGroup): [ShownGroup, CountedGroup][] {
  return [[shown, original], ...(shown.parts ?? []).flatMap((part, index) => pairs(part, original.parts?.[index] ?? original))];
}

describe('nobody', () => {
  it('works out a hidden number from all that is shown', () => {
    fc.assert(
      fc.property(trees, kinds, (tree, kind) => {
        const threshold = smallestShown[kind];
        const shown = hideSmallNumbers(tree, kind);
        const worked = ranges(shown);
        for (const [node, original] of pairs(shown, tree)) {
          if (node.count !== null) expect(node.count).toBeGreaterThanOrEqual(threshold);
          if (original.count >= threshold || node === shown) continue;
          const range = worked.get(node);
          expect(range?.low).toBe(0);
          expect(range?.high).toBeGreaterThanOrEqual(threshold - 1);
        }
      }),
      { numRuns: 2_000, seed: 20261116 },
    );
  });

  it('finds a hidden number alone under a shown total, nor a few people as what is left over', () => {
    fc.assert(
      fc.property(trees, kinds, (tree, kind) => {
        const shown = hideSmallNumbers(tree, kind);
        for (const [node, original] of pairs(shown, tree)) {
          if (node.count === null || !node.parts || !closed(node, original)) continue;
          const hidden = node.parts.filter((part) => part.count === null);
          const left = node.count - node.parts.reduce((total, part) => total + (part.count ?? 0), 0);
          if (hidden.length > 0) expect(hidden.length >= 2 && left >= smallestShown[kind]).toBe(true);
        }
      }),
      { numRuns: 2_000, seed: 20261117 },
    );
  });
});

/** The least and the most that one hidden cell can be, by trying every table with the same totals. */
function tableRange(
  cells: readonly (readonly (number | null)[])[],
  rows: readonly number[],
  columns: readonly number[],
  at: readonly [number, number],
): Range {
  const range = { low: Infinity, high: -Infinity };
  const free = cells.flatMap((row, r) => row.flatMap((count, c) => (count === null ? [[r, c] as const] : [])));
  const rowLeft = rows.map((total, r) => total - (cells[r] ?? []).reduce<number>((sum, count) => sum + (count ?? 0), 0));
  const columnLeft = columns.map((total, c) => total - cells.reduce((sum, row) => sum + (row[c] ?? 0), 0));
  const fill = (index: number, value: number): void => {
    const cell = free[index];
    if (!cell) {
      if (rowLeft.every((left) => left === 0) && columnLeft.every((left) => left === 0)) {
        range.low = Math.min(range.low, value);
        range.high = Math.max(range.high, value);
      }
      return;
    }
    const [r, c] = cell;
    const most = Math.min(rowLeft[r] ?? 0, columnLeft[c] ?? 0);
    const isLastInRow = !free.slice(index + 1).some(([row]) => row === r);
    for (let count = isLastInRow ? (rowLeft[r] ?? 0) : 0; count <= most; count += 1) {
      rowLeft[r] = (rowLeft[r] ?? 0) - count;
      columnLeft[c] = (columnLeft[c] ?? 0) - count;
      fill(index + 1, r === at[0] && c === at[1] ? count : value);
      rowLeft[r] = (rowLeft[r] ?? 0) + count;
      columnLeft[c] = (columnLeft[c] ?? 0) + count;
    }
  };
  fill(0, 0);
  return range;
}

describe('a table with totals both ways', () => {
  it('hides a block around the small cell', () => {
    const shown = hideSmallNumbersInTable(
      [
        [2, 20, 30],
        [20, 25, 30],
        [30, 40, 50],
      ],
      'activity',
    );
    expect(shown.cells).toEqual([
      [null, null, 30],
      [null, null, 30],
      [30, 40, 50],
    ]);
    expect(shown.total).toBe(247);
  });

  it('shows everything where nothing is small', () => {
    expect(
      hideSmallNumbersInTable(
        [
          [5, 6],
          [7, 8],
        ],
        'activity',
      ).cells,
    ).toEqual([
      [5, 6],
      [7, 8],
    ]);
  });

  it('lets nobody work out a small cell, by trying every table that fits', () => {
    const size = { minLength: 2, maxLength: 3 };
    const tables = fc
      .tuple(fc.integer({ min: 2, max: 3 }), fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 3 }), size))
      .map(([width, rows]) => rows.map((row) => row.slice(0, width)));
    fc.assert(
      fc.property(tables, (cells) => {
        const shown = hideSmallNumbersInTable(cells, 'activity');
        if (shown.rowTotals.includes(null)) {
          expect([...shown.cells.flat(), ...shown.rowTotals, ...shown.columnTotals].every((count) => count === null)).toBe(true);
          return;
        }
        const [rows, columns] = [shown.rowTotals, shown.columnTotals].map((totals) => totals.map((total) => total ?? 0));
        cells.forEach((row, r) => {
          row.forEach((count, c) => {
            if (count >= smallestShown.activity) return;
            const range = tableRange(shown.cells, rows ?? [], columns ?? [], [r, c]);
            expect(range.low).toBe(0);
            expect(range.high).toBeGreaterThanOrEqual(smallestShown.activity - 1);
          });
        });
      }),
      { numRuns: 60, seed: 20261118 },
    );
  });
});
