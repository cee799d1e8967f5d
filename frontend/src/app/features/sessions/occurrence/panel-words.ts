import type { OccurrenceView } from '../../../api/models';
import { clockTime, fullDate, fullDateTime } from '../../../core/dates/dates';
import type { PanelState } from './panel-state';

type Times = Pick<OccurrenceView, 'booking' | 'timeZone'>;

const headings: Record<PanelState, string> = {
  cancelled: 'This date is cancelled',
  'not-running': 'This date is not running',
  undecided: 'Not decided yet',
  over: 'This session is over',
  booked: 'You are going',
  offered: 'A seat has opened for you',
  waiting: 'You are on the waiting list',
  started: 'This session has started',
  'not-open': 'Booking is not open yet',
  early: 'Booking opens for everyone soon',
  closed: 'Booking has closed',
  'not-for-you': 'You cannot book this one',
  full: 'This session is full',
  open: 'Book your place',
};

/** @param free seats that nobody sits in; while people wait for them they are not for newcomers */
export function panelHeading(state: PanelState, free: number): string {
  return state === 'full' && free > 0 ? 'Free seats go to people in line' : headings[state];
}

/** A moment as it stands in a sentence: "10:00 on Thursday 26 November 2026". */
export function momentInWords(at: string, timeZone: string): string {
  const date = new Date(at);
  return `${clockTime(date, timeZone)} on ${fullDate(date, timeZone)}`;
}

export function opensInWords({ booking, timeZone }: Times): string {
  return booking.opensAt === null ? 'Booking opens soon.' : `Booking opens on ${fullDateTime(new Date(booking.opensAt), null, timeZone)}.`;
}

/** When everybody can book; nothing where they can already, or cannot for another reason. */
export function opensToAllInWords({ booking, timeZone }: Times): string {
  if (booking.opensToAllAt === null) return '';
  const when = fullDateTime(new Date(booking.opensToAllAt), null, timeZone);
  return booking.iAmAhead
    ? `You asked for this session, so you can book before everybody else. Booking opens for everyone on ${when}.`
    : `Booking opens for everyone on ${when}. People who asked for this session book first.`;
}

/** Until when a seat can be given back, and who gets it. */
export function releaseInWords({ booking, timeZone }: Times): string {
  return `You can cancel until ${momentInWords(booking.releaseUntil, timeZone)}. Your seat goes to the next person.`;
}

/** Who sees that I go, and what I asked for. */
export function whoSees(hosts: readonly { readonly name: string }[]): string {
  const names = hosts.length === 0 ? 'The organisers' : hosts.length === 1 ? (hosts[0]?.name ?? '') : 'The hosts';
  const see = hosts.length === 1 ? 'sees' : 'see';
  return `${names} ${see} who has booked and any support you ask for, which is deleted 28 days after the session. Your manager is not told.`;
}
