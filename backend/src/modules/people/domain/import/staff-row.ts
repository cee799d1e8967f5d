import type { CalendarDay } from './dates.js';
import type { ImportField } from './import-fields.js';
import type { PauseReason, WorkerKind } from './status-words.js';

/** Something to know about a row: a problem with one field, or a remark. */
export interface RowNote {
  readonly field: ImportField | null;
  readonly message: string;
}

/** A service as a row names it: by code where there is one. */
export interface NamedUnit {
  readonly code: string | null;
  readonly name: string | null;
}

/**
 * One row of a staff file, read. A field that the row does not tell (no column, or blank where blank means unchanged) is undefined; one to be
 * emptied is null.
 */
export interface StaffRow {
  readonly row: number;
  readonly personNumber: string;
  readonly assignmentNumber: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly email?: string | null;
  readonly state?: 'active' | 'paused' | 'ended';
  readonly pauseReason?: PauseReason | null;
  readonly primary?: boolean;
  readonly directorate?: NamedUnit;
  readonly service?: NamedUnit;
  readonly team?: NamedUnit | null;
  readonly jobTitle?: string | null;
  readonly grade?: string | null;
  readonly location?: string | null;
  readonly fte?: number | null;
  readonly workerKind?: WorkerKind;
  readonly startsOn?: CalendarDay | null;
  readonly leavesOn?: CalendarDay | null;
  readonly effectiveFrom?: CalendarDay | null;
  readonly effectiveTo?: CalendarDay | null;
  readonly managerPersonNumber?: string | null;
  readonly managerAssignmentNumber?: string | null;
  readonly managerName?: string | null;
  readonly deleted?: boolean;
  readonly notes: readonly RowNote[];
}

/** A row that gives nothing to take in, and why. */
export interface SetAside {
  readonly row: number;
  readonly outcome: 'skipped' | 'error';
  readonly personNumber: string | null;
  readonly assignmentNumber: string | null;
  readonly name: string;
  readonly notes: readonly RowNote[];
}
