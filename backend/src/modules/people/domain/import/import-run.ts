import type { Consequence, RowOutcome, Stop } from './import-plan.js';
import type { ImportField } from './import-fields.js';

/** Planned is the dry run: nothing is written until a person applies it. */
export const runStates = ['planned', 'applying', 'applied', 'failed', 'undone', 'discarded'] as const;
export type RunState = (typeof runStates)[number];

export const changeKinds = ['person', 'service'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What may happen to a run, and from which states. */
const steps = {
  apply: ['planned'],
  discard: ['planned', 'failed'],
  undo: ['applied'],
} as const satisfies Record<string, readonly RunState[]>;
export type RunStep = keyof typeof steps;

export function mayStep(step: RunStep, state: RunState): boolean {
  return (steps[step] as readonly RunState[]).includes(state);
}

/** What the preview says about the whole file. */
export interface RunSummary {
  readonly encoding: string;
  readonly delimiter: string;
  /** Which heading was read as which field. */
  readonly columns: readonly { readonly field: ImportField; readonly heading: string }[];
  readonly unread: readonly string[];
  readonly counts: Readonly<Record<RowOutcome, number>>;
  readonly consequences: readonly Consequence[];
  readonly stops: readonly Stop[];
  /** After an undo: people and services left as they are, because they have changed since. */
  readonly kept?: readonly string[];
}
