import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from './bench.js';
import { Crowd } from './fanout/crowd.js';
import { Product } from './product.js';

const SOCKETS = 2_000;
const PEOPLE = 100;
const SETTLED_AFTER = 8_000;

/** Memory that one more open page takes which does nothing but listen. */
export const bench: Bench = {
  name: 'server.socket_kb',
  async run({ address, databaseUrl, serverPid }) {
    const cookies = await Product.on(databaseUrl, async (product) => (await product.visitors(PEOPLE)).map(({ cookie }) => cookie));
    // The first connections make the server fetch and compile what all of them need.
    const first = await Crowd.of({ address, cookies, count: 200 });
    await first.close();
    await pause(SETTLED_AFTER);
    const before = kilobytesOf(serverPid);
    const pages = await Crowd.of({ address, cookies, count: SOCKETS });
    await pause(SETTLED_AFTER);
    const value = (kilobytesOf(serverPid) - before) / SOCKETS;
    await pages.close();
    return [{ name: 'server.socket_kb', value, unit: 'kB', bare: null, ratio: null }];
  },
};

function kilobytesOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]);
}
