/** `npm start`: everything from a fresh clone to a served product, and everything stopped again at Ctrl-C, the database last. */
import { join } from 'node:path';
import { takeLock } from './lock.mjs';
import { dataDir } from './paths.mjs';
import { checkMachine, loadSettings, prepare } from './prepare.mjs';
import { endRunning } from './processes.mjs';
import { databaseLock, ensureDemo, migrate, openDatabase } from './product-database.mjs';
import { freePort, startServer } from './server.mjs';
import { PlainProblem, runCommand, say, seconds } from './terminal.mjs';

/** @typedef {import('./product-database.mjs').ProductDatabase} ProductDatabase */
/** @typedef {import('./server.mjs').RunningServer} RunningServer */

/** What has been started so far, in the order in which it must not be stopped. */
const started = {
  /** @type {Promise<ProductDatabase> | undefined} */ database: undefined,
  /** @type {RunningServer | undefined} */ server: undefined,
};

async function start() {
  const began = process.hrtime.bigint();
  const port = await freePort(process.env.PORT);
  started.database = openDatabase();
  // Installing and the database go on side by side; a failure of either ends the start.
  const [database] = await Promise.all([started.database, prepare({ build: ['backend', 'frontend'] })]);
  const databaseGone = database.exited.then(() => {
    throw new PlainProblem(
      `The database ended unexpectedly. Its log is ${join(dataDir(), 'mariadb.log')}. Run npm start again: what was saved is kept.`,
    );
  });
  await Promise.race([serve(database, port, began), databaseGone]);
}

/**
 * @param {ProductDatabase} database
 * @param {number} port
 * @param {bigint} began
 */
async function serve(database, port, began) {
  await migrate(database);
  const isDemo = await ensureDemo(database);
  const logPath = join(dataDir(), 'server.log');
  const env = {
    DATABASE_URL: database.url,
    TRELLIS_DEMO: isDemo ? '1' : undefined,
    ORGANISATION: isDemo ? 'Aldermere Council' : process.env.ORGANISATION,
  };
  started.server = await startServer({ port, env, logPath });
  await welcome(started.server, port, seconds(began), logPath);
  const code = await started.server.exited;
  throw new PlainProblem(`The server ended unexpectedly (exit code ${code}). Its log is ${logPath}. Run npm start again.`);
}

/**
 * @param {RunningServer} server
 * @param {number} port
 * @param {string} took
 * @param {string} logPath
 */
async function welcome(server, port, took, logPath) {
  const response = await fetch(`${server.address}/api/session`);
  const { organisation, demoPeople } = /** @type {{ organisation: string, demoPeople: { name: string, about: string }[] }} */ (
    await response.json()
  );
  say(`\n${organisation} is ready after ${took}: ${process.env.PUBLIC_URL || `http://localhost:${port}`}`);
  if (demoPeople.length > 0) {
    say('\nOpen the address and sign in with one click as one of the demo people:');
    for (const person of demoPeople) say(`  ${person.name.padEnd(18)} ${person.about}`);
  }
  say(`\nThe log is ${logPath}. Ctrl-C stops everything.`);
}

/** The server first, the database when nobody uses it any more. */
async function stopAll() {
  await endRunning();
  await started.server?.stop();
  const database = await started.database?.catch(() => undefined);
  await database?.stop();
}

/** @returns {Promise<'asked'>} when the person or the system asks the start to stop */
function stopAsked() {
  return new Promise((asked) => {
    let times = 0;
    const onSignal = () => {
      times += 1;
      if (times === 1) say('\nStopping: the server first, then the database ...');
      if (times === 3) void started.server?.stop('SIGKILL');
      asked('asked');
    };
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, onSignal);
  });
}

await runCommand(async () => {
  loadSettings();
  checkMachine();
  // Several servers may share a database of one's own; the private one belongs to one start.
  const lock = process.env.DATABASE_URL ? { release: () => undefined } : await takeLock(databaseLock());
  if ('heldBy' in lock) {
    throw new PlainProblem(
      `Trellis is already being run from this folder (process ${lock.heldBy}). Stop that one with Ctrl-C, or use it as it is.`,
    );
  }
  const asked = stopAsked();
  const work = start();
  try {
    if ((await Promise.race([work, asked])) === 'asked') say('');
  } finally {
    // What fails from here on fails because it is being stopped.
    work.catch(() => undefined);
    await stopAll();
    lock.release();
  }
  say('Stopped.');
});
// Pipes and timers of what was interrupted must not keep the command alive.
process.exit();
