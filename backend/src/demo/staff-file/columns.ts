/** The columns of the export, in its order. */
export const columns = [
  'Person Number',
  'Display Name',
  'First Name',
  'Last Name',
  'Work Email',
  'Worker Type',
  'Legal Employer Name',
  'Assignment Number',
  'Assignment Type',
  'Assignment Status',
  'Primary Assignment Flag',
  'Business Unit',
  'Business Unit Code',
  'Department Name',
  'Department Code',
  'Section',
  'Section Code',
  'Job',
  'Grade',
  'Location',
  'FTE',
  'Hire Date',
  'Termination Date',
  'Effective Start Date',
  'Effective End Date',
  'Line Manager Person Number',
  'Line Manager Assignment Number',
  'Line Manager Name',
  'Comments',
] as const;
export type Column = (typeof columns)[number];
export type ExportRow = Readonly<Record<Column, string>>;

/** `26/11/2026` */
export function written(day: string): string {
  return day.split('-').toReversed().join('/');
}

/** What Oracle writes for "no end". */
export const OPEN_END = '31/12/4712';
