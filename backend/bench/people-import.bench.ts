import mysql from 'mysql2/promise';
import { ApplyStaffImport, ConfirmStaffImport, PreviewStaffImport, StaffImportQueries } from '../src/modules/people/index.js';
import { databaseAddress } from '../src/platform/config/index.js';
import { DataSource } from 'typeorm';
import { connectionOptions } from '../src/platform/database/index.js';
import { schema } from '../src/schema.js';
import type { Bench } from './bench.js';
import { Product } from './product.js';

const ROWS = 10_000;
const SERVICES = 40;
const NAME = 'trellis_import_bench';

/** Ten thousand new colleagues in one file, from its bytes to the commit. Bare: the same rows written by mysql2 in one transaction. */
export const bench: Bench = {
  name: 'people.import_10k',
  async run({ databaseUrl }) {
    const url = new URL(databaseUrl);
    url.pathname = `/${NAME}`;
    await remake(databaseUrl);
    try {
      await migrate(url.href);
      const value = await Product.on(url.href, importAll);
      const bare = await writeBare(url.href);
      return [{ name: 'people.import_10k', value, unit: 's', bare, ratio: bare / value }];
    } finally {
      await remake(databaseUrl, false);
    }
  },
};

async function importAll(product: Product): Promise<number> {
  const bytes = Buffer.from(staffFile());
  const from = performance.now();
  const runId = await product
    .get(PreviewStaffImport)
    .run(null, { name: 'staff.csv', bytes, mode: 'full', blank: 'unchanged', invite: false });
  await product.get(ConfirmStaffImport).run(null, runId, { confirmLeavers: true, leaveOutErrors: false });
  await product.get(ApplyStaffImport).run({ payload: { runId } });
  const seconds = (performance.now() - from) / 1000;
  const { state, counts } = await product.get(StaffImportQueries).run(runId);
  if (state !== 'applied' || counts.created !== ROWS) throw new Error(`The import ended as ${state} with ${JSON.stringify(counts)}.`);
  return seconds;
}

function staffFile(): string {
  const heading =
    'Person Number,First Name,Last Name,Work Email,Assignment Number,Primary Assignment Flag,Assignment Status,Department Name,Job,Grade,Hire Date,Line Manager Person Number';
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const number = 100_000 + index;
    const manager = index === 0 ? '' : String(100_000 + Math.floor((index - 1) / 12));
    return `${number},Given${index},Family${index % 997},person${index}@bench.example,E${number},Y,Active - Payroll Eligible,Service ${index % SERVICES},Officer,G${index % 9},2024-04-08,${manager}`;
  });
  return [heading, ...rows].join('\r\n');
}

async function writeBare(databaseUrl: string): Promise<number> {
  const connection = await connect(databaseUrl);
  try {
    const from = performance.now();
    await connection.beginTransaction();
    const people = Array.from({ length: ROWS }, (_, index) => [
      `B${index}`,
      `Given${index}`,
      `Family${index % 997}`,
      `bare${index}@bench.example`,
      'here',
      '2024-04-08',
      new Date(0),
    ]);
    await connection.query('INSERT INTO person (person_number, given_name, family_name, email, state, starts_on, created_at) VALUES ?', [
      people,
    ]);
    const [ids] = await connection.query<mysql.RowDataPacket[]>(`SELECT id FROM person WHERE person_number LIKE 'B%' ORDER BY id`);
    const posts = ids.map(({ id }, index) => [Number(id), `B${index}`, 'Officer', 'employee', 'active', '2024-04-08']);
    await connection.query('INSERT INTO post (person_id, assignment_number, job_title, worker_kind, state, starts_on) VALUES ?', [posts]);
    await connection.commit();
    return (performance.now() - from) / 1000;
  } finally {
    await connection.end();
  }
}

async function remake(databaseUrl: string, make = true): Promise<void> {
  const connection = await connect(databaseUrl);
  await connection.query(`DROP DATABASE IF EXISTS ${NAME}`);
  if (make) await connection.query(`CREATE DATABASE ${NAME} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
  await connection.end();
}

async function migrate(databaseUrl: string): Promise<void> {
  const database = addressOf(databaseUrl);
  const dataSource = await new DataSource(connectionOptions({ database, databasePool: 2, sqlLog: undefined }, schema)).initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
}

function connect(databaseUrl: string): Promise<mysql.Connection> {
  const { host, port, user, password, database, socketPath } = addressOf(databaseUrl);
  return mysql.createConnection({
    ...(socketPath ? { socketPath } : { host, port }),
    user,
    password,
    database,
    charset: 'utf8mb4_unicode_520_ci',
  });
}

function addressOf(databaseUrl: string): NonNullable<ReturnType<typeof databaseAddress>> {
  const address = databaseAddress(databaseUrl);
  if (!address) throw new Error('The stage has no database that Trellis can use.');
  return address;
}
