/** Runs the built product and tells when it serves. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { at, projectNode, root } from './paths.mjs';
import { environment } from './processes.mjs';
import { PlainProblem } from './terminal.mjs';

const readyWithinMs = 60_000;
/** Whole stacks in problems; a small nursery, which saves some 50 MB of an idle server and costs no throughput that can be measured. */
const nodeFlags = ['--enable-source-maps', '--max-semi-space-size=8'];

/**
 * @typedef {object} RunningServer
 * @property {string} address
 * @property {number} pid
 * @property {Promise<number>} exited its exit code
 * @property {(signal?: NodeJS.Signals) => Promise<void>} stop lets requests finish, then ends
 */

/**
 * @param {object} options
 * @param {number} options.port
 * @param {Record<string, string | undefined>} options.env
 * @param {string} options.logPath takes the log of the server, which is for machines
 * @returns {Promise<RunningServer>} when it is ready
 */
export async function startServer({ port, env, logPath }) {
  await mkdir(dirname(logPath), { recursive: true });
  const log = openSync(logPath, 'w', 0o600);
  // A group of its own: Ctrl-C reaches the start script, which then ends the server and the database in this order.
  const child = spawn(projectNode, ['--import', at('backend/tools/follow-parent.mjs'), ...nodeFlags, at('backend/dist/src/main.js')], {
    cwd: root,
    env: environment({ ...env, PORT: String(port), TRELLIS_COMMAND: String(process.pid) }),
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  /** @type {number | undefined} */
  let exitCode;
  const exited = once(child, 'exit').then(([code]) => (exitCode = /** @type {number | null} */ (code) ?? 1));
  const stop = async (/** @type {NodeJS.Signals} */ signal = 'SIGTERM') => {
    if (exitCode === undefined) child.kill(signal);
    await exited;
  };
  const address = `http://127.0.0.1:${port}`;
  const until = Date.now() + readyWithinMs;
  while (!(await isReady(address))) {
    if (exitCode !== undefined) throw new PlainProblem(whyItEnded(await readFile(logPath, 'utf8'), port, logPath));
    if (Date.now() > until) {
      await stop('SIGKILL');
      throw new PlainProblem(`The server did not become ready within ${readyWithinMs / 1000} seconds. Its log is ${logPath}.`);
    }
    await pause(25);
  }
  return { address, pid: child.pid ?? 0, exited, stop };
}

/** @param {string} address */
async function isReady(address) {
  try {
    const response = await fetch(`${address}/api/health/ready`, { signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    // Not listening yet.
    return false;
  }
}

/**
 * @param {string} log
 * @param {number} port
 * @param {string} logPath
 */
function whyItEnded(log, port, logPath) {
  if (log.includes('EADDRINUSE')) return portInUse(port);
  return `The server ended while it was starting. Its log is ${logPath}; the last lines are:\n${log.trim().split('\n').slice(-12).join('\n')}`;
}

/** @param {number} port */
function portInUse(port) {
  return `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`;
}

/**
 * @param {string | undefined} wanted what PORT says; "0" means any free one
 * @returns {Promise<number>} a port that is free now
 */
export async function freePort(wanted = '3000') {
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new PlainProblem('Set PORT to a number from 0 to 65535.');
  const probe = createServer();
  try {
    await new Promise((listening, failed) => {
      probe.once('error', failed);
      probe.listen(port, process.env.HOST || undefined, () => listening(undefined));
    });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'EADDRINUSE') throw new PlainProblem(portInUse(port));
    if (code === 'EACCES')
      throw new PlainProblem(`Port ${port} is not open to this user. Choose a port of 1024 or above: PORT=3000 npm start`);
    throw error;
  }
  const chosen = /** @type {import('node:net').AddressInfo} */ (probe.address()).port;
  await new Promise((closed) => probe.close(closed));
  return chosen;
}
