import rrule from 'rrule';
import { expand } from '../src/platform/calendar/index.js';
import type { Bench } from './bench.js';

const RULE = 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=24';
const SECONDS = 3;

/** Expansions of 24 monthly dates a second, to instants in a zone. Bare: rrule alone, floating and without guards. */
export const bench: Bench = {
  name: 'sessions.recurrence',
  run() {
    const value = rate(
      () => expand({ startsAt: '2026-01-30T10:00', timeZone: 'Europe/London', rule: RULE }, { limit: 24 }).occurrences.length,
    );
    const options = rrule.RRule.parseString(RULE);
    const bare = rate(() => new rrule.RRule({ ...options, dtstart: new Date('2026-01-30T10:00:00Z') }).all().length);
    return Promise.resolve([{ name: 'sessions.recurrence', value, unit: 'expansions/s', bare, ratio: value / bare }]);
  },
};

function rate(expansion: () => number): number {
  const until = performance.now() + SECONDS * 1000;
  const from = performance.now();
  let done = 0;
  for (; performance.now() < until; done += 1) {
    if (expansion() !== 24) throw new Error('An expansion does not have 24 dates.');
  }
  return done / ((performance.now() - from) / 1000);
}
