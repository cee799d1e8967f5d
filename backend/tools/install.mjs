/** Brings the dependencies that package-lock.json names, where they are missing or stale. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { at, projectNode } from './paths.mjs';
import { npm, run } from './processes.mjs';
import { PlainProblem, step } from './terminal.mjs';

/** Packages whose install scripts may run; all others are refused by .npmrc. `node` brings the Node that runs Trellis. */
export const allowedInstallScripts = ['node'];

const projectNodeMajor = 24;
const marker = at('node_modules/.trellis-installed');
/** npm's own record of what it put into node_modules, written when an install is complete. */
const installedRecord = at('node_modules/.package-lock.json');

/** @returns {Promise<void>} when node_modules is what package-lock.json says and the project's own Node runs */
export async function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  if (!isInstalled(wanted)) await step('Installing dependencies (npm ci; a minute or two the first time)', installAll);
  if (!ownNodeRuns()) await step("Bringing the project's own Node", rebuildAllowed);
  if (!ownNodeRuns()) {
    throw new PlainProblem(
      `The project's own Node ${projectNodeMajor} did not arrive in node_modules. Run: rm -rf node_modules && npm start`,
    );
  }
  if (readMarker() !== wanted) writeFileSync(marker, wanted);
}

/** @param {string} wanted */
function isInstalled(wanted) {
  if (!existsSync(installedRecord)) return false;
  return readMarker() === wanted || matches(readLock(at('package-lock.json')), readLock(installedRecord));
}

function readMarker() {
  return existsSync(marker) ? readFileSync(marker, 'utf8') : undefined;
}

/**
 * @param {string} path
 * @returns {LockedPackages}
 */
function readLock(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }>} LockedPackages */

/**
 * @param {LockedPackages} locked
 * @param {LockedPackages} installed
 * @returns {boolean} whether every package is there as locked; optional ones may be absent, since many are for other systems
 */
export function matches(locked, installed) {
  const differs = Object.entries(locked).some(([path, wanted]) => {
    if (path === '') return false;
    const found = installed[path];
    if (!found) return !wanted.optional && !wanted.devOptional;
    return found.version !== wanted.version || found.integrity !== wanted.integrity;
  });
  return !differs && Object.keys(installed).every((path) => path in locked || isBroughtByNode(path));
}

/** The `node` package installs the program for this system beside itself, outside the lock file. @param {string} path */
function isBroughtByNode(path) {
  return /\/node(-bin)?-(linux|darwin|win)-[a-z0-9]+$/.test(path);
}

function ownNodeRuns() {
  const answer = spawnSync(projectNode, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.startsWith(`v${projectNodeMajor}.`);
}

async function installAll() {
  // Development packages are needed to build, whatever NODE_ENV says.
  await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
}

async function rebuildAllowed() {
  await runNpm(['rebuild', ...allowedInstallScripts, '--ignore-scripts=false', '--loglevel=error']);
}

/** @param {string[]} args */
async function runNpm(args) {
  const { program, args: before, env } = npm();
  const { code, output } = await run(program, [...before, ...args], { env, quiet: true });
  if (code === 0) return;
  if (/ENOSPC|no space left/i.test(output)) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  throw new PlainProblem(
    `npm ${args[0]} failed. npm said:\n${output.trim()}\n\nIf the network was the cause, run the command again when it is back.`,
  );
}
