import type { SeriesView } from '../../../api/models';
import type { StateWords } from './seat-words';

const states: Record<SeriesView['state'], StateWords> = {
  draft: { kind: 'idle', icon: 'edit_note', words: 'Draft' },
  published: { kind: 'ok', icon: 'check_circle', words: 'Published' },
  ended: { kind: 'idle', icon: 'history', words: 'Ended' },
};

/** How a series stands, as a chip shows it. */
export function seriesState(state: SeriesView['state']): StateWords {
  return states[state];
}
