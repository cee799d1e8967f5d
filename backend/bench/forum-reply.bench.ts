import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { databaseAddress } from '../src/platform/config/database-address.js';
import type { Bench, Measurement, Stage } from './bench.js';
import { withBare } from './bare/run-bare.js';
import { aForumScene, forgetPace, wordsOfAPost } from './forum-scene.js';
import { Product, type Visitor } from './product.js';
import { byTurns } from './storm.js';

const WRITERS = 16;
const PEOPLE = 480;
const TOPICS = 20;
/** In turns, so that whatever else the machine does falls on both. */
const ROUNDS = 3;
const LOOK_EVERY_MS = 100;

/** Sixteen people at a time reply, to twenty topics and to a single one. Numbers are counted afterwards: none is missing. */
export const bench: Bench = {
  name: 'forum.reply',
  async run(stage) {
    const { visitors, scenes } = await Product.on(stage.databaseUrl, async (product) => ({
      visitors: await product.visitors(PEOPLE),
      // Topics for the product, and as many for the bare limit.
      scenes: {
        product: await aForumScene(product, { topics: TOPICS, replies: 0 }),
        bare: await aForumScene(product, { topics: TOPICS, replies: 0 }),
      },
    }));
    return withBare({ databaseUrl: stage.databaseUrl, reads: {} }, (bareAddress) =>
      withDatabase(stage, async (database) => {
        await quieten(database, [...scenes.product, ...scenes.bare]);
        const sides = [
          { topics: scenes.product, url: (id: number) => `${stage.address}/api/forum/topics/${String(id)}/posts`, origin: stage.address },
          { topics: scenes.bare, url: (id: number) => `${bareAddress}/replies/${String(id)}`, origin: bareAddress },
        ] as const;
        const measured: Measurement[] = [];
        for (const [name, count] of [
          ['forum.reply', TOPICS],
          ['forum.reply_hot', 1],
        ] as const) {
          const rates = [0, 0];
          for (let round = 0; round <= ROUNDS; round += 1) {
            for (const [index, { topics, url, origin }] of sides.entries()) {
              const rate = await burst(database, visitors, (turn) => url(topics[turn % count] ?? 0), origin);
              // The first is to get warm.
              if (round > 0) rates[index] = (rates[index] ?? 0) + rate / ROUNDS;
            }
          }
          const [value = 0, bare = 0] = rates;
          measured.push({ name, value, unit: 'replies/s', bare, ratio: value / bare });
        }
        await check(database, [...scenes.product, ...scenes.bare]);
        return measured;
      }),
    );
  },
};

async function burst(database: Connection, visitors: readonly Visitor[], urlOf: (turn: number) => string, origin: string): Promise<number> {
  await forgetPace((sql) => database.query(sql));
  await untilTold(database);
  return byTurns(visitors, WRITERS, (turn) => ({
    method: 'POST',
    url: urlOf(turn),
    headers: { origin },
    body: { key: randomUUID(), words: `${wordsOfAPost}\n\n${String(turn)}` },
  }));
}

/**
 * Everybody has written here before, and has muted these topics: what is measured is the reply. Whom it is told of comes after it, and hundreds
 * of people who all follow one topic would be told of each other for minutes.
 */
async function quieten(database: Connection, topicIds: readonly number[]): Promise<void> {
  const people = `FROM person CROSS JOIN forum_topic t WHERE person.state = 'here' AND t.id IN (?)`;
  await database.query(`INSERT IGNORE INTO forum_turn (person_id, day) SELECT id, CURRENT_DATE FROM person WHERE state = 'here'`);
  await database.query(
    `INSERT IGNORE INTO forum_follow (person_id, topic_id, reason, level, since) SELECT person.id, t.id, 'chosen', 'muted', UTC_TIMESTAMP(3) ${people}`,
    [topicIds],
  );
  await database.query(
    `INSERT INTO forum_reading (person_id, topic_id, level) SELECT person.id, t.id, 'muted' ${people} ON DUPLICATE KEY UPDATE level = 'muted'`,
    [topicIds],
  );
}

/** The product goes on with each post after it is written: neither side is to be measured while it still tells of the burst before. */
async function untilTold(database: Connection): Promise<void> {
  for (;;) {
    const [[waiting]] = await database.query<RowDataPacket[]>(
      'SELECT COUNT(*) AS messages FROM outbox WHERE done_at IS NULL AND failed_at IS NULL AND due_at <= UTC_TIMESTAMP(3)',
    );
    if (Number(waiting?.['messages']) === 0) return;
    await pause(LOOK_EVERY_MS);
  }
}

async function withDatabase<T>({ databaseUrl }: Stage, work: (database: Connection) => Promise<T>): Promise<T> {
  const { user, password, database, host, port, socketPath } = databaseAddress(databaseUrl) ?? {};
  const connection = await createConnection({ user, password, database, ...(socketPath ? { socketPath } : { host, port }), timezone: 'Z' });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

/** @throws Error where a number is missing or stands twice */
async function check(database: Connection, topicIds: readonly number[]): Promise<void> {
  const [rows] = await database.query<RowDataPacket[]>(
    `SELECT t.id FROM forum_topic t WHERE t.id IN (?) AND (t.last_no <> (SELECT COUNT(*) FROM forum_post WHERE topic_id = t.id)
      OR t.last_no <> (SELECT MAX(number) FROM forum_post WHERE topic_id = t.id) OR t.replies <> t.last_no - 1)`,
    [topicIds],
  );
  if (rows.length > 0) throw new Error('Numbers of posts have a hole.');
}
