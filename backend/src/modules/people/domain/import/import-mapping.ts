import { forbiddenBecause } from './forbidden-columns.js';
import { headingKey } from './headings.js';
import { fieldFacts, importFields, requiredFields, type ImportField } from './import-fields.js';

export const dateOrders = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** How one council's file is read: saved once, used for each run. */
export interface ImportMapping {
  /** Headings that mean a field, the likeliest first. */
  readonly columns: Readonly<Record<ImportField, readonly string[]>>;
  /** Digits of a person number; shorter numbers get their leading zeros back. Null: taken as they come. */
  readonly personNumberWidth: number | null;
  readonly assignmentNumberWidth: number | null;
  /** What 04/05/2026 means in this council's files. */
  readonly dateOrder: DateOrder;
  /** Headings of personal facts that may stand in the file, to be left unread. Every other one refuses the file. */
  readonly toleratedColumns: readonly string[];
}

export const defaultMapping: ImportMapping = {
  columns: Object.fromEntries(importFields.map((field) => [field, fieldFacts[field].aliases])) as Record<ImportField, readonly string[]>,
  personNumberWidth: null,
  assignmentNumberWidth: null,
  dateOrder: 'day-first',
  toleratedColumns: [],
};

/** Which column of a file holds which field. */
export interface ColumnPlan {
  readonly columns: readonly { readonly field: ImportField; readonly index: number; readonly heading: string }[];
  /** Headings that no field wants. */
  readonly unread: readonly string[];
  /** Why the file cannot be taken, in sentences; empty when it can. */
  readonly problems: readonly string[];
}

/** Finds each field's column by the saved headings. The first heading in the list that the file has is the one used. */
export function planColumns(headings: readonly string[], mapping: ImportMapping): ColumnPlan {
  const keys = headings.map(headingKey);
  const problems: string[] = [];
  const columns: { field: ImportField; index: number; heading: string }[] = [];
  for (const field of importFields) {
    const wanted = mapping.columns[field].map(headingKey).find((key) => key !== '' && keys.includes(key));
    if (wanted === undefined) continue;
    const index = keys.indexOf(wanted);
    const heading = headings[index] ?? '';
    if (keys.lastIndexOf(wanted) !== index) problems.push(`The file has two columns named “${heading}”. Take one out, then import again.`);
    columns.push({ field, index, heading });
  }
  for (const field of requiredFields) {
    if (columns.some((column) => column.field === field)) continue;
    problems.push(
      `The file has no column for the ${fieldFacts[field].label}. Name it “${mapping.columns[field][0] ?? field}”, or add its heading to the column settings.`,
    );
  }
  const used = new Set(columns.map((column) => column.index));
  const unread = headings.filter((heading, index) => heading !== '' && !used.has(index));
  return { columns, unread, problems: [...problems, ...forbiddenProblems(headings, mapping)] };
}

function forbiddenProblems(headings: readonly string[], mapping: ImportMapping): string[] {
  const tolerated = new Set(mapping.toleratedColumns.map(headingKey));
  return headings
    .filter((heading) => !tolerated.has(headingKey(heading)))
    .flatMap((heading) => {
      const what = forbiddenBecause(heading);
      if (what === null) return [];
      return [
        `The column “${heading}” looks like ${what}, which Trellis must not hold. Take it out of the file, or allow it to be left unread in the column settings.`,
      ];
    });
}
