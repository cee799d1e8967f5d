import { fullDate } from '../../../core/dates/dates';

/** Names of the facts that a row may change, as a person who checks the run reads them. */
const fields: Readonly<Record<string, string>> = {
  givenName: 'First name',
  familyName: 'Last name',
  email: 'Email address',
  state: 'At the council',
  startsOn: 'Starts on',
  leavesOn: 'Leaves on',
  service: 'Place in the council',
  jobTitle: 'Job title',
  grade: 'Grade',
  location: 'Place of work',
  fte: 'Full-time equivalent',
  workerKind: 'Kind of contract',
  postState: 'Job',
  pauseReason: 'Why away',
  primary: 'Main job',
  postStartsOn: 'Job starts on',
  postEndsOn: 'Job ends on',
  manager: 'Line manager',
};

const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  state: { joining: 'Joins later', here: 'Works here', left: 'Has left' },
  postState: { active: 'At work', paused: 'Away for a while', ended: 'Ended' },
  workerKind: { employee: 'Employee', agency: 'Agency worker', apprentice: 'Apprentice', volunteer: 'Volunteer' },
  pauseReason: { secondment: 'Secondment', 'parental-leave': 'Parental leave', 'career-break': 'Career break', away: 'Away' },
  primary: { yes: 'Yes', no: 'No' },
};

export function fieldName(field: string): string {
  return fields[field] ?? field;
}

/** A value as it is read: words for words of ours, full dates, and "nothing" for what is empty. */
export function valueInWords(field: string, value: string | null): string {
  if (value === null || value === '') return 'nothing';
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return fullDate(new Date(`${value}T00:00:00Z`), 'UTC');
  return values[field]?.[value] ?? value;
}
