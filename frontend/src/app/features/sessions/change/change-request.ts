import type { EditSeries, SeriesEditStart } from '../../../api/models';
import { ruleOf, sentenceOf } from '../editor/rule-sentence';
import type { SeriesDraft } from '../editor/series-form';
import { detailsOf, timingOf } from '../editor/series-request';
import { same } from './change-draft';

export type Scope = EditSeries['scope'];
export type OverrideField = NonNullable<EditSeries['overwrite']>[number];
/** What is asked to change; what is left out stays. */
export type Wish = Omit<EditSeries, 'scope' | 'occurrenceId' | 'version' | 'overwrite' | 'reason' | 'preview'>;

/** What a single date cannot have of its own. */
const ofSeriesAlone = new Set([
  'description',
  'skillIds',
  'captions',
  'opensMinutesBefore',
  'closesMinutesBefore',
  'releaseUntilMinutesBefore',
  'audience',
  'audienceServiceId',
]);

/** Details that differ from what is stored. */
function changedDetails(draft: SeriesDraft, stored: SeriesDraft): Wish {
  const before = Object.entries(detailsOf(stored));
  const after = new Map(Object.entries(detailsOf(draft)));
  return Object.fromEntries(before.filter(([name, value]) => !same(value, after.get(name))).map(([name]) => [name, after.get(name)]));
}

export function wishForDate(draft: SeriesDraft, stored: SeriesDraft): Wish {
  const changed = Object.entries(changedDetails(draft, stored)).filter(([name]) => !ofSeriesAlone.has(name));
  // An empty word is no word of its own.
  const words = changed.map(([name, value]) => [
    name,
    (name === 'title' || name === 'summary') && value === '' ? null : (value as unknown),
  ]);
  const [was, is] = [timingOf(stored, null), timingOf(draft, null)];
  return {
    ...(Object.fromEntries(words) as Wish),
    ...(is.startsAt === was.startsAt ? {} : { startsAt: is.startsAt }),
    ...(is.durationMinutes === was.durationMinutes ? {} : { durationMinutes: is.durationMinutes }),
  };
}

/** @param keptRule a rule that the sentence cannot say, while it stays */
export function wishForDates(draft: SeriesDraft, stored: SeriesDraft, start: SeriesEditStart, keptRule: string | null): Wish {
  const untouched = sentenceOf(start.rule) !== null && same(draft.sentence, stored.sentence);
  const rule = keptRule ?? (untouched ? start.rule : ruleOf(draft.sentence));
  const { startsAt, durationMinutes, bankHolidays } = timingOf(draft, null);
  const moves = startsAt !== start.startsAt || durationMinutes !== start.durationMinutes || rule !== start.rule;
  return {
    ...changedDetails(draft, stored),
    ...(moves ? { startsAt, durationMinutes, rule } : {}),
    ...(bankHolidays === start.bankHolidays || bankHolidays === undefined ? {} : { bankHolidays }),
  };
}

export function asksNothing(wish: Wish): boolean {
  return Object.keys(wish).length === 0;
}
