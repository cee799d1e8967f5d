import { createConnection, type Connection } from 'mysql2/promise';
import { databaseAddress } from '../src/platform/config/database-address.js';
import type { Bench, Measurement } from './bench.js';
import { type GrownForum, withGrownForum } from './forum-grown.js';
import { Product } from './product.js';
import { loadSearch } from './search-load.js';
import { questionsFor } from './search-questions.js';

const POSTS = 1_000_000;
const TURNS = 4;

/** Milliseconds of a search among a million documents, by HTTP; bare are its statements alone, on one connection of the same run. */
export const bench: Bench = {
  name: 'search',
  run: ({ databaseUrl }) =>
    withGrownForum(databaseUrl, POSTS, async (forum) => {
      const connection = await connect(forum.databaseUrl);
      try {
        await loadSearch(connection);
        const { common, selective } = await questionsFor(connection);
        return [
          await measured('search.selective', selective, forum, connection),
          await measured('search.common', common, forum, connection),
        ];
      } finally {
        await connection.end();
      }
    }),
};

async function measured(name: string, questions: readonly string[], forum: GrownForum, connection: Connection): Promise<Measurement> {
  const asked = await Product.on(forum.databaseUrl, async (product) => {
    const all: { path: string; statements: string[] }[] = [];
    for (const question of questions) {
      const path = `/api/search?q=${encodeURIComponent(question)}`;
      await forgetPace(connection);
      all.push({ path, statements: await product.statementsOf(path, { personId: 0, cookie: forum.cookie }) });
    }
    return all;
  });
  const times = { product: [] as number[], bare: [] as number[] };
  // The first turn warms up. In turns, so that whatever else the machine does falls on both.
  for (let turn = 0; turn <= TURNS; turn += 1) {
    for (const { path, statements } of asked) {
      await forgetPace(connection);
      const [ofProduct, ofBare] = [await timeOf(() => search(forum, path)), await timeOf(() => run(connection, statements))];
      if (turn === 0) continue;
      times.product.push(ofProduct);
      times.bare.push(ofBare);
    }
  }
  const [value, bare] = [p95(times.product), p95(times.bare)];
  return { name, value, unit: 'ms p95', bare, ratio: bare / value };
}

async function search({ address, cookie }: GrownForum, path: string): Promise<void> {
  const answer = await fetch(`${address}${path}`, { headers: { cookie } });
  const { count } = (await answer.json()) as { count: number };
  if (!answer.ok || count === 0) throw new Error(`${path} answered ${String(answer.status)} and found ${String(count)}.`);
}

async function run(connection: Connection, statements: readonly string[]): Promise<void> {
  for (const sql of statements) await connection.query(sql);
}

/** Nobody types as fast as this asks. */
async function forgetPace(connection: Connection): Promise<void> {
  await connection.query('DELETE FROM attempt_count');
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function connect(databaseUrl: string): Promise<Connection> {
  const { user, password, socketPath, host, port, database } = databaseAddress(databaseUrl) ?? {};
  return createConnection({ user, password, database, timezone: 'Z', ...(socketPath ? { socketPath } : { host, port }) });
}

function p95(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
}
