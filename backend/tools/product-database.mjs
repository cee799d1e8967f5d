/** The database that Trellis works on: the one DATABASE_URL names, or the private one. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDatabase } from './local-database.mjs';
import { takeLock } from './lock.mjs';
import { at, dataDir } from './paths.mjs';
import { runNode } from './processes.mjs';
import { PlainProblem, say, step } from './terminal.mjs';

/**
 * @typedef {object} ProductDatabase
 * @property {string} url
 * @property {boolean} isPrivate
 * @property {Promise<void>} exited never fulfilled for a database that somebody else runs
 * @property {() => Promise<void>} stop
 */

/** @returns {Promise<ProductDatabase>} */
export async function openDatabase() {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, isPrivate: false, exited: new Promise(() => undefined), stop: () => Promise.resolve() };
  const database = await startDatabase({ dataDir: join(dataDir(), 'mariadb'), say });
  return { url: database.url, isPrivate: true, exited: database.exited, stop: database.stop };
}

/** Held for as long as a command may start or stop the private database. */
export const databaseLock = () => join(dataDir(), 'start.lock');

/**
 * Does some work on the database of Trellis; beside a running `npm start` it uses that one's and leaves it running.
 * @template T
 * @param {(database: ProductDatabase) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(work) {
  if (process.env.DATABASE_URL) return work(await openDatabase());
  const lock = await takeLock(databaseLock());
  const database = await openDatabase();
  try {
    return await work(database);
  } finally {
    if ('release' in lock) {
      await database.stop();
      lock.release();
    }
  }
}

/** @returns {Promise<boolean>} whether `npm start` runs on the private database now */
export async function isBeingServed() {
  if (process.env.DATABASE_URL) return false;
  const lock = await takeLock(databaseLock());
  if ('release' in lock) lock.release();
  return !('release' in lock);
}

/** @param {ProductDatabase} database */
export async function migrate(database) {
  const { code, output } = await runNode([at('backend/dist/tools/migrate.js')], { quiet: true, env: { DATABASE_URL: database.url } });
  if (code !== 0) throw new PlainProblem(`The database could not be brought up to date:\n${output.trim()}`);
  if (output.trim()) say(output.trim());
}

/** @typedef {'none' | 'loading' | 'loaded' | 'own data'} DemoMark whether the private database is the demo council's */

/** Kept inside the data folder, so that it is gone when the data is gone. */
const markPath = () => join(dataDir(), 'mariadb', 'trellis-demo');

/** @returns {Promise<DemoMark>} */
export async function demoMark() {
  return existsSync(markPath()) ? /** @type {DemoMark} */ (await readFile(markPath(), 'utf8')) : 'none';
}

/** @param {DemoMark} mark */
export async function markDemo(mark) {
  await writeFile(markPath(), mark);
}

/** What `demo.js` exits with when the database holds people already. */
const notEmpty = 3;

/**
 * Fills the private database with the demo council when it holds nobody.
 * @param {ProductDatabase} database
 * @returns {Promise<boolean>} whether this database is the demo council's
 */
export async function ensureDemo(database) {
  if (!database.isPrivate) return false;
  const mark = await demoMark();
  if (mark === 'loaded' || mark === 'own data') return mark === 'loaded';
  if (mark === 'loading') {
    say('An earlier start was stopped while it loaded the demo council: beginning again.');
    await emptyDatabase(database);
    await migrate(database);
  }
  await markDemo('loading');
  const { code } = await step('Loading the demo council (about a minute, the first time only)', () =>
    runNode([at('backend/dist/tools/demo.js')], { env: { DATABASE_URL: database.url } }),
  );
  if (code !== 0 && code !== notEmpty)
    throw new PlainProblem('The demo council could not be loaded; the reason is above. Run npm start to try again.');
  await markDemo(code === 0 ? 'loaded' : 'own data');
  return code === 0;
}

/** @param {ProductDatabase} database */
export async function emptyDatabase(database) {
  const { code, output } = await runNode([at('backend/tools/empty-database.mjs')], { quiet: true, env: { DATABASE_URL: database.url } });
  if (code !== 0) throw new PlainProblem(`The database could not be emptied:\n${output.trim()}`);
}
