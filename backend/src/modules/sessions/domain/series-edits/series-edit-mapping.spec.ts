import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mapDates } from './series-edit-mapping.js';

const on = (...days: number[]): { day: number }[] => days.map((day) => ({ day }));
const days = (list: readonly { day: number }[]): number[] => list.map(({ day }) => day);
const mapped = (rows: number[], slots: number[]) => {
  const { pairs, left, fresh } = mapDates(on(...rows), on(...slots));
  return { pairs: pairs.map(([row, slot]) => [row.day, slot.day]), left: days(left), fresh: days(fresh) };
};

describe('which row stands for which date of a new rule', () => {
  it.each([
    [
      'the same days',
      [5, 12],
      [5, 12],
      [
        [5, 5],
        [12, 12],
      ],
      [],
      [],
    ],
    [
      'a weekday earlier',
      [5, 12, 19],
      [4, 11, 18],
      [
        [5, 4],
        [12, 11],
        [19, 18],
      ],
      [],
      [],
    ],
    [
      'every other week',
      [5, 12, 19, 26],
      [5, 19],
      [
        [5, 5],
        [19, 19],
      ],
      [12, 26],
      [],
    ],
    [
      'twice as often',
      [5, 19],
      [5, 12, 19, 26],
      [
        [5, 5],
        [19, 19],
      ],
      [],
      [12, 26],
    ],
    [
      'one left out',
      [5, 12, 19],
      [5, 19, 26],
      [
        [5, 5],
        [19, 19],
      ],
      [12],
      [26],
    ],
    ['a first date dropped', [5, 12], [12, 19], [[12, 12]], [5], [19]],
    ['fewer than before', [5, 12, 19], [6], [[5, 6]], [12, 19], []],
  ])('%s', (_name, rows, slots, pairs, left, fresh) => {
    expect(mapped(rows, slots)).toEqual({ pairs, left, fresh });
  });

  const dayList = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 }).map((list) => list.sort((one, other) => one - other));

  it('loses no row and no date, keeps days that stay, and lets no row pass another', () => {
    fc.assert(
      fc.property(dayList, dayList, (rows, slots) => {
        const { pairs, left, fresh } = mapped(rows, slots);
        expect([...pairs.map(([row = 0]) => row), ...left].sort((one, other) => one - other)).toEqual(rows);
        expect([...pairs.map(([, slot = 0]) => slot), ...fresh].sort((one, other) => one - other)).toEqual(slots);
        for (const day of rows.filter((row) => slots.includes(row))) expect(pairs).toContainEqual([day, day]);
        const inOrder = [...pairs].sort(([one = 0], [other = 0]) => one - other).map(([, slot = 0]) => slot);
        expect(inOrder).toEqual([...inOrder].sort((one, other) => one - other));
      }),
    );
  });
});
