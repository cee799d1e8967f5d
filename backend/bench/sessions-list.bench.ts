import type { Bench } from './bench.js';
import { measureRead } from './reads.js';

/** The sessions to come, as the page opens. */
export const bench: Bench = {
  name: 'sessions.list',
  run: (stage) => measureRead(stage, 'sessions.list', () => Promise.resolve('/api/sessions')),
};
