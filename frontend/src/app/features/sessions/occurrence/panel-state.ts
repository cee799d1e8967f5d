import type { OccurrenceView } from '../../../api/models';
import { isOpen } from '../parts/seat-words';

/** Every state of the booking panel. Exactly one holds at a time. */
export const panelStates = [
  'cancelled',
  'not-running',
  'undecided',
  'over',
  'booked',
  'offered',
  'waiting',
  'started',
  'not-open',
  'early',
  'closed',
  'not-for-you',
  'full',
  'open',
] as const;
export type PanelState = (typeof panelStates)[number];

type Panel = Pick<OccurrenceView, 'state' | 'endsAt' | 'booking' | 'mine' | 'allowed' | 'seats'>;

/** What the panel says. A place of my own goes before the question whether booking is open. */
export function panelState({ state, endsAt, booking, mine, allowed, seats }: Panel, now: Date): PanelState {
  if (state !== 'scheduled') return state;
  if (new Date(endsAt) <= now) return 'over';
  if (mine?.state === 'booked') return 'booked';
  if (booking.state === 'started') return 'started';
  if (mine) return mine.offer ? 'offered' : 'waiting';
  if (booking.state === 'not-yet') return 'not-open';
  if (booking.state === 'early') return 'early';
  if (booking.state === 'closed') return 'closed';
  if (!allowed.book) return 'not-for-you';
  return isOpen(seats.room) || isOpen(seats.online) ? 'open' : 'full';
}
