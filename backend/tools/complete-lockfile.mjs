/**
 * Names in package-lock.json the packages of other systems that npm left out: `node backend/tools/complete-lockfile.mjs`.
 * A registry that mirrors another may lack what is only for other systems; npm then writes a lock file that its own `npm ci` refuses.
 * The version is the one that the package itself asks for; without a hash, npm writes it where the package can be had.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { at } from './paths.mjs';

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, cpu?: string[], os?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Entry */

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/**
 * @param {Record<string, Entry>} packages the `packages` of a lock file
 * @returns {{ path: string, entry: Entry }[]} what is asked for and missing
 */
export function missingForOtherSystems(packages) {
  return Object.entries(packages).flatMap(([parent, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isThere(packages, parent, name))
      .map(([name, version]) => ({
        path: `node_modules/${name}`,
        entry: { version, ...limits(name), ...(dev ? { dev } : {}), optional: true },
      })),
  );
}

/**
 * @param {Record<string, Entry>} packages
 * @param {string} parent
 * @param {string} name
 */
function isThere(packages, parent, name) {
  return `node_modules/${name}` in packages || `${parent}/node_modules/${name}` in packages;
}

/**
 * The system and processor that a name such as `@scope/binding-linux-arm-gnueabihf` ends with.
 * @param {string} name
 */
function limits(name) {
  const words = name.split('/').at(-1)?.split('-') ?? [];
  const cpu = processors.filter((processor) => words.includes(processor));
  const os = systems.filter((system) => words.includes(system));
  return { ...(cpu.length > 0 ? { cpu } : {}), ...(os.length > 0 ? { os } : {}) };
}

/** Writes them into the lock file, in npm's own order. */
function complete() {
  const path = at('package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = missingForOtherSystems(lock.packages);
  for (const { path: name, entry } of missing) lock.packages[name] = entry;
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([left], [right]) => left.localeCompare(right, 'en')));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${missing.length} packages of other systems named in package-lock.json.\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) complete();
