import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Actor } from '../src/platform/access/index.js';
import { Transactions } from '../src/platform/database/index.js';
import { StartTopic } from '../src/modules/forum/index.js';
import type { Bench } from './bench.js';
import { withServer } from './bare/with-server.js';
import { Crowd, sharedNow } from './fanout/crowd.js';
import { reply, wordsOf } from './fanout/post.js';
import { Product, type Visitor } from './product.js';

const SOCKETS = 1_000;
const PEOPLE = 50;
const WARM_UP = 5;
const POSTS = 40;
const BETWEEN_MS = 50;

/**
 * 1,000 pages read one open topic: how long from the start of a POST until its words are at each of them, the slowest twentieth left out.
 * Beside it the same bytes to the same clients from the start of a POST to a server that does nothing but emit them to a socket.io room.
 */
export const bench: Bench = {
  name: 'forum.fanout_1000',
  async run({ address, databaseUrl }) {
    const { visitors, topicId } = await Product.on(databaseUrl, async (product) => {
      const people = await product.visitors(PEOPLE);
      return { visitors: people, topicId: await anOpenTopic(product, people) };
    });
    const cookies = visitors.map(({ cookie }) => cookie);
    return withServer('emit-server.js', [], async (bareAddress) => {
      const pages = await Crowd.of({ address, cookies, count: SOCKETS, room: `forum-topic:${String(topicId)}` });
      const barePages = await Crowd.of({ address: bareAddress, cookies, count: SOCKETS });
      const [value, bare]: [number[], number[]] = [[], []];
      for (let mark = 1; mark <= WARM_UP + POSTS; mark += 1) {
        const writer = visitors[mark % visitors.length];
        if (!writer) throw new Error('Nobody writes.');
        const { took, text } = await post(pages, mark, () => reply(address, writer, topicId, wordsOf(mark)));
        const [, message] = JSON.parse(text) as [string, object];
        const { took: bareTook } = await post(barePages, mark, () => emit(bareAddress, message));
        if (mark <= WARM_UP) continue;
        value.push(...took);
        bare.push(...bareTook);
      }
      await Promise.all([pages.close(), barePages.close()]);
      const [mine, its] = [p95(value), p95(bare)];
      return [{ name: 'forum.fanout_1000', value: mine, unit: 'ms p95', bare: its, ratio: mine / its }];
    });
  },
};

/** @returns how long each page waited, in milliseconds @throws Error where a page did not hear of it, or twice */
async function post(pages: Crowd, mark: number, send: () => Promise<void>): Promise<{ took: number[]; text: string }> {
  const heard = pages.heard(mark);
  const from = sharedNow();
  await send();
  await heard;
  await pause(BETWEEN_MS);
  const { times, twice, text } = await pages.receptionOf(mark);
  if (times.length !== SOCKETS || twice > 0)
    throw new Error(`Of ${String(SOCKETS)} pages ${String(times.length)} heard of the post, ${String(twice)} of them twice.`);
  return { took: times.map((at) => at - from), text };
}

async function emit(address: string, message: object): Promise<void> {
  const answer = await fetch(`${address}/emit`, { method: 'POST', body: JSON.stringify(message) });
  await answer.text();
}

/** In a category of its own, which everybody may read. */
async function anOpenTopic(product: Product, [first]: readonly Visitor[]): Promise<number> {
  const transactions = product.get(Transactions);
  const slug = `fanout-${String(Date.now())}`;
  const { insertId: categoryId } = await transactions.execute(
    `INSERT INTO forum_category (slug, name, description, position) VALUES (?, 'Fan-out', '', 99)`,
    [slug],
  );
  await transactions.execute(`INSERT INTO forum_category_grant (category_id, holder, level) VALUES (?, 'staff', 'start')`, [categoryId]);
  const actor = new Actor(0, first?.personId ?? 0, 0, 'Bench', []);
  const words = { title: 'Old and new form at once', words: wordsOf(0), skillIds: [] };
  const { topicId } = await product.get(StartTopic).run(actor, { key: randomUUID(), categoryId, ...words });
  return topicId;
}

function p95(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
}
