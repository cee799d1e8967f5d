import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvCell, csvOf } from './csv-out.js';

describe('a cell on its way to a spreadsheet', () => {
  it.each([
    ['=cmd|calc', "'=cmd|calc"],
    ['+44', "'+44"],
    ['-1', "'-1"],
    ['@SUM', "'@SUM"],
    ['＝1', "'＝1"],
    ['O"Neil, Ann', '"O""Neil, Ann"'],
    ['plain', 'plain'],
  ])('writes %j as %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('is never a formula, and reads back as it was', () => {
    const texts = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts), { minLength: 1, maxLength: 5 }), (rows) => {
        const read: string[][] = parse(csvOf(rows), { bom: true });
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\0＝＋－＠]/);
        expect(read.map((row) => row.map((cell) => (/^'[=+\-@\t\r\0＝＋－＠]/.test(cell) ? cell.slice(1) : cell)))).toEqual(
          rows.map((row) => row.map((cell) => (/^'[=+\-@\t\r\0＝＋－＠]/.test(cell) ? cell.slice(1) : cell))),
        );
      }),
    );
  });
});
