/** Finds the MariaDB programs, and brings them where the system's package manager can do so without asking. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './processes.mjs';
import { PlainProblem } from './terminal.mjs';

const packages = ['mariadb-server-core', 'mariadb-client'];

/**
 * @typedef {{ server: string, install: string }} DatabaseBinaries paths of mariadbd and mariadb-install-db
 */

/**
 * @param {(line: string) => void} say
 * @returns {Promise<DatabaseBinaries>}
 * @throws {PlainProblem} with the three ways on, where there is no MariaDB and none can be installed
 */
export async function findDatabaseBinaries(say) {
  const found = locate() ?? ((await installWithApt(say)) ? locate() : undefined);
  if (!found) throw new PlainProblem(waysOn());
  return found;
}

/** @returns {DatabaseBinaries | undefined} */
function locate() {
  const server = findProgram('mariadbd');
  const install = findProgram('mariadb-install-db');
  return server && install ? { server, install } : undefined;
}

/**
 * @param {string} name
 * @returns {string | undefined} path of a program of this machine; server programs are often outside a person's PATH
 */
export function findProgram(name) {
  const searched = (
    process.env.TRELLIS_PROGRAMS_PATH ??
    `${process.env.PATH ?? ''}${delimiter}/usr/sbin${delimiter}/usr/local/sbin${delimiter}/opt/homebrew/bin`
  )
    .split(delimiter)
    .filter(Boolean);
  for (const folder of searched) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/** @param {(line: string) => void} say */
function installWithApt(say) {
  return aptInstall(packages, () =>
    say(`There is no MariaDB on this machine. Installing ${packages.join(' and ')} with apt-get (programs only, no system service) ...`),
  );
}

/**
 * Installs Debian packages where this system has apt-get and this person may use it without being asked for a password.
 * @param {string[]} names
 * @param {() => void} announce called before anything is installed
 * @returns {Promise<boolean>} whether they were installed
 */
export async function aptInstall(names, announce) {
  const apt = findProgram('apt-get');
  const prefix = apt && isDebian() ? rightsPrefix() : undefined;
  if (!apt || !prefix) return false;
  announce();
  const [program = '', ...before] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', apt];
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', ...names]]) {
    const { code, output } = await run(program, [...before, ...args], { quiet: true });
    if (code !== 0) throw new PlainProblem(`apt-get ${args[0]} failed. It said:\n${output.trim().split('\n').slice(-10).join('\n')}`);
  }
  return true;
}

/** @returns {string[] | undefined} what stands before a command that needs root; undefined without the right */
function rightsPrefix() {
  if (process.getuid?.() === 0) return [];
  const sudo = findProgram('sudo');
  return sudo && spawnSync(sudo, ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? [sudo, '-n'] : undefined;
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function waysOn() {
  return [
    'Trellis needs a MariaDB database and found none on this machine. There are three ways on:',
    `  1. Install it, then run the command again: ${installCommand()}`,
    '  2. Use a database you have: DATABASE_URL=mysql://user:password@host:3306/trellis npm start',
    '  3. Run everything in containers: docker compose --file backend/deploy/compose.yaml up',
  ].join('\n');
}

function installCommand() {
  if (process.platform === 'darwin') return 'brew install mariadb';
  if (findProgram('dnf')) return 'sudo dnf install mariadb-server';
  if (findProgram('pacman')) return 'sudo pacman -S mariadb';
  if (findProgram('apk')) return 'sudo apk add mariadb mariadb-client';
  return `sudo apt-get update && sudo apt-get install ${packages.join(' ')}`;
}
