/**
 * A private MariaDB: data in one folder, reached by a unix socket only, nothing listening on the network.
 * Used by `npm start` for the database under `.data/` and by the tests for throw-away ones.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { lstat, mkdir, readFile, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir, totalmem } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findDatabaseBinaries } from './database-binaries.mjs';
import { PlainProblem, fullDisk } from './terminal.mjs';

/** Linux allows 107 characters for the path of a unix socket, macOS 103. */
const longestSocketPath = 103;
const readyWithinMs = 60_000;
const stopWithinMs = 60_000;

/**
 * @typedef {object} LocalDatabase
 * @property {string} url    what `DATABASE_URL` says, with the socket path
 * @property {string} socket path of the unix socket
 * @property {number} pid    process id of mariadbd
 * @property {boolean} adopted true when it was running already, left behind by a start that was killed
 * @property {Promise<void>} exited fulfilled when the server has ended, for whatever reason
 * @property {() => Promise<void>} stop ends the server after it has written everything down
 */

/**
 * Starts the database in `dataDir`, making it first where there is none, or adopts the one that runs there already.
 * @param {object} options
 * @param {string} options.dataDir folder of the data; its parent takes the log
 * @param {boolean} [options.fast] for tests: durability given up for speed
 * @param {(line: string) => void} [options.say] told of what takes time
 * @param {string} [options.database] name of the schema that is made when absent
 * @returns {Promise<LocalDatabase>}
 */
export async function startDatabase({ dataDir, fast = false, say = () => undefined, database = 'trellis' }) {
  const folder = resolve(dataDir);
  const socketDir = await privateFolder(folder);
  const socket = join(socketDir, 'mariadb.sock');
  if (socket.length > longestSocketPath) {
    throw new PlainProblem(`The path ${socket} is too long for a socket. Set TMPDIR to a folder with a short path, for example /tmp.`);
  }
  const url = `mysql://root@localhost/${database}?socketPath=${encodeURIComponent(socket)}`;
  const adopted = await adopt(folder, socket, say);
  if (adopted) return { url, socket, pid: adopted, adopted: true, exited: gone(adopted), stop: () => stop(adopted, socketDir) };

  const binaries = await findDatabaseBinaries(say);
  await initialise(folder, binaries.install, say);
  await roomFor(folder, 100);
  const { pid, exited } = await launch({ folder, socket, socketDir, fast, database, server: binaries.server });
  return { url, socket, pid, adopted: false, exited, stop: () => stop(pid, socketDir) };
}

/**
 * @param {string} folder of the data
 * @returns {string}
 */
export function socketFolder(folder) {
  return join(tmpdir(), `trellis-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
}

/**
 * The folder of the socket: short, and closed to everybody else, because root needs no password there.
 * @param {string} folder
 */
async function privateFolder(folder) {
  const path = socketFolder(folder);
  await mkdir(path, { mode: 0o700 }).catch((/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const found = await lstat(path);
  const mine = process.getuid ? found.uid === process.getuid() : true;
  if (!found.isDirectory() || !mine || (found.mode & 0o077) !== 0) {
    throw new PlainProblem(
      `${path} belongs to somebody else or is open to others, so the database will not use it. Remove it, then run the command again.`,
    );
  }
  return path;
}

/**
 * @param {string} folder
 * @param {string} socket
 * @param {(line: string) => void} say
 * @returns {Promise<number | undefined>} process id of the server that runs on this folder already
 */
async function adopt(folder, socket, say) {
  const pid = runningServer(folder);
  if (pid === undefined) return undefined;
  for (let waited = 0; waited < 10_000 && isAlive(pid); waited += 100) {
    if (await answers(socket)) {
      say('The database of an earlier start is still running: using it.');
      return pid;
    }
    await pause(100);
  }
  say('A database of an earlier start runs but does not answer: stopping it.');
  await endProcess(pid);
  return undefined;
}

/**
 * @param {string} folder
 * @returns {number | undefined}
 */
export function runningServer(folder) {
  const pidFile = join(folder, 'mariadb.pid');
  if (!existsSync(pidFile)) return undefined;
  const pid = Number(readFileSync(pidFile, 'utf8').trim());
  if (!Number.isInteger(pid) || pid < 2 || !isAlive(pid)) return undefined;
  // The number may have gone to another program since; on Linux its command line tells.
  const commandLine = `/proc/${pid}/cmdline`;
  if (existsSync(commandLine) && !readFileSync(commandLine, 'utf8').includes(folder)) return undefined;
  return pid;
}

/**
 * Makes the data folder under another name and renames it when it is whole, so that a start killed half way leaves nothing that looks like data.
 * @param {string} folder
 * @param {string} installer
 * @param {(line: string) => void} say
 */
async function initialise(folder, installer, say) {
  await mkdir(dirname(folder), { recursive: true });
  await sweepHalfMade(folder);
  if (await isWhole(folder)) return;
  await setAsideBroken(folder);
  await roomFor(dirname(folder), 300);
  say('Making a new database ...');
  const making = `${folder}.making-${process.pid}`;
  const output = await runInstaller(installer, making);
  if (!(await isWhole(making))) {
    await rm(making, { recursive: true, force: true });
    if (/No space left|disk is full|Errcode: 28/i.test(output)) throw new PlainProblem(fullDisk());
    throw new PlainProblem(`The database could not be made. ${basename(installer)} said:\n${lastLines(output)}`);
  }
  await rename(making, folder);
}

/**
 * @param {string} installer
 * @param {string} into
 * @returns {Promise<string>} what it printed
 */
async function runInstaller(installer, into) {
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  const child = spawn(
    installer,
    [
      '--no-defaults',
      ...asRoot,
      `--datadir=${into}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--skip-name-resolve',
      '--force',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()));
  const ended = once(child, 'close');
  const [code] = await ended;
  if (code !== 0) await rm(join(into, 'ibdata1'), { force: true });
  return output;
}

/**
 * Folders of starts that were killed while they made the database.
 * @param {string} folder
 */
async function sweepHalfMade(folder) {
  const names = await readdir(dirname(folder));
  for (const name of names) {
    const maker = name.startsWith(`${basename(folder)}.making-`) ? Number(name.split('-').at(-1)) : undefined;
    if (maker !== undefined && (maker === process.pid || !isAlive(maker)))
      await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function isWhole(folder) {
  return ['ibdata1', 'mysql', 'aria_log_control'].every((name) => existsSync(join(folder, name)));
}

/**
 * A folder that holds something, but no whole database, is kept under another name: it might be all that is left of real data.
 * @param {string} folder
 */
async function setAsideBroken(folder) {
  if (!existsSync(folder)) return;
  if ((await readdir(folder)).length === 0) {
    await rm(folder, { recursive: true });
    return;
  }
  const aside = `${folder}.broken-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  await rename(folder, aside);
  throw new PlainProblem(
    `The database folder ${folder} was not whole (half made, or files are missing). It was moved to ${aside} and nothing in it was changed. ` +
      'Run the command again to begin with a new database, or put a backup back with: npm run db -- restore FILE',
  );
}

/**
 * @param {string} folder
 * @param {number} megabytes
 */
async function roomFor(folder, megabytes) {
  const disk = await statfs(folder);
  const free = (disk.bavail * disk.bsize) / 1024 ** 2;
  if (free < megabytes) {
    throw new PlainProblem(
      `The disk is full: ${Math.floor(free)} MB free at ${folder}, and the database needs ${megabytes} MB. Free some space, then run the command again.`,
    );
  }
}

/**
 * @param {{ folder: string, socket: string, socketDir: string, fast: boolean, database: string, server: string }} options
 */
async function launch({ folder, socket, socketDir, fast, database, server }) {
  await rm(socket, { force: true });
  const initFile = join(socketDir, 'first.sql');
  await writeFile(initFile, `CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;\n`, {
    mode: 0o600,
  });
  const logPath = `${folder}.log`;
  const log = openSync(logPath, 'w', 0o600);
  // Its own process group: Ctrl-C in the terminal reaches the server of Trellis, and the database only when that has ended.
  const child = spawn(server, serverArguments({ folder, socket, initFile, fast }), { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  const exited = once(child, 'exit').then(
    () => undefined,
    () => undefined,
  );
  child.unref();
  const pid = child.pid;
  if (pid === undefined) throw new PlainProblem(`The database program ${server} could not be run.`);
  let ended = false;
  void exited.then(() => (ended = true));
  const until = Date.now() + readyWithinMs;
  while (!(await answers(socket))) {
    if (ended) throw new PlainProblem(whyItEnded(await readFile(logPath, 'utf8'), logPath));
    if (Date.now() > until) {
      await endProcess(pid);
      throw new PlainProblem(`The database did not answer within ${readyWithinMs / 1000} seconds. Its log is ${logPath}.`);
    }
    await pause(25);
  }
  return { pid, exited };
}

/** @param {{ folder: string, socket: string, initFile: string, fast: boolean }} options */
function serverArguments({ folder, socket, initFile, fast }) {
  const durability = fast
    ? [
        '--innodb-flush-log-at-trx-commit=0',
        '--innodb-flush-method=nosync',
        '--skip-innodb-doublewrite',
        '--innodb-log-file-size=128M',
        '--performance-schema=off',
      ]
    : ['--innodb-flush-log-at-trx-commit=1'];
  return [
    '--no-defaults',
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
    `--datadir=${folder}`,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'mariadb.pid')}`,
    `--init-file=${initFile}`,
    '--skip-networking',
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_520_ci',
    '--default-time-zone=+00:00',
    '--ft-min-word-len=2',
    '--innodb-ft-min-token-size=2',
    '--innodb-ft-enable-stopword=OFF',
    `--innodb-buffer-pool-size=${fast ? 256 : bufferPool()}M`,
    '--max-connections=200',
    '--max-allowed-packet=64M',
    ...durability,
  ];
}

/** Megabytes that the database may keep in memory: an eighth of the machine's. It takes them as its data grows. */
function bufferPool() {
  return Math.round(Math.min(2048, Math.max(256, totalmem() / 8 / 1024 ** 2)));
}

/**
 * @param {string} log
 * @param {string} logPath
 */
function whyItEnded(log, logPath) {
  if (/No space left|disk is full|Errcode: 28|error: 28/i.test(log)) return fullDisk();
  if (/Can't lock aria control file|Unable to lock \.\/ibdata1/i.test(log)) {
    return 'Another database program is using the same data folder. Stop the other Trellis on this machine, then run the command again.';
  }
  return `The database ended while it was starting. Its log is ${logPath}; the last lines are:\n${lastLines(log)}`;
}

/** @param {string} text */
function lastLines(text) {
  return text.trim().split('\n').slice(-12).join('\n');
}

/**
 * @param {string} socket
 * @returns {Promise<boolean>} whether a database greets on this socket
 */
function answers(socket) {
  return new Promise((done) => {
    const connection = createConnection(socket);
    /** @param {boolean} result */
    const finish = (result) => {
      connection.destroy();
      done(result);
    };
    connection.setTimeout(2000, () => finish(false));
    connection.once('error', () => finish(false));
    connection.once('close', () => done(false));
    // Byte 4 is the protocol version of the greeting; an error packet (255) says the server is not ready.
    connection.once('data', (greeting) => finish(greeting[4] === 10));
  });
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** @param {number} pid */
function isZombie(pid) {
  try {
    return /\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // No /proc on this system: the answer of kill stands.
    return false;
  }
}

/** @param {number} pid */
async function gone(pid) {
  while (isAlive(pid)) await pause(250, undefined, { ref: false });
}

/**
 * @param {number} pid
 * @param {string} socketDir
 */
async function stop(pid, socketDir) {
  await endProcess(pid);
  await rm(socketDir, { recursive: true, force: true });
}

/** @param {number} pid */
async function endProcess(pid) {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGTERM');
  const until = Date.now() + stopWithinMs;
  while (isAlive(pid)) {
    if (Date.now() > until) {
      process.kill(pid, 'SIGKILL');
      return;
    }
    await pause(20);
  }
}
