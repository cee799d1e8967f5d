import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { databaseAddress } from '../src/platform/config/database-address.js';
import { connectionOptions } from '../src/platform/database/index.js';
import { schema } from '../src/schema.js';
import { withServer } from './bare/with-server.js';
import { loadForum } from './forum-load.js';
import { Product } from './product.js';

/** A forum of some size in a database of its own, with the product on it. */
export interface GrownForum {
  readonly address: string;
  readonly databaseUrl: string;
  /** Of somebody who has opened three hundred topics. */
  readonly cookie: string;
  /** Youngest first, by the latest post. */
  readonly topicIds: readonly number[];
}

/** Lives while the work does. The people are those of the stage, so that all forums have the same readers. */
export async function withGrownForum<T>(stageUrl: string, posts: number, work: (forum: GrownForum) => Promise<T>): Promise<T> {
  const name = `forum_${String(posts)}`;
  const url = new URL(stageUrl);
  const stage = url.pathname.slice(1);
  url.pathname = `/${name}`;
  const connection = await connect(stageUrl);
  try {
    await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
    await migrate(url.href);
    await copyPeople(connection, stage, name);
    const visitor = await Product.on(url.href, async (product) => (await product.visitors(1))[0]);
    if (!visitor) throw new Error('Nobody can sign in.');
    await connection.query(`USE ${name}`);
    const people = await rowsOf<{ id: number }>(
      connection,
      `SELECT id FROM person WHERE state = 'here' AND id <> ${String(visitor.personId)}`,
    );
    const { topicIds } = await loadForum(connection, { posts, people: [visitor.personId, ...people.map(({ id }) => id)], now: new Date() });
    return await withServer('../quiet-server.js', [url.href], (address) =>
      work({ address, databaseUrl: url.href, cookie: visitor.cookie, topicIds }),
    );
  } finally {
    await connection.query(`DROP DATABASE IF EXISTS ${name}`);
    await connection.end();
  }
}

async function connect(databaseUrl: string): Promise<Connection> {
  const { user, password, socketPath, host, port, database } = databaseAddress(databaseUrl) ?? {};
  return createConnection({ user, password, database, timezone: 'Z', ...(socketPath ? { socketPath } : { host, port }) });
}

async function migrate(databaseUrl: string): Promise<void> {
  const address = databaseAddress(databaseUrl);
  if (!address) throw new Error(`This is no address of a database: ${databaseUrl}`);
  const options = connectionOptions(
    { database: address, databasePool: 2, sqlLog: undefined },
    { entities: [], migrations: schema.migrations },
  );
  const dataSource = await new DataSource(options).initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
}

/** Everything but the forum, and what the forum has been made into elsewhere. */
async function copyPeople(connection: Connection, from: string, to: string): Promise<void> {
  const tables = await rowsOf<{ name: string }>(
    connection,
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = '${to}' AND table_type = 'BASE TABLE'
      AND table_name <> 'migration' AND table_name NOT LIKE 'forum%' AND table_name NOT LIKE 'search%' AND table_name NOT LIKE 'outbox%'`,
  );
  await connection.query('SET SESSION foreign_key_checks = 0');
  for (const { name } of tables) await connection.query(`INSERT INTO ${to}.${name} SELECT * FROM ${from}.${name}`);
  await connection.query('SET SESSION foreign_key_checks = 1');
}

async function rowsOf<Row>(connection: Connection, sql: string): Promise<Row[]> {
  return (await connection.query<(Row & RowDataPacket)[]>(sql))[0];
}
