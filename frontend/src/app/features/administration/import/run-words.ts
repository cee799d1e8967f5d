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

const problems: readonly string[] = ['manager-problems', 'left-without-manager'];

/** True for what a person should look at, rather than for what comes about. */
export function isProblem({ kind }: { readonly kind: string }): boolean {
  return problems.includes(kind);
}

type Planned = Pick<StaffImportView, 'counts' | 'consequences'>;

/** False where applying the file would write nothing. A renamed service changes no row, and yet it is a change. */
export function changesSomething(run: Planned): boolean {
  return changing(run) > 0 || run.consequences.some((each) => !isProblem(each));
}

/** What the rows are narrowed to at first: those that are worth a look. */
export function firstFilter({ counts }: Pick<StaffImportView, 'counts'>): Outcome | 'all' {
  return (['error', 'left', 'created', 'changed'] as const).find((each) => countOf(counts, each) > 0) ?? 'all';
}

/** The finding of a run: the heading of its page. */
export function findingOf(run: Planned & Pick<StaffImportView, 'state' | 'stops'>): string {
  const count = changing(run);
  const what = count === 0 ? 'names and places of services' : rows(count);
  switch (run.state) {
    case 'planned':
      if (run.stops.some(({ code }) => code === 'nothing-to-read')) return 'This file has nothing to take in';
      return changesSomething(run) ? `This file would change ${what}` : 'This file changes nothing';
    case 'applying':
      return 'The file is being taken in';
    case 'applied':
      return changesSomething(run) ? `The file changed ${what}` : 'The file changed nothing';
    case 'failed':
      return 'The import did not work, and nothing was changed';
    case 'undone':
      return 'This import was undone';
    case 'discarded':
      return 'This preview was thrown away';
  }
}
