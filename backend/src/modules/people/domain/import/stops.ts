import { hasLeft } from './consequences.js';
import type { PersonChange, RowOutcome, Stop } from './import-plan.js';
import type { PersonRecord } from './snapshot.js';

/** Share of the people here now that may leave in one run before a person must say that it is right. */
export const LEAVERS_ALLOWED = 0.05;

interface Planned {
  readonly counts: Readonly<Record<RowOutcome, number>>;
  readonly used: number;
  readonly people: readonly PersonChange[];
  readonly before: ReadonlyMap<string, PersonRecord>;
  readonly options: { readonly leaveOutErrors: boolean; readonly confirmLeavers: boolean };
}

/** What stands in the way of applying the plan. An empty file is stopped for good; the others a person may lift. */
export function stopsOf({ counts, used, people, before, options }: Planned): Stop[] {
  const stops: Stop[] = [];
  if (used === 0)
    stops.push({
      code: 'nothing-to-read',
      sentence: 'The file has no row about a person that can be used. Check the report, then import it again.',
    });
  if (counts.error > 0 && !options.leaveOutErrors) {
    const rows = counts.error === 1 ? '1 row has an error' : `${counts.error.toLocaleString('en-GB')} rows have errors`;
    stops.push({ code: 'errors', sentence: `${rows}. Correct the file and import it again, or choose to leave these rows out.` });
  }
  const leavers = people.filter(hasLeft).length;
  const here = [...before.values()].filter((person) => person.state !== 'left').length;
  if (leavers > here * LEAVERS_ALLOWED && !options.confirmLeavers) {
    const share = ((leavers / here) * 100).toLocaleString('en-GB', { maximumFractionDigits: 1 });
    stops.push({
      code: 'too-many-leavers',
      sentence: `${leavers.toLocaleString('en-GB')} of ${here.toLocaleString('en-GB')} people would leave (${share}%). More than 5% in one run is unusual: check that the file is whole, then confirm.`,
    });
  }
  return stops;
}

/** What still stands in the way once a person has decided. */
export function remainingStops(stops: readonly Stop[], choices: Planned['options']): Stop[] {
  return stops.filter(
    ({ code }) => !(code === 'errors' && choices.leaveOutErrors) && !(code === 'too-many-leavers' && choices.confirmLeavers),
  );
}
