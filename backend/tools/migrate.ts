import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { readConfig } from '../src/platform/config/index.js';
import { connectionOptions } from '../src/platform/database/index.js';
import { schema } from '../src/schema.js';

/** Brings the database that DATABASE_URL names up to date, and says what it did. */
async function migrate(): Promise<void> {
  const config = readConfig(process.env);
  const dataSource = await new DataSource(connectionOptions(config, { entities: [], migrations: schema.migrations })).initialize();
  try {
    const done = await dataSource.runMigrations();
    if (done.length > 0) process.stdout.write(`Database brought up to date: ${String(done.length)} migrations\n`);
  } finally {
    await dataSource.destroy();
  }
}

await migrate();
