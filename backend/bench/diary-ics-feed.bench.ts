import { Agent, request } from 'node:http';
import { Actor } from '../src/platform/access/index.js';
import { Transactions } from '../src/platform/database/index.js';
import { Diary, Invitations, MakeFeed } from '../src/modules/diary/index.js';
import type { Bench } from './bench.js';
import { withBare } from './bare/run-bare.js';
import { Product } from './product.js';

const BOOKINGS = 300;
/** Each feed may be read sixty times a minute, so several are read in turn. */
const PEOPLE = 12;
const READS_EACH = 25;
const HOUR = 3_600_000;

/** A calendar program reads the feed of a person with 300 bookings; the slowest twentieth, in milliseconds. Bare: its statements alone, in the same run. */
export const bench: Bench = {
  name: 'diary.ics_feed',
  async run({ address, databaseUrl }) {
    const { paths, statements } = await Product.on(databaseUrl, async (product) => {
      const made: string[] = [];
      for (const [index, personId] of (await peopleOf(product)).entries()) made.push(await aFeed(product, personId, index));
      // Nobody is to be mailed what nobody booked.
      await product.get(Invitations).allMailed();
      const [first = ''] = made;
      return { paths: made, statements: await product.statementsOf(first, { personId: 0, cookie: '' }) };
    });
    return withBare({ databaseUrl, reads: { 'diary.ics_feed': statements } }, async (bareAddress) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const times = { product: [] as number[], bare: [] as number[] };
      // In turns, so that whatever else the machine does falls on both.
      for (let round = 0; round < READS_EACH; round += 1) {
        for (const path of paths) {
          times.product.push(await timeOf(agent, `${address}${path}`, check));
          times.bare.push(await timeOf(agent, `${bareAddress}/reads/diary.ics_feed`));
        }
      }
      agent.destroy();
      const [value, bare] = [slowestTwentieth(times.product), slowestTwentieth(times.bare)];
      return [{ name: 'diary.ics_feed', value, unit: 'ms', bare, ratio: bare / value }];
    });
  },
};

async function peopleOf(product: Product): Promise<number[]> {
  const rows = await product
    .get(Transactions)
    .query<{ id: number }>(`SELECT id FROM person WHERE state = 'here' ORDER BY id DESC LIMIT ?`, [PEOPLE]);
  return rows.map(({ id }) => id);
}

/** @returns its path, with nothing else in it than the bookings made here */
async function aFeed(product: Product, personId: number, index: number): Promise<string> {
  await product.get(Transactions).execute('DELETE FROM invitation WHERE person_id = ?', [personId]);
  for (let n = 0; n < BOOKINGS; n += 1) {
    const from = new Date(Date.now() + (n - 40) * 48 * HOUR);
    await product.get(Diary).put({
      personId,
      source: 'bench.booking',
      sourceId: index * BOOKINGS + n + 1,
      from,
      to: new Date(from.getTime() + HOUR),
      timeZone: 'Europe/London',
      title: `Excel clinic ${String(n)}: tidy data, and what to do with it`,
      note: 'Room 2, Central Library',
      link: `/sessions/${String(n)}`,
      state: 'booked',
      calendar: { uid: `bench-${String(index)}-${String(n)}`, recurrenceStart: null, timeZone: 'Europe/London' },
    });
  }
  return product.get(MakeFeed).run(new Actor(0, personId, 0, 'Bench', []));
}

function timeOf(agent: Agent, url: string, look?: (body: string) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const call = request(url, { agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const taken = performance.now() - from;
        if (response.statusCode !== 200) return reject(new Error(`${url} answered ${String(response.statusCode)}.`));
        look?.(Buffer.concat(parts).toString());
        resolve(taken);
      });
    });
    call.on('error', reject);
    call.end();
  });
}

/** @throws Error unless every booking is in it */
function check(ics: string): void {
  const events = ics.match(/BEGIN:VEVENT/g)?.length ?? 0;
  if (events !== BOOKINGS) throw new Error(`The feed has ${String(events)} of ${String(BOOKINGS)} bookings.`);
}

function slowestTwentieth(times: number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
