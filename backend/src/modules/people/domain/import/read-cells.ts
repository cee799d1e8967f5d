import { parseEmail, parseFlag, parseFte, parseNumberText, type Parsed } from './cells.js';
import { contradicts, parseDate, readsEitherWay, type CalendarDay } from './dates.js';
import { fieldFacts, type ImportField } from './import-fields.js';
import type { ImportMapping } from './import-mapping.js';
import type { SheetRow } from './sheet.js';
import type { NamedUnit, RowNote } from './staff-row.js';

/** What an empty cell says. Oracle's own loaders take it as unchanged. */
export const blankMeanings = ['unchanged', 'erase'] as const;
export type BlankMeaning = (typeof blankMeanings)[number];

const dateFields = ['startsOn', 'leavesOn', 'effectiveFrom', 'effectiveTo'] as const satisfies readonly ImportField[];
type DateField = (typeof dateFields)[number];

/** Date columns that hold a date of the other order, so that every date that reads either way is in doubt. */
export function doubtfulDateFields(rows: readonly SheetRow[], mapping: ImportMapping): ReadonlySet<DateField> {
  return new Set(dateFields.filter((field) => rows.some(({ cells }) => contradicts(cells[field] ?? '', mapping.dateOrder))));
}

/** Reads the cells of one row, and gathers a sentence for each that cannot be read. */
export class CellReader {
  readonly notes: RowNote[] = [];

  constructor(
    private readonly cells: SheetRow['cells'],
    private readonly mapping: ImportMapping,
    private readonly blank: BlankMeaning,
    private readonly doubtful: ReadonlySet<DateField>,
  ) {}

  /** The cell's text; null when it is to be emptied, undefined when it tells nothing. */
  text(field: ImportField): string | null | undefined {
    const text = this.cells[field];
    if (text === undefined) return undefined;
    if (text === '') return this.blank === 'erase' ? null : undefined;
    if (text === '#NULL') return null;
    const { label, longest } = fieldFacts[field];
    if (text.length <= longest) return text;
    this.problem(field, `The ${label} has ${String(text.length)} characters. Shorten it to ${String(longest)} or fewer.`);
    return undefined;
  }

  /** Text of a field that cannot be emptied: a blank leaves it as it is, `#NULL` is an error. */
  lastingText(field: ImportField): string | undefined {
    const text = this.text(field);
    if (text === null && this.cells[field] === '#NULL')
      this.problem(field, `The ${fieldFacts[field].label} cannot be emptied. Take out #NULL.`);
    return text ?? undefined;
  }

  /** A number that identifies a person or an assignment. */
  number(field: ImportField, width: number | null): string | null | undefined {
    return this.parsed(field, (text) => parseNumberText(text, width));
  }

  fte(): number | null | undefined {
    return this.parsed('fte', parseFte);
  }

  email(): string | null | undefined {
    return this.parsed('email', parseEmail);
  }

  flag(field: ImportField): boolean | undefined {
    return this.parsed(field, parseFlag) ?? undefined;
  }

  date(field: DateField): CalendarDay | null | undefined {
    return this.parsed(field, (text) => {
      if (this.doubtful.has(field) && readsEitherWay(text)) {
        return {
          problem: `“${text}” could be read with its day or its month first, and the column has dates of both kinds. Export dates as 2026-11-26.`,
        };
      }
      return parseDate(text, this.mapping.dateOrder);
    });
  }

  /** A service by name, by code, or both. Null when the row says that there is none. */
  unit(nameField: ImportField, codeField: ImportField): NamedUnit | null | undefined {
    const name = this.text(nameField);
    const code = this.text(codeField);
    if (name === undefined && code === undefined) return undefined;
    return (name ?? null) === null && (code ?? null) === null ? null : { name: name ?? null, code: code ?? null };
  }

  problem(field: ImportField | null, message: string): void {
    this.notes.push({ field, message });
  }

  private parsed<T>(field: ImportField, parse: (text: string) => Parsed<T>): T | null | undefined {
    const text = this.text(field);
    if (text === null || text === undefined) return text;
    const result = parse(text);
    if ('value' in result) return result.value;
    this.problem(field, `The ${fieldFacts[field].label} ${result.problem}`);
    return undefined;
  }
}
