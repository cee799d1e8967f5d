import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { cleanText } from './cells.js';
import { decode, type TextEncodingName } from './decode.js';
import { detectDelimiter, markedDelimiter, type Delimiter } from './delimiter.js';
import { headingKey } from './headings.js';
import type { ImportField } from './import-fields.js';
import { planColumns, type ColumnPlan, type ImportMapping } from './import-mapping.js';

/** Bounds of one file. Past them it is refused whole, in words. */
export const sheetLimits = { bytes: 20 * 1024 * 1024, rows: 100_000, columns: 200, recordCharacters: 64 * 1024, titleRows: 50 } as const;

/** The cells of one row that some field wants, cleaned. `row` is the row number that a spreadsheet shows. */
export interface SheetRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ImportField, string>>>;
}

/** A row that is not about a person, or cannot be read at all. */
export interface SheetNote {
  readonly row: number;
  readonly outcome: 'skipped' | 'error';
  readonly message: string;
}

export interface Sheet {
  readonly encoding: TextEncodingName;
  readonly delimiter: Delimiter;
  readonly plan: ColumnPlan;
  readonly rows: readonly SheetRow[];
  readonly notes: readonly SheetNote[];
}

/** The whole file was refused; each problem is a sentence that says what to do. */
export class UnreadableSheet extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join(' '));
  }
}

/**
 * Reads a staff file row by row: finds its encoding, delimiter and headings, and sets aside what is not a person (report titles, repeated headings,
 * totals, a footer), each with its reason.
 * @throws UnreadableSheet
 */
export async function readSheet(bytes: Uint8Array, mapping: ImportMapping): Promise<Sheet> {
  if (bytes.length > sheetLimits.bytes)
    throw new UnreadableSheet(['The file is larger than 20 MB. Take out the columns that are not needed, or import it in parts.']);
  const { text, encoding } = decode(bytes);
  const body = text.trimStart();
  if (body === '') throw new UnreadableSheet(['The file is empty. Run the report again, then import it.']);
  if (body.startsWith('PK\u0003\u0004'))
    throw new UnreadableSheet(['This is a spreadsheet, not a CSV file. Save it as “CSV UTF-8”, then import that.']);
  const delimiter = markedDelimiter(text) ?? detectDelimiter(text);
  const reader = new SheetReader(mapping);
  for await (const record of records(text, delimiter)) reader.take(record);
  return { encoding, delimiter, ...reader.finish() };
}

async function* records(text: string, delimiter: Delimiter): AsyncGenerator<readonly string[]> {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: sheetLimits.recordCharacters,
  });
  try {
    for await (const record of Readable.from([text]).pipe(parser)) yield record as string[];
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? ` near line ${String(error.lines)}` : '';
    throw new UnreadableSheet([`The file cannot be read${line}: a quotation mark is opened and never closed. Export it again.`]);
  }
}

/** Takes the records one by one; what it keeps is bounded by the limits. */
class SheetReader {
  private readonly rows: SheetRow[] = [];
  private readonly notes: SheetNote[] = [];
  private plan: ColumnPlan | null = null;
  private headingKeys = '';
  private width = 0;
  private row = 0;

  constructor(private readonly mapping: ImportMapping) {}

  take(record: readonly string[]): void {
    this.row += 1;
    if (this.row > sheetLimits.rows)
      throw new UnreadableSheet([`The file has more than ${sheetLimits.rows.toLocaleString('en-GB')} rows. Import it in parts.`]);
    if (record.length > sheetLimits.columns)
      throw new UnreadableSheet([`Row ${String(this.row)} has more than ${String(sheetLimits.columns)} columns.`]);
    const filled = record.filter((cell) => cell.trim() !== '').length;
    if (this.plan === null) this.seekHeadings(record);
    else if (filled === 0) this.skip('The row is empty.');
    else this.read(record, filled, this.plan);
  }

  finish(): Pick<Sheet, 'plan' | 'rows' | 'notes'> {
    if (this.plan === null) throw new UnreadableSheet(this.noHeadings());
    return { plan: this.plan, rows: this.rows, notes: this.notes };
  }

  private seekHeadings(record: readonly string[]): void {
    const headings = record.map(cleanText);
    const plan = planColumns(headings, this.mapping);
    if (plan.columns.length < 3 || !plan.columns.some((column) => column.field === 'personNumber')) {
      if (this.row >= sheetLimits.titleRows) throw new UnreadableSheet(this.noHeadings());
      this.skip('The row stands above the headings.');
      return;
    }
    if (plan.problems.length > 0) throw new UnreadableSheet(plan.problems);
    this.plan = plan;
    this.width = headings.length;
    this.headingKeys = headings.map(headingKey).join('|');
  }

  private read(record: readonly string[], filled: number, plan: ColumnPlan): void {
    if (record.map(headingKey).join('|') === this.headingKeys) {
      this.skip('The headings are repeated here.');
      return;
    }
    const cells: Partial<Record<ImportField, string>> = {};
    for (const { field, index } of plan.columns) cells[field] = cleanText(record[index] ?? '');
    const furniture = furnitureReason(record.map(cleanText), filled, cells);
    if (furniture) this.skip(furniture);
    else if (record.slice(this.width).some((cell) => cell.trim() !== '') || record.length < this.width) {
      this.notes.push({
        row: this.row,
        outcome: 'error',
        message: `The row has ${String(record.length)} cells and the headings have ${String(this.width)}, so its cells may be in the wrong columns. Export the file again.`,
      });
    } else this.rows.push({ row: this.row, cells });
  }

  private skip(message: string): void {
    this.notes.push({ row: this.row, outcome: 'skipped', message });
  }

  private noHeadings(): string[] {
    const [person] = this.mapping.columns.personNumber;
    const [assignment] = this.mapping.columns.assignmentNumber;
    return [
      `No row of headings was found. Trellis looks for “${person ?? ''}” and “${assignment ?? ''}”; other headings can be set in the column settings.`,
    ];
  }
}

/** Why a row is part of the report, or a post with nobody in it; null for a person. */
function furnitureReason(cells: readonly string[], filled: number, fields: Partial<Record<ImportField, string>>): string | null {
  const first = cells.find((cell) => cell !== '') ?? '';
  const isTotal = /^((grand|sub|report|overall)[ -]?)?totals?\b|^(row|record|head) ?count\b|^number of (rows|records)|^cyfanswm\b/i.test(
    first,
  );
  if (isTotal) return 'The row is a total.';
  const isNote =
    /^(official|confidential|restricted|end of (report|file)|report (run|generated|created)|run (date|by|on)|generated|printed|page \d|parameters?\b|\*{2,}|-{3,}|={3,}|©)/i.test(
      first,
    );
  if (isNote && filled <= 3) return 'The row is a note of the report.';
  if (/^vacan(t|cy)/i.test(fields.displayName ?? fields.familyName ?? '') || /^(vacan(t|cy)|n\/a)$/i.test(fields.personNumber ?? ''))
    return 'The post is vacant.';
  return null;
}
