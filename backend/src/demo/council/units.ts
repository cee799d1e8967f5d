/** One kind of job in a service. The weight says how many of its people have it, beside the others. */
export interface JobKind {
  readonly title: string;
  readonly grade: number;
  readonly weight: number;
}

export interface Directorate {
  readonly code: string;
  readonly name: string;
  readonly director: string;
}

export interface Service {
  /** Department code of the HR system: outlives the name. */
  readonly code: string;
  readonly name: string;
  readonly directorate: string;
  readonly people: number;
  /** Share of people who have no address of their own, for work at vans, desks and doorsteps. */
  readonly withoutEmail: number;
  readonly teams: readonly string[];
  readonly leader: string;
  readonly jobs: readonly JobKind[];
  readonly places: readonly string[];
}

export const directorates: readonly Directorate[] = [
  { code: '10', name: 'Adults and Communities', director: 'Director of Adults and Communities' },
  { code: '20', name: 'Children and Learning', director: 'Director of Children’s Services' },
  { code: '30', name: 'Place', director: 'Director of Place' },
  { code: '40', name: 'Culture and Customers', director: 'Director of Culture and Customers' },
  { code: '50', name: 'Resources', director: 'Director of Resources and Section 151 Officer' },
  { code: '60', name: 'Chief Executive’s', director: 'Assistant Chief Executive' },
];

/** `Social worker 8 x4` */
export function jobs(...lines: readonly string[]): JobKind[] {
  return lines.map((line) => {
    const [, title = line, grade = '5', weight = '1'] = /^(.+) (\d+)(?: x(\d+))?$/.exec(line) ?? [];
    return { title, grade: Number(grade), weight: Number(weight) };
  });
}
