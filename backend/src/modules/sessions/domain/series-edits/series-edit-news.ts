import { periodInWords } from '../../../../platform/calendar/index.js';
import { changesBetween, factsOf, type DateFacts } from './series-edit-facts.js';
import type { PlannedDate, SeriesEditPlan, SeriesFacts } from './series-edit.js';

/** A date this near is not told of in ten minutes, but at once. */
const AT_ONCE_WITHIN_MS = 24 * 3_600_000;

/** What is to be told of one date, and to whom. Kept with the edit until it is told. */
export interface DateNews {
  readonly occurrenceId: number;
  readonly what: 'changed' | 'cancelled';
  readonly title: string;
  /** The time before the edit and after it, in words. */
  readonly was: string;
  readonly when: string;
  readonly sentences: readonly string[];
  /** Calendars have to hear of it. */
  readonly calendar: boolean;
  readonly atOnce: boolean;
  /** Who has a place, in order of their ids. */
  readonly attendees: readonly number[];
  /** Those of them who wait: their calendars know nothing of it. */
  readonly waiting: readonly number[];
  /** Hosts before and after, without whoever made the edit. */
  readonly hosts: readonly number[];
  readonly comes: readonly number[];
  readonly goes: readonly number[];
}

/** Who has a seat at a date, and who waits for one. */
export interface PlacesAt {
  readonly seated: readonly number[];
  readonly waiting: readonly number[];
}

/** The news of a plan, given who has a place at each date. @param editor hears nothing as a host of what they did themselves */
export function newsOf(
  plan: SeriesEditPlan,
  before: SeriesFacts,
  placesAt: (occurrenceId: number) => PlacesAt,
  editor: number,
  now: Date,
): DateNews[] {
  return plan.dates.filter(isNews).flatMap(({ before: date, after, verdict }) => {
    const what = verdict === 'changed' ? 'changed' : 'cancelled';
    const told = newsOfDate(date.id, what, factsOf(date, before), factsOf(after, plan.facts), placesAt(date.id), editor, now);
    return everybody(told).length > 0 ? [told] : [];
  });
}

function isNews({ verdict }: PlannedDate): boolean {
  return verdict === 'changed' || verdict === 'cancelled' || verdict === 'dropped';
}

export function newsOfDate(
  occurrenceId: number,
  what: DateNews['what'],
  before: DateFacts,
  after: DateFacts,
  places: PlacesAt,
  editor: number,
  now: Date,
): DateNews {
  const cancelled = what === 'cancelled';
  const sentences = cancelled ? [sentence(after.reason ?? '')] : changesInWords(before, after);
  const others = (ids: readonly number[]): number[] => ids.filter((person) => person !== editor);
  const tells = cancelled || sentences.length > 0;
  const changes = changesBetween(before, after);
  return {
    occurrenceId,
    what,
    title: after.title,
    was: periodInWords(before.startsAt, before.endsAt, before.timeZone),
    when: periodInWords(after.startsAt, after.endsAt, after.timeZone),
    sentences,
    calendar: cancelled || changes.includes('time') || changes.includes('place') || changes.includes('title'),
    atOnce: isNear(before.startsAt, now) || isNear(after.startsAt, now),
    attendees: tells ? [...places.seated, ...places.waiting].sort((one, other) => one - other) : [],
    waiting: tells ? places.waiting : [],
    hosts: tells ? others(before.hostIds.filter((person) => after.hostIds.includes(person))) : [],
    comes: cancelled ? [] : others(after.hostIds.filter((person) => !before.hostIds.includes(person))),
    goes: cancelled ? [] : others(before.hostIds.filter((person) => !after.hostIds.includes(person))),
  };
}

export function everybody({ attendees, hosts, comes, goes }: DateNews): number[] {
  return [...new Set([...attendees, ...hosts, ...comes, ...goes])];
}

/** What people have to know of an edit, a sentence each. Seats, hosts and summaries are told by the page alone. */
export function changesInWords(before: DateFacts, after: DateFacts): string[] {
  const changes = changesBetween(before, after);
  const [was, is] = [before, after].map(({ startsAt, endsAt, timeZone }) => periodInWords(startsAt, endsAt, timeZone));
  return [
    ...(changes.includes('title') ? [`It is now called ‘${after.title}’.`] : []),
    ...(changes.includes('time') ? [`It is now on ${is ?? ''}, instead of ${was ?? ''}.`] : []),
    ...(changes.includes('place') ? [after.place ? `The place is now ${after.place}.` : 'It no longer has a room.'] : []),
    // The address itself stays off mails: it is shown to those with a seat online.
    ...(changes.includes('link') ? [after.link ? 'The link to join online has changed.' : 'It can no longer be joined online.'] : []),
  ];
}

function isNear(startsAt: Date, now: Date): boolean {
  return startsAt.getTime() - now.getTime() <= AT_ONCE_WITHIN_MS;
}

export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
