import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { databaseAddress } from '../../config/database-address.js';
import { connectionOptions, type Schema } from '../connection.js';
import { Transactions } from '../transactions.js';

/** A database of its own for one spec file, migrated, on the server that the test run started. */
export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  /** Empties every table, keeping the schema. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Makes it, with whatever migrations the schema holds. The server's address is in TRELLIS_TEST_SERVER, set by the run's global set-up. */
export async function emptyDatabase(schema: Schema, options: { pool?: number; migrate?: boolean } = {}): Promise<TestDatabase> {
  const server = process.env['TRELLIS_TEST_SERVER'];
  if (!server)
    throw new Error('Database specs run through the "database" project of backend/jest.config.mjs, which starts a server for them.');
  const name = `trellis_${randomBytes(8).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  const address = databaseAddress(url.href);
  if (!address) throw new Error(`TRELLIS_TEST_SERVER is not an address Trellis can use: ${server}`);

  const maker = await new DataSource({
    ...connectionOptions(
      { database: { ...address, database: 'mysql' }, databasePool: 2, sqlLog: undefined },
      { entities: [], migrations: [] },
    ),
  }).initialize();
  await maker.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
  await maker.destroy();

  const config = { database: address, databasePool: options.pool ?? 8, sqlLog: process.env['TRELLIS_SQL_LOG'] };
  const dataSource = await new DataSource(connectionOptions(config, schema)).initialize();
  if (options.migrate !== false) await dataSource.runMigrations();
  return {
    url: url.href,
    dataSource,
    transactions: new Transactions(dataSource),
    clear: () => clear(dataSource),
    close: async () => {
      await dataSource.query(`DROP DATABASE IF EXISTS ${name}`);
      await dataSource.destroy();
    },
  };
}

async function clear(dataSource: DataSource): Promise<void> {
  const tables = await dataSource.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name <> 'migration'`,
  );
  const runner = dataSource.createQueryRunner();
  await runner.query('SET FOREIGN_KEY_CHECKS = 0');
  for (const { name } of tables) await runner.query(`DELETE FROM \`${name}\``);
  await runner.query('SET FOREIGN_KEY_CHECKS = 1');
  await runner.release();
}
