import type { Day } from '../day.js';

/** A place of work in the council's tree. Team and service are empty for directors. */
export interface Unit {
  readonly directorate: string;
  readonly service: string | null;
  readonly team: string | null;
}

/** Where somebody was until a day, when that is news to the staff file. */
export interface Move {
  readonly on: Day;
  readonly from: { readonly unit: Unit; readonly job: string; readonly manager: string | null };
}

/** A post beside the main one. */
export interface SecondPost {
  readonly assignment: string;
  readonly unit: Unit;
  readonly job: string;
  readonly status: string;
  readonly primary: boolean;
  readonly fte: number;
  readonly startsOn: Day;
}

/** Someone of the council as HR knows them. */
export interface StaffMember {
  readonly number: string;
  readonly given: string;
  readonly family: string;
  readonly email: string | null;
  readonly unit: Unit;
  readonly job: string;
  readonly grade: number;
  readonly place: string;
  readonly fte: number;
  readonly workerType: 'Employee' | 'Contingent Worker' | 'Apprentice';
  readonly status: string;
  readonly hiredOn: Day;
  readonly leavesOn: Day | null;
  /** Person number of the line manager. */
  readonly manager: string | null;
  readonly move: Move | null;
  readonly second: SecondPost | null;
}

export function nameOf({ given, family }: Pick<StaffMember, 'given' | 'family'>): string {
  return `${given} ${family}`;
}
