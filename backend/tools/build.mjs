/** Builds the API and the application where their sources changed since the last build. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { at, root } from './paths.mjs';
import { runNode } from './processes.mjs';
import { PlainProblem, step } from './terminal.mjs';

/**
 * @typedef {object} Part
 * @property {string} label
 * @property {string[]} sources files and folders that the result depends on
 * @property {RegExp} ignored paths among them that it does not depend on
 * @property {string} result a file that a finished build holds
 * @property {string} marker where the hash of the built sources is kept
 * @property {string[]} command for the project's Node
 * @property {() => Promise<void>} [tidy] after a build
 */

const shared = ['package-lock.json', 'tsconfig.json'];

/** @type {Record<'backend' | 'frontend', Part>} */
export const parts = {
  backend: {
    label: 'Building the API',
    sources: [...shared, 'backend/src', 'backend/tools', 'backend/bench', 'backend/tsconfig.json', 'backend/tsconfig.build.json'],
    ignored: /\.spec\.(ts|mjs)$|\/testing\/|\.mjs$/,
    result: 'backend/dist/src/main.js',
    marker: 'backend/dist/.built',
    command: ['node_modules/typescript/bin/tsc', '-p', 'backend/tsconfig.build.json'],
    tidy: removeOrphans,
  },
  frontend: {
    label: 'Building the application',
    sources: [...shared, 'nx.json', 'frontend'],
    ignored: /\.spec\.ts$|^frontend\/(dist|node_modules|\.angular)(\/|$)|\.md$/,
    result: 'frontend/dist/browser/index.html',
    marker: 'frontend/dist/.built',
    command: ['node_modules/nx/dist/bin/nx.js', 'run', 'frontend:build', '--outputStyle=static'],
  },
};

/**
 * @param {keyof typeof parts} name
 * @returns {Promise<boolean>} whether there was something to build
 */
export async function ensureBuilt(name) {
  const part = parts[name];
  const wanted = await hashOf(part);
  if (existsSync(at(part.result)) && (await readIfThere(at(part.marker))) === wanted) return false;
  await step(part.label, async () => {
    await rm(at(part.marker), { force: true });
    // The daemon and the shared cache of the workspace tool gain nothing for one build and would outlive it.
    const { code, output } = await runNode(part.command, {
      quiet: true,
      env: { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_SKIP_NX_CACHE: 'true', NG_CLI_ANALYTICS: 'false' },
    });
    if (code !== 0 || !existsSync(at(part.result))) {
      if (/ENOSPC|no space left/i.test(output)) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      throw new PlainProblem(`${part.label} failed:\n${output.trim()}`);
    }
    await part.tidy?.();
    await mkdir(join(at(part.marker), '..'), { recursive: true });
    await writeFile(at(part.marker), wanted);
  });
  return true;
}

/**
 * For commands that change what is built without this file: the next command builds anew.
 * @param {keyof typeof parts} name
 */
export async function forgetBuild(name) {
  await rm(at(parts[name].marker), { force: true });
}

/**
 * @param {Pick<Part, 'sources' | 'ignored'>} part
 * @returns {Promise<string>} a hash of the names and contents of everything the part is built from
 */
export async function hashOf({ sources, ignored }) {
  const files = (await Promise.all(sources.map((source) => filesUnder(at(source), ignored)))).flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash('sha256');
  files.forEach((file, index) => hash.update(`${relative(root, file)}\0${contents[index]?.length}\0`).update(contents[index] ?? ''));
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @param {RegExp} ignored
 * @returns {Promise<string[]>}
 */
async function filesUnder(path, ignored) {
  if (!existsSync(path) || ignored.test(relative(root, path))) return [];
  let entries;
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return [path];
    throw error;
  }
  const nested = entries.map((entry) => {
    const child = join(path, entry.name);
    if (entry.isDirectory()) return filesUnder(child, ignored);
    return ignored.test(relative(root, child)) ? [] : [child];
  });
  return (await Promise.all(nested)).flat();
}

/** Compiled files whose source is gone would still be run, migrations above all. */
async function removeOrphans() {
  const built = await filesUnder(at('backend/dist'), /\.tsbuildinfo$|\/\.built$/);
  for (const file of built.filter((path) => /\.js(\.map)?$/.test(path))) {
    const source = at(join('backend', relative(at('backend/dist'), file).replace(/\.js(\.map)?$/, '.ts')));
    if (!existsSync(source)) await rm(file);
  }
}

/** @param {string} path */
async function readIfThere(path) {
  return existsSync(path) ? readFile(path, 'utf8') : undefined;
}
