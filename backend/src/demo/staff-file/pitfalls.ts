import type { StaffMember } from '../council/staff.js';
import type { ExportRow } from './columns.js';

const NO_BREAK_SPACE = '\u00a0';

/** Which of a few people in so many something happens to: always the same ones. */
const hits = (number: string, everySo: number, rest: number): boolean => Number(number) % everySo === rest;

/** What people and programs do to a row between the HR system and the file. Each change still means the same. */
export function asTyped(row: ExportRow, isUniqueName: (name: string) => boolean): ExportRow {
  const number = row['Person Number'];
  const typed: Record<keyof ExportRow, string> = { ...row };
  if (hits(number, 41, 3)) typed['Last Name'] = `${row['Last Name']}${NO_BREAK_SPACE}`;
  if (hits(number, 43, 5)) typed.Job = row.Job.replace(' ', `${NO_BREAK_SPACE} `);
  if (hits(number, 47, 7)) typed['Work Email'] = row['Work Email'].toUpperCase();
  if (hits(number, 53, 9)) typed.FTE = row.FTE.replace('.', ',');
  if (hits(number, 59, 11)) typed.FTE = `${String(Number(row.FTE) * 100)}%`;
  if (hits(number, 61, 13)) typed.Comments = 'Works compressed hours.\nAgreed with HR, "until further notice".';
  if (hits(number, 67, 15)) typed['First Name'] = ` ${row['First Name']}`;
  return namingTheManager(typed, isUniqueName);
}

/** By person number mostly; else by assignment alone, by a number that a spreadsheet made a decimal, or by name. */
function namingTheManager(row: ExportRow, isUniqueName: (name: string) => boolean): ExportRow {
  const number = row['Person Number'];
  if (row['Line Manager Person Number'] === '') return row;
  if (hits(number, 10, 3)) return { ...row, 'Line Manager Person Number': '' };
  if (hits(number, 29, 7)) return { ...row, 'Line Manager Person Number': `${row['Line Manager Person Number']}.0` };
  if (hits(number, 37, 5) && isUniqueName(row['Line Manager Name'])) {
    return { ...row, 'Line Manager Person Number': '', 'Line Manager Assignment Number': '' };
  }
  return row;
}

/** Oracle's terms row stands beside the assignment row and says nothing of its own. */
export function withTermsRow(row: ExportRow): ExportRow[] {
  if (row['Assignment Type'] !== 'E' || !hits(row['Person Number'], 19, 4)) return [row];
  return [
    {
      ...row,
      'Assignment Number': row['Assignment Number'].replace('E', 'ET'),
      'Assignment Type': 'ET',
      'Assignment Status': 'Active Terms',
    },
    row,
  ];
}

/** What is wrong in the HR system itself. */
export function withFaults(people: readonly StaffMember[]): (row: ExportRow) => ExportRow {
  const inTeam = (team: string): StaffMember[] => people.filter((person) => person.unit.team === team && person.manager !== null);
  const chief = people.find(({ manager }) => manager === null);
  const [, one, other] = inTeam('Facilities');
  const [, orphan] = inTeam('Treasury and Accounts');
  const winter = new Set(
    inTeam('Winter Service')
      .filter(({ email }) => email === null)
      .slice(0, 5)
      .map(({ number }) => number),
  );
  const [polling] = people.filter(({ second }) => second?.job === 'Poll clerk');
  const managers = new Map<string | undefined, string | undefined>([
    // Their own manager, each other's, and somebody's who is long gone.
    [chief?.number, chief?.number],
    [one?.number, other?.number],
    [other?.number, one?.number],
    [orphan?.number, '100077'],
  ]);
  return (row) => {
    const number = row['Person Number'];
    const manager = managers.get(number);
    if (manager !== undefined && row['Primary Assignment Flag'] === 'Y') {
      return { ...row, 'Line Manager Person Number': manager, 'Line Manager Assignment Number': '', 'Line Manager Name': '' };
    }
    if (winter.has(number)) return { ...row, 'Work Email': 'winter.rota@aldermere.gov.uk' };
    // A spreadsheet has eaten the digits of this one for good.
    if (number === polling?.number && row['Primary Assignment Flag'] === 'N') return { ...row, 'Assignment Number': '1.2E+05' };
    return row;
  };
}
