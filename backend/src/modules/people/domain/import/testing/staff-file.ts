import { defaultMapping, type ImportMapping } from '../import-mapping.js';
import type { ImportPlan, RowResult } from '../import-plan.js';
import { planImport, type PlanOptions } from '../plan-import.js';
import type { BlankMeaning } from '../read-cells.js';
import { readRows } from '../read-rows.js';
import { readSheet } from '../sheet.js';
import { inOrder, type PersonRecord, type ServiceRecord, type StaffSnapshot } from '../snapshot.js';

const headings =
  'Person Number,Assignment Number,First Name,Last Name,Work Email,Primary Assignment Flag,Directorate,Directorate Code,Service,Service Code,Team,Team Code,Job Title,Grade,FTE,Assignment Status,Hire Date,Termination Date,Line Manager Person Number';

/** A row of the usual columns; what a test does not name is ordinary. */
export interface StaffLine {
  person?: string;
  assignment?: string;
  first?: string;
  last?: string;
  email?: string;
  primary?: string;
  directorate?: string;
  directorateCode?: string;
  service?: string;
  serviceCode?: string;
  team?: string;
  teamCode?: string;
  job?: string;
  grade?: string;
  fte?: string;
  status?: string;
  hired?: string;
  ends?: string;
  manager?: string;
}

export function staffFile(...lines: StaffLine[]): string {
  return [headings, ...lines.map(row)].join('\r\n');
}

function row(line: StaffLine): string {
  const person = line.person ?? '100001';
  const cells = [
    person,
    line.assignment ?? `E${person}`,
    line.first ?? 'Amara',
    line.last ?? `Okafor${person}`,
    line.email ?? `p${person}@aldermere.gov.uk`,
    line.primary ?? 'Y',
    line.directorate ?? 'Place',
    line.directorateCode ?? 'D1',
    line.service ?? 'Libraries',
    line.serviceCode ?? 'S1',
    line.team ?? '',
    line.teamCode ?? '',
    line.job ?? 'Library assistant',
    line.grade ?? 'Grade 4',
    line.fte ?? '1',
    line.status ?? 'Active - Payroll Eligible',
    line.hired ?? '01/09/2024',
    line.ends ?? '',
    line.manager ?? '',
  ];
  return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

export const emptyCouncil: StaffSnapshot = { services: [], people: [] };

export type RunOptions = Partial<PlanOptions> & { blank?: BlankMeaning; mapping?: Partial<ImportMapping> };

/** Reads and plans a file on Monday 16 November 2026. */
export async function plan(
  file: string | Uint8Array,
  snapshot: StaffSnapshot = emptyCouncil,
  options: RunOptions = {},
): Promise<ImportPlan> {
  const { blank = 'unchanged', mapping, ...rest } = options;
  const wholeMapping = { ...defaultMapping, ...mapping };
  const sheet = await readSheet(typeof file === 'string' ? new TextEncoder().encode(file) : file, wholeMapping);
  const staff = readRows(sheet, wholeMapping, blank);
  return planImport(snapshot, staff, { today: '2026-11-16', mode: 'full', leaveOutErrors: false, confirmLeavers: false, ...rest });
}

/** The council as it is once the plan has been applied. */
export function applied(snapshot: StaffSnapshot, { people, services }: Pick<ImportPlan, 'people' | 'services'>): StaffSnapshot {
  const peopleNow = new Map<string, PersonRecord>(snapshot.people.map((person) => [person.personNumber, person]));
  for (const { after } of people) peopleNow.set(after.personNumber, { ...after, posts: inOrder(after.posts) });
  const servicesNow = new Map<string, ServiceRecord>(snapshot.services.map((service) => [service.key, service]));
  for (const { after } of services) servicesNow.set(after.key, after);
  return { people: [...peopleNow.values()], services: [...servicesNow.values()] };
}

/** The council that a file makes out of nothing. */
export async function council(...lines: StaffLine[]): Promise<StaffSnapshot> {
  return applied(emptyCouncil, await plan(staffFile(...lines)));
}

export function resultOf(importPlan: ImportPlan, personNumber: string): RowResult {
  const result = importPlan.results.find((each) => each.personNumber === personNumber);
  if (!result) throw new Error(`No result for ${personNumber}`);
  return result;
}

export function personIn(snapshot: StaffSnapshot, personNumber: string): PersonRecord {
  const person = snapshot.people.find((each) => each.personNumber === personNumber);
  if (!person) throw new Error(`No person ${personNumber}`);
  return person;
}

export function outcomes(importPlan: ImportPlan): string[] {
  return importPlan.results.map((result) => result.outcome);
}

export function consequences(importPlan: ImportPlan): string[] {
  return importPlan.consequences.map((consequence) => consequence.sentence);
}
