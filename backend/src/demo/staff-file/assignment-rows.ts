import { services } from '../council/services.js';
import { nameOf, type StaffMember, type Unit } from '../council/staff.js';
import { directorates } from '../council/units.js';
import { daysAfter, type Day } from '../day.js';
import { OPEN_END, written, type ExportRow } from './columns.js';

/** Days that HR enters news ahead. */
const ENTERED_AHEAD = 30;

const serviceNames = new Map(services.map(({ code, name }) => [code, name]));
const directorateNames = new Map(directorates.map(({ code, name }) => [code, name]));

/** What differs between the rows of one person. */
interface Told {
  readonly assignment: string;
  readonly unit: Unit;
  readonly job: string;
  readonly status: string;
  readonly primary: boolean;
  readonly fte: number;
  readonly manager: string | null;
  readonly from: Day;
  readonly to: Day | null;
}

export function assignmentOf({ number, workerType }: Pick<StaffMember, 'number' | 'workerType'>): string {
  return `${workerType === 'Contingent Worker' ? 'C' : 'E'}${number}`;
}

/** The rows that the HR system has about somebody on a day: none before they are known, several where they have two posts or news ahead. */
export function rowsOf(person: StaffMember, day: Day, byNumber: ReadonlyMap<string, StaffMember>): ExportRow[] {
  if (person.hiredOn > daysAfter(day, ENTERED_AHEAD)) return [];
  const gone = person.leavesOn !== null && person.leavesOn < day;
  const main: Told = {
    ...person,
    assignment: assignmentOf(person),
    primary: true,
    status: gone ? 'Inactive - Payroll Eligible' : person.status,
    from: person.move?.on ?? person.hiredOn,
    to: null,
  };
  const before: Told | null = person.move && { ...main, ...person.move.from, from: person.hiredOn, to: daysAfter(person.move.on, -1) };
  const inForce = before && person.move && day < person.move.on ? [before] : [main];
  const ahead = before && person.move && day < person.move.on && person.move.on <= daysAfter(day, ENTERED_AHEAD) ? [main] : [];
  const second: Told[] =
    person.second && person.second.startsOn <= day ? [{ ...person.second, manager: null, from: person.second.startsOn, to: null }] : [];
  return [...inForce, ...ahead, ...second].map((told) => rowOf(person, told, byNumber));
}

function rowOf(person: StaffMember, told: Told, byNumber: ReadonlyMap<string, StaffMember>): ExportRow {
  const manager = told.manager === null ? undefined : byNumber.get(told.manager);
  const { directorate, service, team } = told.unit;
  return {
    'Person Number': person.number,
    'Display Name': `${person.family}, ${person.given}`,
    'First Name': person.given,
    'Last Name': person.family,
    'Work Email': person.email ?? '',
    'Worker Type': person.workerType,
    'Legal Employer Name': 'Aldermere Council',
    'Assignment Number': told.assignment,
    'Assignment Type': told.assignment.slice(0, 1),
    'Assignment Status': told.status,
    'Primary Assignment Flag': told.primary ? 'Y' : 'N',
    'Business Unit': directorateNames.get(directorate) ?? '',
    'Business Unit Code': directorate,
    'Department Name': (service && serviceNames.get(service)) ?? '',
    'Department Code': service ?? '',
    Section: team ?? '',
    'Section Code': team === null || service === null ? '' : sectionCode(service, team),
    Job: told.job,
    Grade: `Grade ${String(person.grade)}`,
    Location: person.place,
    FTE: String(told.fte),
    'Hire Date': written(person.hiredOn),
    'Termination Date': person.leavesOn === null ? '' : written(person.leavesOn),
    'Effective Start Date': written(told.from),
    'Effective End Date': told.to === null ? OPEN_END : written(told.to),
    'Line Manager Person Number': manager?.number ?? '',
    'Line Manager Assignment Number': manager ? assignmentOf(manager) : '',
    'Line Manager Name': manager ? nameOf(manager) : '',
    Comments: '',
  };
}

/** `1010-03`: the third team of Adult Social Care. */
function sectionCode(service: string, team: string): string {
  const index = services.find(({ code }) => code === service)?.teams.indexOf(team) ?? 0;
  return `${service}-${String(index + 1).padStart(2, '0')}`;
}
