import type { SessionMonthItem } from '../../../api/models';
import type { IconName } from '../../../../design/icons';

/** How a session looks in a cell of the calendar: colour, a sign before the time, and words for those who listen. */
export interface CalendarLook {
  readonly look: 'open' | 'past' | 'been' | 'wait' | 'host' | 'off';
  readonly icon: IconName | null;
  readonly words: string;
}

export function calendarLook({ state, finished, free, mine }: SessionMonthItem): CalendarLook {
  if (state === 'cancelled') return { look: 'off', icon: 'event_busy', words: 'cancelled' };
  if (state === 'not-running') return { look: 'off', icon: 'event_busy', words: 'not running' };
  if (state === 'undecided') return { look: 'past', icon: null, words: 'not decided yet' };
  if (mine === 'went') return { look: 'been', icon: 'check', words: 'you went' };
  if (finished) return { look: 'past', icon: null, words: mine === 'hosting' ? 'finished, you hosted' : 'finished' };
  if (mine === 'hosting') return { look: 'host', icon: 'groups', words: 'you host this' };
  if (mine === 'booked') return { look: 'been', icon: 'check', words: 'you are booked' };
  if (mine === 'waiting') return { look: 'wait', icon: 'hourglass_top', words: 'you are on the waiting list' };
  return free > 0 ? { look: 'open', icon: null, words: 'seats left' } : { look: 'wait', icon: 'hourglass_top', words: 'full' };
}
