import { Transactions } from '../src/platform/database/index.js';
import type { Bench } from './bench.js';
import { measureRead } from './reads.js';

/** The fullest of the next dates. */
export const bench: Bench = {
  name: 'sessions.occurrence',
  run: (stage) =>
    measureRead(stage, 'sessions.occurrence', async (product) => {
      const date = await product.get(Transactions).one<{ id: number }>(
        `SELECT o.id FROM occurrence o JOIN series s ON s.id = o.series_id
          WHERE o.state = 'scheduled' AND o.starts_at > UTC_TIMESTAMP() AND s.audience = 'everyone' ORDER BY o.booked_room + o.booked_online DESC LIMIT 1`,
      );
      if (!date) throw new Error('There is no session to come.');
      return `/api/sessions/occurrences/${String(date.id)}`;
    }),
};
