import { describePersonChanges, describePostChanges } from './describe-changes.js';
import { rowOutcomes, type RowOutcome, type RowResult } from './import-plan.js';
import type { ServicePlan } from './plan-services.js';
import { isSameRecord, nameOf, postOf, primaryPost, type PersonRecord } from './snapshot.js';
import type { RowNote, SetAside, StaffRow } from './staff-row.js';

/** What was worked out, from which each row's result is told. */
export interface WorkedOut {
  readonly before: ReadonlyMap<string, PersonRecord>;
  readonly after: ReadonlyMap<string, PersonRecord>;
  readonly services: ServicePlan;
  /** Rows that were taken in, by person. */
  readonly used: ReadonlyMap<string, readonly StaffRow[]>;
  readonly setAside: readonly SetAside[];
  readonly notes: ReadonlyMap<StaffRow, readonly RowNote[]>;
  /** People whom a full file no longer lists. */
  readonly missing: readonly PersonRecord[];
}

/** One result for each row of the file, in its order, then one for each person or post that it leaves out. */
export function resultsOf(work: WorkedOut): RowResult[] {
  const names = {
    service: (key: string | null): string | null => work.services.pathOf(key),
    person: (number: string | null): string | null => (number === null ? null : `${nameIn(work, number)} (${number})`),
  };
  const rows = [...work.used.values()].flatMap((used) => used.map((row) => resultOfRow(work, names, used, row)));
  const others = work.setAside.map((row): RowResult => ({ ...row, changes: [] }));
  return [...rows, ...others]
    .sort((one, other) => (one.row ?? 0) - (other.row ?? 0))
    .concat(missingResults(work, names), endedResults(work, names));
}

export function countOutcomes(results: readonly RowResult[]): Record<RowOutcome, number> {
  const counts = Object.fromEntries(rowOutcomes.map((outcome) => [outcome, 0])) as Record<RowOutcome, number>;
  for (const { outcome } of results) counts[outcome] += 1;
  return counts;
}

type Names = Parameters<typeof describePersonChanges>[2];

function resultOfRow(work: WorkedOut, names: Names, used: readonly StaffRow[], row: StaffRow): RowResult {
  const [before, after] = [work.before.get(row.personNumber) ?? null, work.after.get(row.personNumber)];
  const [postBefore, postAfter] = [postOf(before, row.assignmentNumber), postOf(after, row.assignmentNumber)];
  const changes = [
    ...(after && leadRow(after, used) === row ? describePersonChanges(before, after, names) : []),
    ...(postAfter ? describePostChanges(postBefore, postAfter, names) : []),
  ];
  const isSame = isSameRecord(postBefore, postAfter) && changes.length === 0;
  const leaves = before !== null && before.state !== 'left' && after?.state === 'left';
  return {
    row: row.row,
    outcome: postBefore === null ? 'created' : leaves ? 'left' : isSame ? 'same' : 'changed',
    personNumber: row.personNumber,
    assignmentNumber: row.assignmentNumber,
    name: nameIn(work, row.personNumber),
    changes,
    notes: [...row.notes, ...work.services.notesFor(row), ...(work.notes.get(row) ?? [])],
  };
}

/** The row that a person's own facts were taken from. */
function leadRow(person: PersonRecord, used: readonly StaffRow[]): StaffRow | undefined {
  return used.find((row) => row.assignmentNumber === primaryPost(person)?.assignmentNumber) ?? used[0];
}

function missingResults(work: WorkedOut, names: Names): RowResult[] {
  return work.missing.map((before) => ({
    row: null,
    outcome: 'left',
    personNumber: before.personNumber,
    assignmentNumber: null,
    name: nameOf(before),
    changes: describePersonChanges(before, work.after.get(before.personNumber) ?? before, names),
    notes: [{ field: null, message: 'The file no longer lists this person.' }],
  }));
}

/** Posts that the file no longer lists of people whom it does. */
function endedResults(work: WorkedOut, names: Names): RowResult[] {
  return [...work.used].flatMap(([personNumber, used]) => {
    const [before, after] = [work.before.get(personNumber), work.after.get(personNumber)];
    const listed = new Set(used.map((row) => row.assignmentNumber));
    return (before?.posts ?? []).flatMap((was): RowResult[] => {
      const post = postOf(after, was.assignmentNumber);
      if (!post || listed.has(was.assignmentNumber) || isSameRecord(was, post)) return [];
      const message =
        post.state === 'ended' && was.state !== 'ended'
          ? 'The file no longer lists this assignment.'
          : 'Another assignment of this person changed.';
      const changes = describePostChanges(was, post, names);
      return [
        {
          row: null,
          outcome: 'changed',
          personNumber,
          assignmentNumber: was.assignmentNumber,
          name: nameIn(work, personNumber),
          changes,
          notes: [{ field: null, message }],
        },
      ];
    });
  });
}

function nameIn(work: WorkedOut, number: string): string {
  const person = work.after.get(number) ?? work.before.get(number);
  return person ? nameOf(person) : number;
}
