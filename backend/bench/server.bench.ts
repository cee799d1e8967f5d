import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from './bench.js';

const SETTLED_AFTER = 5_000;

/** Memory of the product when nobody uses it. */
export const bench: Bench = {
  name: 'server.rss_mb',
  async run({ serverPid }) {
    await pause(SETTLED_AFTER);
    const status = readFileSync(`/proc/${serverPid}/status`, 'utf8');
    const kilobytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]);
    return [{ name: 'server.rss_mb', value: Math.round(kilobytes / 1024), unit: 'MB', bare: null, ratio: null }];
  },
};
