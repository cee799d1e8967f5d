import type { ImportMapping } from './import-mapping.js';
import { CellReader, doubtfulDateFields, type BlankMeaning } from './read-cells.js';
import type { Sheet, SheetRow } from './sheet.js';
import type { SetAside, StaffRow } from './staff-row.js';
import { isTermsRow, readStatus, readWorkerKind } from './status-words.js';

export interface ReadStaff {
  readonly rows: readonly StaffRow[];
  readonly setAside: readonly SetAside[];
}

/** Turns the cells of a sheet into what they say about people; every row is in the answer once. */
export function readRows(sheet: Sheet, mapping: ImportMapping, blank: BlankMeaning): ReadStaff {
  const doubtful = doubtfulDateFields(sheet.rows, mapping);
  const rows: StaffRow[] = [];
  const setAside: SetAside[] = sheet.notes.map(({ row, outcome, message }) => ({
    row,
    outcome,
    personNumber: null,
    assignmentNumber: null,
    name: '',
    notes: [{ field: null, message }],
  }));
  for (const sheetRow of sheet.rows) {
    const read = readRow(sheetRow, new CellReader(sheetRow.cells, mapping, blank, doubtful), mapping);
    if ('outcome' in read) setAside.push(read);
    else rows.push(read);
  }
  return { rows, setAside };
}

function readRow(sheetRow: SheetRow, cell: CellReader, mapping: ImportMapping): StaffRow | SetAside {
  const { row, cells } = sheetRow;
  const aside = (outcome: SetAside['outcome'], message?: string): SetAside => ({
    row,
    outcome,
    personNumber: personNumber ?? null,
    assignmentNumber: assignmentNumber ?? null,
    name: `${names.givenName ?? ''} ${names.familyName ?? ''}`.trim(),
    notes: message === undefined ? cell.notes : [{ field: null, message }],
  });
  const personNumber = cell.number('personNumber', mapping.personNumberWidth);
  const assignmentNumber = cell.number('assignmentNumber', mapping.assignmentNumberWidth);
  const names = readNames(cell);
  if (isTermsRow(cells.assignmentType ?? '', cells.assignmentNumber ?? ''))
    return aside('skipped', 'This is a terms row. The assignment row beside it is used.');
  const workerKind = cells.workerType ? readWorkerKind(cells.workerType) : undefined;
  if (workerKind === 'not-yet') return aside('skipped', `“${cells.workerType ?? ''}” is not someone who works here yet.`);
  if (workerKind === null)
    cell.problem('workerType', `The worker type “${cells.workerType ?? ''}” is not known. Use Employee or Contingent Worker.`);
  if (cells.personNumber === '' || personNumber === null)
    cell.problem('personNumber', 'The row has no person number. Add it, or take the row out.');
  if (cells.assignmentNumber === '' || assignmentNumber === null)
    cell.problem('assignmentNumber', 'The row has no assignment number. Add it, or take the row out.');
  const status = readState(cell);
  const facts = {
    row,
    personNumber: personNumber ?? '',
    assignmentNumber: assignmentNumber ?? '',
    ...names,
    ...status,
    email: cell.email(),
    primary: cell.flag('primary'),
    directorate: cell.unit('directorate', 'directorateCode') ?? undefined,
    service: cell.unit('service', 'serviceCode') ?? undefined,
    team: cell.unit('team', 'teamCode'),
    jobTitle: cell.text('jobTitle'),
    grade: cell.text('grade'),
    location: cell.text('location'),
    fte: cell.fte(),
    workerKind: workerKind ?? undefined,
    startsOn: cell.date('startsOn'),
    leavesOn: cell.date('leavesOn'),
    effectiveFrom: cell.date('effectiveFrom'),
    effectiveTo: cell.date('effectiveTo'),
    managerPersonNumber: cell.number('managerPersonNumber', mapping.personNumberWidth),
    managerAssignmentNumber: cell.number('managerAssignmentNumber', mapping.assignmentNumberWidth),
    managerName: cell.text('managerName'),
    deleted: cell.flag('deleted'),
  };
  return cell.notes.length > 0 ? aside('error') : { ...facts, notes: [] };
}

function readNames(cell: CellReader): Pick<StaffRow, 'givenName' | 'familyName'> {
  const [givenName, familyName] = [cell.lastingText('givenName'), cell.lastingText('familyName')];
  const displayName = cell.lastingText('displayName');
  if ((givenName !== undefined && familyName !== undefined) || displayName === undefined) return { givenName, familyName };
  const parts = splitName(displayName);
  return { givenName: givenName ?? parts.givenName, familyName: familyName ?? parts.familyName };
}

/** `Okafor, Amara` or `Amara Okafor`: what stands after the comma, or first, is what the person is called by. */
export function splitName(displayName: string): { readonly givenName: string; readonly familyName: string } {
  const comma = displayName.indexOf(',');
  if (comma > 0) return { givenName: displayName.slice(comma + 1).trim(), familyName: displayName.slice(0, comma).trim() };
  const blank = displayName.indexOf(' ');
  return blank < 0
    ? { givenName: displayName, familyName: '' }
    : { givenName: displayName.slice(0, blank), familyName: displayName.slice(blank + 1).trim() };
}

function readState(cell: CellReader): Pick<StaffRow, 'state' | 'pauseReason'> {
  const text = cell.lastingText('assignmentStatus');
  if (text === undefined) return {};
  const status = readStatus(text);
  if (status === null) {
    cell.problem('assignmentStatus', `The assignment status “${text}” is not known. Use a status such as Active, Suspended or Inactive.`);
    return {};
  }
  return { state: status.state, pauseReason: status.state === 'paused' ? status.reason : null };
}
