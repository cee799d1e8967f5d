import type { PersonRecord, ServiceRecord } from './snapshot.js';
import type { RowNote } from './staff-row.js';

export const importModes = ['full', 'changes'] as const;
/** A full file lists everyone, so that whoever is missing has left; a file of changes lists only what is new. */
export type ImportMode = (typeof importModes)[number];

export const rowOutcomes = ['created', 'changed', 'same', 'skipped', 'error', 'left'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** One field as it was and as it will be, in words for the person who checks the run. */
export interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What an import makes of one row. `row` is null for people and posts that the file leaves out. */
export interface RowResult {
  readonly row: number | null;
  readonly outcome: RowOutcome;
  readonly personNumber: string | null;
  readonly assignmentNumber: string | null;
  readonly name: string;
  readonly changes: readonly FieldChange[];
  readonly notes: readonly RowNote[];
}

export const consequenceKinds = [
  'joiners',
  'future-joiners',
  'returners',
  'leavers',
  'manager-changes',
  'service-moves',
  'new-services',
  'renamed-services',
  'pauses',
  'resumptions',
  'manager-problems',
  'left-without-manager',
] as const;
export type ConsequenceKind = (typeof consequenceKinds)[number];

/** Something that applying the run will bring about: `{ kind: 'manager-changes', count: 43, sentence: '43 manager changes' }`. */
export interface Consequence {
  readonly kind: ConsequenceKind;
  readonly count: number;
  readonly sentence: string;
}

export const stopCodes = ['nothing-to-read', 'errors', 'too-many-leavers'] as const;
/** Why the run must not be applied as it stands, and what a person can do about it. */
export interface Stop {
  readonly code: (typeof stopCodes)[number];
  readonly sentence: string;
}

/** A person as they were (null: unknown) and as they will be. */
export interface PersonChange {
  readonly before: PersonRecord | null;
  readonly after: PersonRecord;
}

export interface ServiceChange {
  readonly before: ServiceRecord | null;
  readonly after: ServiceRecord;
}

/** Everything an import will do, worked out before anything is written. */
export interface ImportPlan {
  readonly results: readonly RowResult[];
  readonly people: readonly PersonChange[];
  /** In an order that makes parents before children. */
  readonly services: readonly ServiceChange[];
  readonly counts: Readonly<Record<RowOutcome, number>>;
  readonly consequences: readonly Consequence[];
  readonly stops: readonly Stop[];
}
