import type { CalendarDay } from './dates.js';
import { nameOf } from './snapshot.js';
import type { SetAside, StaffRow } from './staff-row.js';

/** The one row that stands for an assignment on the day of the import, and what becomes of its other rows. */
export interface ChosenRow {
  readonly row: StaffRow | null;
  readonly setAside: readonly SetAside[];
}

/** Chooses among the dated rows of one assignment the one in force today. A change that starts later waits for a later import. */
export function chooseRow(rows: readonly StaffRow[], today: CalendarDay, isKnown: boolean): ChosenRow {
  const inForce = rows.filter((row) => !isFuture(row, today) && !isPast(row, today));
  const future = rows.filter((row) => isFuture(row, today)).sort(byStart);
  const past = rows.filter((row) => isPast(row, today)).sort(byStart);
  const waiting = (later: readonly StaffRow[]): SetAside[] =>
    later.map((row) =>
      skip(row, `The row takes effect on ${inWords(row.effectiveFrom ?? '')}. An import on or after that day takes it in.`),
    );
  const replaced = past.map((row) => skip(row, `The row ended on ${inWords(row.effectiveTo ?? '')}.`));
  if (inForce.length > 0) {
    const { row, setAside } = chooseInForce(inForce);
    return { row, setAside: [...setAside, ...replaced, ...waiting(future)] };
  }
  const [first, ...later] = future;
  if (first)
    return isKnown
      ? { row: null, setAside: [...replaced, ...waiting(future)] }
      : { row: first, setAside: [...replaced, ...waiting(later)] };
  const last = past.pop() ?? null;
  return { row: last, setAside: replaced.filter((aside) => aside.row !== last?.row) };
}

function chooseInForce(rows: readonly StaffRow[]): ChosenRow {
  const ordered = [...rows].sort(byStart);
  const latest = ordered.at(-1) ?? null;
  const setAside: SetAside[] = [];
  for (const row of ordered) {
    if (row === latest || latest === null) continue;
    if (sameFacts(row, latest)) setAside.push(skip(row, `The row says the same as row ${String(latest.row)}.`));
    else if ((row.effectiveFrom ?? '') < (latest.effectiveFrom ?? ''))
      setAside.push(skip(row, `Row ${String(latest.row)} is later and is used.`));
    else return { row: null, setAside: ordered.map((each) => contradiction(each, ordered)) };
  }
  return { row: latest, setAside };
}

function contradiction(row: StaffRow, rows: readonly StaffRow[]): SetAside {
  const others = rows.filter((other) => other !== row).map((other) => String(other.row));
  const message = `Rows ${others.join(', ')} and ${String(row.row)} are all for assignment ${row.assignmentNumber} and say different things. Keep the right one.`;
  return aside(row, 'error', message);
}

function sameFacts(one: StaffRow, other: StaffRow): boolean {
  return JSON.stringify({ ...one, row: 0 }) === JSON.stringify({ ...other, row: 0 });
}

/** The later start comes last; of two with the same start, the one that stands first in the file. */
function byStart(one: StaffRow, other: StaffRow): number {
  const [a, b] = [one.effectiveFrom ?? '', other.effectiveFrom ?? ''];
  return a === b ? other.row - one.row : a < b ? -1 : 1;
}

function isFuture(row: StaffRow, today: CalendarDay): boolean {
  return typeof row.effectiveFrom === 'string' && row.effectiveFrom > today;
}

function isPast(row: StaffRow, today: CalendarDay): boolean {
  return typeof row.effectiveTo === 'string' && row.effectiveTo < today;
}

export function skip(row: StaffRow, message: string): SetAside {
  return aside(row, 'skipped', message);
}

export function aside(row: StaffRow, outcome: SetAside['outcome'], message: string): SetAside {
  return {
    row: row.row,
    outcome,
    personNumber: row.personNumber,
    assignmentNumber: row.assignmentNumber,
    name: nameOf({ givenName: row.givenName ?? '', familyName: row.familyName ?? '' }),
    notes: [{ field: null, message }],
  };
}

const dayInWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `26 November 2026` */
export function inWords(day: CalendarDay): string {
  return dayInWords.format(new Date(`${day}T00:00:00Z`));
}
