import type { SessionMonthItem } from '../../../api/models';
import type { IconName } from '../../../../design/icons';

/** How a session looks in the calendar: colour, a sign before the time, and words. */
export interface CalendarLook {
  readonly look: 'open' | 'past' | 'been' | 'wait' | 'host' | 'off';
  readonly icon: IconName | null;
  readonly words: string;
  /** Whether the words are for everybody to see, or only for those who listen. */
  readonly plain: boolean;
}

const seen = (look: CalendarLook['look'], icon: IconName | null, words: string): CalendarLook => ({ look, icon, words, plain: true });
const heard = (look: CalendarLook['look'], words: string): CalendarLook => ({ look, icon: null, words, plain: false });

export function calendarLook({ state, finished, free, mine }: SessionMonthItem): CalendarLook {
  if (state === 'cancelled') return seen('off', 'event_busy', 'Cancelled');
  if (state === 'not-running') return seen('off', 'event_busy', 'Not running');
  if (state === 'undecided') return heard('past', 'Not decided yet');
  if (mine === 'went') return seen('been', 'check', 'You went');
  if (finished) return heard('past', mine === 'hosting' ? 'Finished, you hosted' : 'Finished');
  if (mine === 'hosting') return seen('host', 'groups', 'You host');
  if (mine === 'booked') return seen('been', 'check', 'Booked');
  if (mine === 'waiting') return seen('wait', 'hourglass_top', 'Waiting');
  return free > 0 ? heard('open', 'Seats left') : seen('wait', 'hourglass_top', 'Full');
}
