import { listInWords, periodInWords } from '../../../../platform/calendar/index.js';
import type { EditChange } from '../../api/series-edits/series-edit.schemas.js';
import type { OccurrenceState } from '../../domain/series/occurrence.js';
import { changesBetween, type ChangedField, type DateFacts } from '../../domain/series-edits/series-edit-facts.js';

const states: Readonly<Record<OccurrenceState, string>> = {
  scheduled: 'Takes place',
  undecided: 'Not decided yet',
  'not-running': 'Does not run',
  cancelled: 'Cancelled',
};

const values: Readonly<Record<ChangedField, (facts: DateFacts) => string | null>> = {
  time: ({ startsAt, endsAt, timeZone }) => periodInWords(startsAt, endsAt, timeZone),
  place: ({ place }) => place,
  link: ({ link }) => link,
  // As ids: `namedHosts` says who that is, also years later.
  hosts: ({ hostIds }) => hostIds.join(','),
  capacity: ({ capacityRoom, capacityOnline }) => seats(capacityRoom, capacityOnline),
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  state: ({ state }) => states[state],
};

/** What changes of a date, old and new. Hosts are ids still. */
export function changesOf(was: DateFacts, is: DateFacts): EditChange[] {
  return changesBetween(was, is).map((field) => ({ field, old: values[field](was), new: values[field](is) }));
}

export function seats(room: number, online: number): string {
  if (online === 0) return `${String(room)} in the room`;
  return room === 0 ? `${String(online)} online` : `${String(room)} in the room, ${String(online)} online`;
}

/** `5,105` as names. Who is not known is not named. */
export function namedHosts(ids: string | null, people: ReadonlyMap<number, { readonly name: string }>): string | null {
  const names = hostIdsIn(ids).flatMap((id) => people.get(id)?.name ?? []);
  return names.length > 0 ? listInWords(names) : null;
}

export function hostIdsIn(ids: string | null): number[] {
  return ids ? ids.split(',').map(Number) : [];
}
