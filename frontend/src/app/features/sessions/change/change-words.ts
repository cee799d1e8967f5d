import type { SeriesEditChange, SeriesEditDate, SeriesEditPerson, SeriesEditPreview } from '../../../api/models';
import type { IconName } from '../../../../design/icons';
import type { StateKind } from '../../../ui/state-chip';
import { dates, inOneBreath, people } from '../parts/seat-words';
import { clockOf, dayOfWall, wallDate, wallDateTime } from '../parts/wall-time';
import type { OverrideField } from './change-request';

export const fieldNames: Readonly<Record<SeriesEditChange['field'], string>> = {
  time: 'Time',
  place: 'Place',
  link: 'Link to join',
  hosts: 'Hosts',
  capacity: 'Seats',
  title: 'Title',
  summary: 'Summary',
  state: 'State',
};

export const ownNames: Readonly<Record<OverrideField, string>> = {
  time: 'time',
  place: 'place',
  hosts: 'hosts',
  capacity: 'number of seats',
  title: 'title',
  summary: 'summary',
};

/** "its own time and place". */
export function ownWords(fields: readonly OverrideField[]): string {
  return `its own ${inOneBreath(fields.map((field) => ownNames[field]))}`;
}

interface Verdict {
  readonly kind: StateKind;
  readonly icon: IconName;
  readonly words: string;
}

export const verdicts: Readonly<Record<SeriesEditDate['what'], Verdict>> = {
  changed: { kind: 'info', icon: 'edit', words: 'Changes' },
  new: { kind: 'ok', icon: 'add', words: 'New date' },
  cancelled: { kind: 'act', icon: 'event_busy', words: 'Cancelled' },
  dropped: { kind: 'watch', icon: 'event_busy', words: 'Falls away' },
  unchanged: { kind: 'idle', icon: 'check', words: 'Stays' },
  'stays-cancelled': { kind: 'idle', icon: 'event_busy', words: 'Stays cancelled' },
};

/** A date in words: what stays of it, what it is now, and what it will be. */
export interface DateMoves {
  readonly stays: string;
  readonly now: string;
  readonly then: string;
}

const times = (from: string, to: string): string => `${clockOf(from)}\u00a0to\u00a0${clockOf(to)}`;

/** Where only the times change the day stands once: "Friday 4 December 2026, 11:00 to 12:00, then 11:30 to 12:30". */
export function movesOf({ localStart, localEnd, newLocalStart, newLocalEnd }: SeriesEditDate): DateMoves {
  const now = wallDateTime(localStart, localEnd);
  if (newLocalStart === null || newLocalEnd === null) return { stays: now, now: '', then: '' };
  if (dayOfWall(newLocalStart) !== dayOfWall(localStart)) return { stays: '', now, then: wallDateTime(newLocalStart, newLocalEnd) };
  return { stays: `${wallDate(localStart)},`, now: times(localStart, localEnd), then: times(newLocalStart, newLocalEnd) };
}

/** "Title and place": what changes of a date besides its time. */
export function otherChanges({ changes }: SeriesEditDate): string {
  const fields = changes.filter(({ field }) => field !== 'time' && field !== 'state').map(({ field }) => fieldNames[field].toLowerCase());
  const words = inOneBreath(fields);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** "12 booked, 3 waiting", or nothing. */
export function placesAt({ booked, waiting }: Pick<SeriesEditDate, 'booked' | 'waiting'>): string {
  return [...(booked > 0 ? [`${booked} booked`] : []), ...(waiting > 0 ? [`${waiting} waiting`] : [])].join(', ');
}

/** What has to be looked at before saving, a sentence each. */
export function concernsOf({ warnings, overBy }: SeriesEditDate): string[] {
  const over = overBy.room + overBy.online;
  return [
    ...warnings,
    ...(over > 0 ? [`${over} more ${over === 1 ? 'person is' : 'people are'} booked than there are seats. Nobody loses theirs.`] : []),
  ];
}

const roles = { booked: 'booked', waiting: 'on the waiting list', hosting: 'hosting' } as const;

/** "Booked and hosting, 3 dates change, 1 of them no longer takes place". */
export function touchedWords({ as, dates: changed, cancelled }: SeriesEditPerson): string {
  const what = inOneBreath(as.map((role) => roles[role]));
  const first = what === '' ? '' : `${what.charAt(0).toUpperCase()}${what.slice(1)}, `;
  const gone = cancelled === 0 ? '' : cancelled === changed ? ', no longer taking place' : `, ${cancelled} of them no longer taking place`;
  return `${first}${dates(changed)}${gone}`;
}

export interface Effect {
  readonly icon: IconName;
  readonly strong: string;
  readonly rest: string;
}

/** What saving will do, most useful first. @param leaveAt "10:42" */
export function effectsOf({ counts, mails, people: touched, splits, pending }: SeriesEditPreview, leaveAt: string): Effect[] {
  const some = (count: number, effect: Effect): Effect[] => (count > 0 ? [effect] : []);
  const later = mails.total - mails.atOnce;
  return [
    touched.total === 0
      ? { icon: 'mail', strong: 'Nobody needs to be told.', rest: 'No email is sent.' }
      : {
          icon: 'mail',
          strong: `${people(touched.total)} will be told,`,
          rest: `by ${mails.total === 1 ? '1 email' : `${mails.total} emails`}${later > 0 ? ` that ${later === 1 ? 'leaves' : 'leave'} at ${leaveAt}` : ''}.`,
        },
    ...some(mails.atOnce, {
      icon: 'schedule',
      strong: `${mails.atOnce === 1 ? '1 email leaves' : `${mails.atOnce} emails leave`} at once,`,
      rest: 'because a date is within 24 hours.',
    }),
    ...some(counts.cancelled, {
      icon: 'event_busy',
      strong: `${dates(counts.cancelled)} will no longer take place.`,
      rest: 'Everybody with a place there is told, with your reason.',
    }),
    ...some(counts.dropped, {
      icon: 'event_busy',
      strong: `${dates(counts.dropped)} ${counts.dropped === 1 ? 'falls' : 'fall'} away.`,
      rest: 'Nobody has a place there.',
    }),
    ...some(counts.made, { icon: 'add', strong: `${dates(counts.made)} will be new.`, rest: 'People can book them.' }),
    ...some(counts.changed, {
      icon: 'hourglass_top',
      strong: 'Nobody loses their place.',
      rest: 'Waiting lists keep their order, and calendar entries follow.',
    }),
    ...some(counts.kept, {
      icon: 'edit_calendar',
      strong: `${dates(counts.kept)} ${counts.kept === 1 ? 'keeps something of its' : 'keep something of their'} own.`,
      rest: 'You can replace it below.',
    }),
    ...some(Number(splits), {
      icon: 'repeat',
      strong: 'These dates become a series of their own.',
      rest: 'The earlier ones stay as they are, and each says where the other is.',
    }),
    ...some(counts.staysCancelled, {
      icon: 'history',
      strong: `${dates(counts.staysCancelled)} ${counts.staysCancelled === 1 ? 'stays' : 'stay'} cancelled.`,
      rest: 'No change of the series brings a cancelled date back.',
    }),
    ...(pending
      ? [
          {
            icon: 'warning',
            strong: 'The emails about the change before this one leave at once.',
            rest: 'It can then no longer be undone.',
          } as const,
        ]
      : []),
  ];
}

/** "Save and tell 31 people". */
export function saveWords({ people: touched }: SeriesEditPreview): string {
  return touched.total === 0 ? 'Save' : `Save and tell ${people(touched.total)}`;
}
