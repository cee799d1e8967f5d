import type { AuditQueries } from '../../../../platform/audit/index.js';

type Entry = Awaited<ReturnType<AuditQueries['entries']>>[number];

/** A field that changed; hosts are ids, to be named by who knows them. */
export interface HistoryChangeStored {
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
}

const scopes: Readonly<Record<string, string>> = {
  this: 'Changed one date',
  following: 'Changed one date and every one after it',
  future: 'Changed every date still to come',
};

const decisions: Readonly<Record<string, string>> = {
  run: 'Decided that it runs on the bank holiday',
  'working-day-before': 'Decided that it runs on the working day before the bank holiday',
  'do-not-run': 'Decided that it does not run on the bank holiday',
};

const attendances: Readonly<Record<string, string>> = {
  attended: 'attended',
  'in-part': 'was there in part',
  'did-not-come': 'did not come',
};

/** What each action is called. `whom` is the person whom it concerns. */
const words: Readonly<Record<string, (detail: Readonly<Record<string, unknown>>, whom: string) => string>> = {
  'sessions.series-drafted': () => 'Drafted the series',
  'sessions.series-published': () => 'Published the series',
  'sessions.series-changed': () => 'Changed the draft',
  'sessions.series-edited': (detail) => `${edited(detail)}${split(detail)}`,
  'sessions.series-edit-undone': () => 'Took the last change back',
  'sessions.series-edit-sent': () => 'Sent the emails about the last change at once',
  'sessions.series-ended': (detail) => withReason('Ended the series', detail),
  'sessions.series-brought-back': () => 'Brought the series back',
  'sessions.occurrence-edited': (detail) => edited(detail),
  'sessions.occurrence-cancelled': (detail) => withReason('Cancelled the date', detail),
  'sessions.occurrence-brought-back': () => 'Brought the date back',
  'sessions.occurrence-decided': ({ decision }) => decisions[String(decision)] ?? 'Decided about the bank holiday',
  'sessions.attendee-added': (_, whom) => `Added ${whom}`,
  'sessions.attendee-removed': (_, whom) => `Took ${whom} off the list`,
  'sessions.seat-given': (_, whom) => `Gave ${whom} a seat at the door`,
  'sessions.attendance-marked': (detail, whom) => marked(detail, whom),
  'sessions.support-read': () => 'Read what people asked for to take part',
  'sessions.attendees-exported': () => 'Downloaded the list of people',
  'sessions.message-sent': () => 'Sent a message to people',
};

/** An action that has no words yet reads as its name: `sessions.material-added` is "Material added". */
export function historyInWords({ action, detail }: Pick<Entry, 'action' | 'detail'>, whom: string): string {
  const known = words[action];
  if (known) return known(detail ?? {}, whom);
  const name = (action.split('.').at(-1) ?? action).replaceAll('-', ' ');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** The fields that an entry says it changed. */
export function changesIn(detail: Entry['detail']): HistoryChangeStored[] {
  const changes = detail?.['changes'];
  return Array.isArray(changes) ? (changes as HistoryChangeStored[]) : [];
}

function edited({ scope }: Readonly<Record<string, unknown>>): string {
  return scopes[String(scope)] ?? 'Changed the series';
}

function split({ laterSeriesId }: Readonly<Record<string, unknown>>): string {
  return typeof laterSeriesId === 'number' ? ', as a series of their own' : '';
}

function withReason(what: string, { reason }: Readonly<Record<string, unknown>>): string {
  return typeof reason === 'string' && reason !== '' ? `${what}: ${reason}` : what;
}

/** A mark with the one before it, so that a correction reads as one; those made after the day say so. */
function marked({ before, after, minutesAfter, late }: Readonly<Record<string, unknown>>, whom: string): string {
  const mark = (value: unknown): string | undefined => (typeof value === 'string' ? (attendances[value] ?? value) : undefined);
  const [was, is] = [mark(before), mark(after)];
  const minutes = after === 'in-part' && typeof minutesAfter === 'number' ? `, ${String(minutesAfter)} minutes` : '';
  const done = is === undefined ? `Took the mark of ${whom} back` : `Marked that ${whom} ${is}${minutes}`;
  return `${done}${was === undefined ? '' : `; the mark was “${was}”`}${late === true ? '. After the day' : ''}`;
}
