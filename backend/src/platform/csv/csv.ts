import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

/** What a cell may hold. Numbers stand bare, so that a sheet adds them up; everything else is quoted. */
export type CsvCell = string | number | null;

/** Excel reads UTF-8 only where the file begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows that are written down before they are handed on. */
const ROWS_AT_ONCE = 200;

/**
 * A sheet takes a cell for a formula when it begins with one of these, also behind blanks that it leaves away, and in the wide form of East Asian
 * keyboards. Source: OWASP, CSV injection.
 */
const FORMULA = /^[\s\u0000\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** One cell. What a sheet would take for a formula begins with an apostrophe, which makes it text. */
export function csvCell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('\u0000', '').replaceAll('"', '""')}"`;
}

/** One line with its end. Source: RFC 4180 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** The text of a file, piece by piece, as its rows come. */
export async function* csvText(
  heads: readonly string[],
  rows: AsyncIterable<readonly CsvCell[]> | Iterable<readonly CsvCell[]>,
): AsyncGenerator<string> {
  let piece = BYTE_ORDER_MARK + csvLine(heads);
  let held = 0;
  for await (const row of rows) {
    piece += csvLine(row);
    held += 1;
    if (held < ROWS_AT_ONCE) continue;
    yield piece;
    piece = '';
    held = 0;
  }
  if (piece !== '') yield piece;
}

/**
 * A file to save, sent as its rows come: however long it is, little of it is held at once. Ask whether the reader may have it before this.
 * @param name without its ending; all but letters, digits and hyphens goes
 */
export function csvFile(
  name: string,
  heads: readonly string[],
  rows: AsyncIterable<readonly CsvCell[]> | Iterable<readonly CsvCell[]>,
): StreamableFile {
  return new StreamableFile(Readable.from(csvText(heads, rows), { objectMode: false }), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${fileName(name)}.csv"`,
  });
}

function fileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return plain.toLowerCase() || 'trellis';
}
