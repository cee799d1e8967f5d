/** What a staff file may tell Trellis. Anything else in the file is left unread. */
export const importFields = [
  'personNumber',
  'assignmentNumber',
  'givenName',
  'familyName',
  'displayName',
  'email',
  'assignmentType',
  'assignmentStatus',
  'primary',
  'directorate',
  'directorateCode',
  'service',
  'serviceCode',
  'team',
  'teamCode',
  'jobTitle',
  'grade',
  'location',
  'fte',
  'workerType',
  'startsOn',
  'leavesOn',
  'effectiveFrom',
  'effectiveTo',
  'managerPersonNumber',
  'managerAssignmentNumber',
  'managerName',
  'deleted',
] as const;
export type ImportField = (typeof importFields)[number];

export const requiredFields = ['personNumber', 'assignmentNumber'] as const satisfies readonly ImportField[];

interface FieldFacts {
  /** How the field is named in sentences. */
  readonly label: string;
  /** Longest text that is kept; a longer one is an error, never cut. */
  readonly longest: number;
  /** Headings that mean this field, the likeliest first. Letters and digits count, case and punctuation do not. */
  readonly aliases: readonly string[];
}

/** Headings of Oracle HCM's own reports and loaders, and of what councils make of them. A council saves its own list over these. */
export const fieldFacts: Readonly<Record<ImportField, FieldFacts>> = {
  personNumber: {
    label: 'person number',
    longest: 30,
    aliases: ['Person Number', 'Employee Number', 'Worker Number', 'Staff Number', 'Payroll Number', 'Employee ID', 'Person No'],
  },
  assignmentNumber: {
    label: 'assignment number',
    longest: 30,
    aliases: ['Assignment Number', 'Worker Assignment Number', 'Assignment No', 'Post Number', 'Position Number', 'Job Number'],
  },
  givenName: {
    label: 'first name',
    longest: 80,
    aliases: ['Known As', 'Preferred First Name', 'Preferred Name', 'First Name', 'Forename', 'Given Name'],
  },
  familyName: { label: 'last name', longest: 80, aliases: ['Last Name', 'Surname', 'Family Name'] },
  displayName: { label: 'name', longest: 160, aliases: ['Display Name', 'Full Name', 'Employee Name', 'Worker Name', 'List Name', 'Name'] },
  email: { label: 'e-mail address', longest: 254, aliases: ['Work Email', 'Work E-mail', 'Email Address', 'Email', 'Work Email Address'] },
  assignmentType: { label: 'assignment type', longest: 60, aliases: ['Assignment Type', 'Assignment Type Code', 'Assignment Record Type'] },
  assignmentStatus: {
    label: 'assignment status',
    longest: 120,
    aliases: ['Assignment Status', 'Assignment Status Name', 'Assignment Status Type', 'Employment Status', 'Status'],
  },
  primary: {
    label: 'primary assignment',
    longest: 20,
    aliases: ['Primary Assignment Flag', 'Primary Assignment', 'Primary Flag', 'Primary Indicator', 'Main Post'],
  },
  directorate: { label: 'directorate', longest: 120, aliases: ['Directorate', 'Directorate Name', 'Business Unit', 'Business Unit Name'] },
  directorateCode: { label: 'directorate code', longest: 60, aliases: ['Directorate Code', 'Business Unit Code'] },
  service: {
    label: 'service',
    longest: 120,
    aliases: ['Service', 'Service Name', 'Service Area', 'Department Name', 'Department', 'Division'],
  },
  serviceCode: { label: 'service code', longest: 60, aliases: ['Service Code', 'Department Code', 'Cost Centre', 'Cost Center'] },
  team: { label: 'team', longest: 120, aliases: ['Team', 'Team Name', 'Section', 'Section Name'] },
  teamCode: { label: 'team code', longest: 60, aliases: ['Team Code', 'Section Code'] },
  jobTitle: { label: 'job title', longest: 160, aliases: ['Job Title', 'Job', 'Job Name', 'Position', 'Position Name', 'Position Title'] },
  grade: { label: 'grade', longest: 60, aliases: ['Grade', 'Grade Name', 'Grade Code'] },
  location: { label: 'place of work', longest: 120, aliases: ['Location', 'Location Name', 'Work Location', 'Location Code'] },
  fte: { label: 'full-time equivalent', longest: 20, aliases: ['FTE', 'Full Time Equivalent', 'FTE Value'] },
  workerType: { label: 'worker type', longest: 60, aliases: ['Worker Type', 'System Person Type', 'Person Type', 'User Person Type'] },
  startsOn: {
    label: 'start date',
    longest: 40,
    aliases: ['Hire Date', 'Start Date', 'Latest Start Date', 'Enterprise Hire Date', 'Date Started'],
  },
  leavesOn: {
    label: 'leaving date',
    longest: 40,
    aliases: ['Termination Date', 'Actual Termination Date', 'Leaving Date', 'Date Left', 'End Date'],
  },
  effectiveFrom: {
    label: 'effective from',
    longest: 40,
    aliases: ['Effective Start Date', 'Assignment Effective Start Date', 'Effective From', 'Effective Date'],
  },
  effectiveTo: { label: 'effective to', longest: 40, aliases: ['Effective End Date', 'Assignment Effective End Date', 'Effective To'] },
  managerPersonNumber: {
    label: 'line manager’s person number',
    longest: 30,
    aliases: [
      'Line Manager Person Number',
      'Manager Person Number',
      'Supervisor Person Number',
      'Line Manager Number',
      'Manager Number',
      'Manager Employee Number',
    ],
  },
  managerAssignmentNumber: {
    label: 'line manager’s assignment number',
    longest: 30,
    aliases: ['Line Manager Assignment Number', 'Manager Assignment Number', 'Supervisor Assignment Number'],
  },
  managerName: {
    label: 'line manager’s name',
    longest: 160,
    aliases: ['Line Manager Name', 'Manager Name', 'Supervisor Name', 'Line Manager', 'Manager', 'Supervisor'],
  },
  deleted: { label: 'deleted', longest: 20, aliases: ['Deleted', 'Delete', 'Delete Flag'] },
};
