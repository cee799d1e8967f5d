import type { StaffImportRow, StaffImportView } from '../../../api/models';
import type { StateKind } from '../../../ui/state-chip';
import type { IconName } from '../../../../design/icons';

export type Outcome = StaffImportRow['outcome'];
type RunState = StaffImportView['state'];

interface Chip {
  readonly kind: StateKind;
  readonly icon: IconName;
  readonly words: string;
}

/** How a run stands, as a chip shows it. */
export const runStates: Readonly<Record<RunState, Chip>> = {
  planned: { kind: 'watch', icon: 'pending', words: 'Waiting for you' },
  applying: { kind: 'info', icon: 'sync', words: 'Being taken in' },
  applied: { kind: 'ok', icon: 'check_circle', words: 'Taken in' },
  failed: { kind: 'act', icon: 'warning', words: 'Did not work' },
  undone: { kind: 'idle', icon: 'undo', words: 'Undone' },
  discarded: { kind: 'idle', icon: 'delete', words: 'Thrown away' },
};

/** What an import makes of a row, in the order that matters to whoever checks it. */
export const outcomes: Readonly<Record<Outcome, Chip>> = {
  error: { kind: 'act', icon: 'warning', words: 'Error' },
  left: { kind: 'watch', icon: 'person_remove', words: 'Leaves' },
  created: { kind: 'ok', icon: 'person_add', words: 'New' },
  changed: { kind: 'info', icon: 'edit', words: 'Changed' },
  skipped: { kind: 'idle', icon: 'block', words: 'Left out' },
  same: { kind: 'idle', icon: 'check', words: 'Same' },
};
export const outcomeOrder = Object.keys(outcomes) as Outcome[];

export const number = (count: number): string => count.toLocaleString('en-GB');
export const rows = (count: number): string => `${number(count)} ${count === 1 ? 'row' : 'rows'}`;

type Counts = StaffImportView['counts'];

export function countOf(counts: Counts, outcome: Outcome): number {
  return counts[outcome] ?? 0;
}

/** Rows that would change, or have changed, something. */
export function changing({ counts }: Pick<StaffImportView, 'counts'>): number {
  return countOf(counts, 'created') + countOf(counts, 'changed') + countOf(counts, 'left');
}

/** The finding of a run: the heading of its page. */
export function findingOf(run: Pick<StaffImportView, 'state' | 'counts' | 'stops'>): string {
  const count = changing(run);
  switch (run.state) {
    case 'planned':
      if (run.stops.some(({ code }) => code === 'nothing-to-read')) return 'This file has nothing to take in';
      return count === 0 ? 'This file changes nothing' : `This file would change ${rows(count)}`;
    case 'applying':
      return 'The file is being taken in';
    case 'applied':
      return count === 0 ? 'The file changed nothing' : `The file changed ${rows(count)}`;
    case 'failed':
      return 'The import did not work, and nothing was changed';
    case 'undone':
      return 'This import was undone';
    case 'discarded':
      return 'This preview was thrown away';
  }
}
