import { stringify } from 'csv-stringify/sync';
import { nameOf, type StaffMember } from '../council/staff.js';
import type { Day } from '../day.js';
import { rowsOf } from './assignment-rows.js';
import { columns, written, type ExportRow } from './columns.js';
import { asTyped, withFaults, withTermsRow } from './pitfalls.js';

/** Rows of a page of the report; its headings come again on the next. */
const PAGE = 600;

/**
 * The staff of a day as Oracle HCM exports it: several rows a person, and all that goes wrong with such files on their way. UTF-8 with a byte-order
 * mark, Windows line ends.
 */
export function oracleExport(people: readonly StaffMember[], day: Day): Uint8Array {
  const byNumber = new Map(people.map((person) => [person.number, person]));
  const names = Map.groupBy(people, nameOf);
  const faults = withFaults(people);
  const rows = people
    .flatMap((person) => rowsOf(person, day, byNumber))
    .map((row) => faults(asTyped(row, (name) => names.get(name)?.length === 1)))
    .flatMap(withTermsRow);
  const [again] = rows;
  const body = again ? [...rows, again] : rows;
  const pages = Array.from({ length: Math.ceil(body.length / PAGE) }, (_, page) => body.slice(page * PAGE, (page + 1) * PAGE));
  const lines = [
    ['Aldermere Council'],
    ['Staff in post: all assignments'],
    [`Report run: ${written(day)} 06:00`, '', 'OFFICIAL – SENSITIVE'],
    [],
    ...pages.flatMap((page) => [[...columns], ...page.map(cellsOf)]),
    [],
    [`Total rows: ${String(body.length)}`],
    ['OFFICIAL – SENSITIVE. Do not send outside the council.'],
  ];
  return new TextEncoder().encode(stringify(lines, { bom: true, record_delimiter: 'windows' }));
}

function cellsOf(row: ExportRow): string[] {
  return columns.map((column) => row[column]);
}
