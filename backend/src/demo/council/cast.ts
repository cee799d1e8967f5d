import type { PersonName } from './names.js';

/** Whose place in the generated council somebody takes. */
export type Rank = 'head' | 'leader' | 'member';

/** Someone the demo tells about by name. */
export interface CastMember extends PersonName {
  readonly service: string;
  readonly team: string;
  readonly rank: Rank;
  readonly job: string;
  readonly grade: number;
  readonly place: string;
  readonly monthsHere: number;
  readonly apprentice?: boolean;
}

type Line = readonly [given: string, family: string, job: string, grade: number, monthsHere: number, rank?: Rank | 'apprentice'];

function inTeam(service: string, team: string, place: string, ...lines: readonly Line[]): CastMember[] {
  return lines.map(([given, family, job, grade, monthsHere, rank = 'member']) => ({
    given,
    family,
    service,
    team,
    place,
    job,
    grade,
    monthsHere,
    rank: rank === 'apprentice' ? 'member' : rank,
    apprentice: rank === 'apprentice',
  }));
}

export const cast: readonly CastMember[] = [
  ...inTeam(
    'Libraries',
    'Central Library',
    'Central Library',
    ['Gareth', 'Pugh', 'Library manager, Central Library', 7, 131, 'leader'],
    ['Amara', 'Okafor', 'Library assistant and data apprentice', 3, 27, 'apprentice'],
  ),
  ...inTeam('Finance', 'Business Partnering', 'Civic Centre', ['Kwame', 'Mensah', 'Finance business partner', 9, 74]),
  ...inTeam('Adult Social Care', 'Practice and Standards', 'Civic Centre', [
    'Ruth',
    'Ellery',
    'Principal Social Worker',
    11,
    187,
    'leader',
  ]),
  ...inTeam(
    'Adult Social Care',
    'Older People East',
    'Riverside House',
    ['Femi', 'Adebayo', 'Social work assistant', 5, 31],
    ['Bilal', 'Sharif', 'Social worker', 8, 58],
  ),
  ...inTeam('People and Skills', 'Apprenticeships and Skills', 'Civic Centre', [
    'Priya',
    'Raman',
    'Apprenticeship coordinator',
    8,
    66,
    'leader',
  ]),
  ...inTeam('People and Skills', 'People Partnering', 'Civic Centre', ['Lowri', 'Bevan', 'People partner', 9, 98, 'leader']),
  ...inTeam(
    'Customer Services',
    'Digital Inclusion',
    'Town Hall',
    ['Zofia', 'Nowak', 'Digital inclusion officer', 6, 49],
    ['Hollie', 'Marchant', 'Senior customer adviser', 4, 40],
    ['Aled', 'Hopkins', 'Customer service apprentice', 2, 13, 'apprentice'],
  ),
  ...inTeam('Leisure', 'Aldermere Leisure Centre', 'Aldermere Leisure Centre', ['Owen', 'Prosser', 'Systems and bookings officer', 6, 83]),
  ...inTeam('Digital', 'Infrastructure', 'Civic Centre', ['Sam', 'Whitlock', 'Systems administrator', 8, 110]),
  ...inTeam('Digital', 'Data and Insight', 'Civic Centre', ['Dev', 'Chauhan', 'Data visualisation lead', 9, 62, 'leader']),
  ...inTeam('Housing', 'Homelessness Prevention', 'Riverside House', [
    'Grace',
    'Oduya',
    'Homelessness prevention manager',
    8,
    92,
    'leader',
  ]),
  ...inTeam('Housing', 'Housing Options', 'Town Hall', ['Callum', 'Reid', 'Housing options officer', 6, 35]),
  ...inTeam(
    'Revenues and Benefits',
    'Welfare Support',
    'Civic Centre',
    ['Nadia', 'Rahman', 'Welfare support manager', 8, 77, 'leader'],
    ['Tariq', 'Mahmood', 'Welfare rights officer', 6, 29],
  ),
  ...inTeam(
    'Planning',
    'Planning Policy',
    'Town Hall',
    ['Joe', 'Fairley', 'Principal planning officer', 9, 104, 'leader'],
    ['Beth', 'Ansell', 'Chartered town planner apprentice', 6, 26, 'apprentice'],
  ),
  ...inTeam('Children’s Services', 'Fostering', 'Ashgrove Centre', ['Bronwen', 'Rees', 'Supervising social worker', 8, 119]),
  ...inTeam('Children’s Services', 'Assessment South', 'Riverside House', [
    'Shabnam',
    'Akhtar',
    'Social work apprentice',
    4,
    28,
    'apprentice',
  ]),
  ...inTeam(
    'Highways',
    'Inspections',
    'Depot Road',
    ['Tomasz', 'Zieliński', 'Highways inspection manager', 8, 96, 'leader'],
    ['Rhys', 'Morgan', 'Civil engineering technician apprentice', 3, 25, 'apprentice'],
  ),
  ...inTeam('Highways', 'Traffic and Road Safety', 'Town Hall', ['Iwan', 'Treharne', 'Road safety auditor', 8, 71]),
  ...inTeam('Public Health', 'Healthy Communities', 'Civic Centre', ['Mei', 'Lin', 'Health improvement officer', 6, 44]),
  ...inTeam('Democratic Services', 'Committees and Elections', 'Town Hall', [
    'Leon',
    'Baptiste',
    'Business administration apprentice',
    3,
    27,
    'apprentice',
  ]),
  ...inTeam('Audit', 'Audit and Risk', 'Civic Centre', ['Marcus', 'Thorne', 'Principal auditor', 8, 88]),
  // Names that careless systems break, so that this one is seen to keep them.
  ...inTeam(
    'Adult Social Care',
    'First Contact',
    'Civic Centre',
    ['Siobhán', 'O’Brien', 'Social worker', 8, 52],
    ['Maria do Carmo', 'Fernandes de Albuquerque e Vasconcelos', 'Care coordinator', 5, 38],
  ),
  ...inTeam('Museums and Archives', 'Archives and Local Studies', 'Central Library', ['Llŷr', 'ap Gruffydd-Cadwaladr', 'Archivist', 6, 64]),
  ...inTeam('Waste and Recycling', 'Rounds North', 'Depot Road', ['Łukasz', 'Brzęczyszczykiewicz', 'Driver loader', 3, 47]),
  ...inTeam('Education and Inclusion', 'Special Educational Needs', 'Civic Centre', [
    'Anne-Marie',
    "D'Arcy-Smythe",
    'SEND caseworker',
    6,
    73,
  ]),
  ...inTeam('Libraries', 'Branch Libraries East', 'Eastfield Library', ['David', 'Jones', 'Librarian', 6, 81]),
  ...inTeam('Highways', 'Winter Service', 'Depot Road', ['David', 'Jones', 'Highway operative', 3, 142]),
  ...inTeam('Housing', 'Repairs', 'Depot Road', ['Nguyễn Thị', 'Minh Khai', 'Repairs operative', 4, 33]),
];
