/** Runs other programs: the project's Node, compilers and package managers. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { projectNode, root } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string | undefined>} [env] added to this process's environment; undefined removes
 * @property {boolean} [quiet] keep what it prints instead of showing it
 * @property {string} [cwd]
 */

/** @typedef {{ code: number, output: string }} RunResult `output` is empty unless quiet */

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(program, args, { env = {}, quiet = false, cwd = root } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(program, args, {
      cwd,
      env: environment(env),
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()));
    child.once('error', failed);
    child.once('close', (code) => {
      running.delete(child);
      done({ code: code ?? 128, output });
    });
  });
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Asks every program that `run` started to end, and waits until they have. */
export async function endRunning() {
  const ended = [...running].map((child) => new Promise((done) => child.once('close', done)));
  for (const child of running) child.kill('SIGTERM');
  await Promise.all(ended);
}

/**
 * @param {readonly string[]} args a script and its arguments
 * @param {RunOptions} [options]
 */
export const runNode = (args, options) => run(projectNode, args, options);

/** @param {Record<string, string | undefined>} added */
export function environment(added) {
  return Object.fromEntries(Object.entries({ ...process.env, ...added }).filter(([, value]) => value !== undefined));
}

/**
 * npm as the person started it. The project's own Node is left out of the PATH: an install replaces it.
 * @returns {{ program: string, args: string[], env: Record<string, string> }}
 */
export function npm() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith(join('node_modules', '.bin')));
  const env = { PATH: path.join(delimiter) };
  const { npm_node_execpath: node, npm_execpath: script } = process.env;
  if (node && script && existsSync(node) && existsSync(script) && !node.startsWith(root)) return { program: node, args: [script], env };
  return { program: 'npm', args: [], env };
}

/**
 * At Ctrl-C what `run` started is told to end; the command itself goes on, so that it can tidy up, and ends for lack of work.
 * @returns {{ readonly asked: boolean }} whether somebody asked it to stop
 */
export function endRunningAtSignals() {
  let asked = false;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      asked = true;
      void endRunning();
    });
  }
  return {
    get asked() {
      return asked;
    },
  };
}
