/** Runs a command of Trellis as a person would, on data of its own, and reads what it says. For the specs of the commands. */
import { spawn } from 'node:child_process';
import { at, root } from './paths.mjs';
import { environment } from './processes.mjs';

/**
 * @typedef {object} CommandRun
 * @property {number} pid
 * @property {() => boolean} isRunning
 * @property {() => string} said everything so far
 * @property {(words: RegExp, withinMs?: number) => Promise<RegExpMatchArray>} says fulfilled when it has said so
 * @property {(signal: NodeJS.Signals) => void} signal
 * @property {Promise<number>} ended its exit code
 */

/**
 * @param {string[]} command what stands after `npm`, or a script of this folder
 * @param {Record<string, string | undefined>} env
 * @returns {CommandRun}
 */
export function runCommandLine(command, env) {
  const [first = '', ...rest] = command;
  const [program, args] = first.endsWith('.mjs') ? [process.execPath, [at(`backend/tools/${first}`), ...rest]] : ['npm', command];
  const settings = { DATABASE_URL: undefined, NODE_OPTIONS: undefined, NODE_ENV: undefined, FORCE_COLOR: '0', ...env };
  const child = spawn(program, args, { cwd: root, env: environment(settings), detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (/** @type {Buffer} */ chunk) => (text += chunk.toString()));
  /** @type {Promise<number>} */
  const ended = new Promise((done) => child.once('close', (code) => done(code ?? 128)));
  let isRunning = true;
  void ended.then(() => (isRunning = false));
  return {
    pid: child.pid ?? 0,
    isRunning: () => isRunning,
    said: () => text,
    ended,
    // As a terminal does it: to the whole group.
    signal: (signal) => process.kill(-(child.pid ?? 0), signal),
    says: (words, withinMs = 120_000) =>
      new Promise((done, failed) => {
        const look = () => {
          const found = text.match(words);
          if (!found) return;
          tidy();
          done(found);
        };
        const tidy = () => {
          clearInterval(timer);
          clearTimeout(limit);
        };
        const timer = setInterval(look, 20);
        const limit = setTimeout(() => {
          tidy();
          failed(new Error(`It did not say ${words} in time. It said:\n${text}`));
        }, withinMs);
        void ended.then(() => {
          look();
          tidy();
          failed(new Error(`It ended without saying ${words}. It said:\n${text}`));
        });
      }),
  };
}
