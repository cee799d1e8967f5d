/** The client programs of the database: what a file is dumped to and loaded from. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { aptInstall, findProgram } from './database-binaries.mjs';
import { environment } from './processes.mjs';
import { PlainProblem, say } from './terminal.mjs';

/**
 * Writes everything the database holds, as of one moment, to a file.
 * @param {string} url
 * @param {string} path
 */
export async function dump(url, path) {
  const { args, env, name } = connection(url);
  const program = await clientProgram('mariadb-dump', 'mysqldump');
  const child = spawn(program, [...args, '--single-transaction', '--hex-blob', '--no-tablespaces', name], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await finish(child, program, pipeline(child.stdout, createWriteStream(path, { mode: 0o600 })));
}

/**
 * Loads a file that `dump` wrote into an empty database.
 * @param {string} url
 * @param {string} path
 */
export async function load(url, path) {
  const { args, env, name } = connection(url);
  const program = await clientProgram('mariadb', 'mysql');
  const child = spawn(program, [...args, name], { env, stdio: ['pipe', 'ignore', 'pipe'] });
  await finish(child, program, pipeline(createReadStream(path), child.stdin));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} program
 * @param {Promise<void>} flow
 */
async function finish(child, program, flow) {
  let said = '';
  child.stderr?.on('data', (/** @type {Buffer} */ chunk) => (said += chunk.toString()));
  const [[code], problem] = await Promise.all([
    once(child, 'close'),
    flow.then(
      () => undefined,
      (/** @type {NodeJS.ErrnoException} */ error) => error,
    ),
  ]);
  if (problem && problem.code !== 'EPIPE') throw problem;
  if (code !== 0) throw new PlainProblem(`${program} failed. It said:\n${said.trim()}`);
}

/** @param {string} url */
function connection(url) {
  const address = new URL(url);
  const socket = address.searchParams.get('socketPath');
  const where = socket ? [`--socket=${socket}`] : ['--protocol=tcp', `--host=${address.hostname}`, `--port=${address.port || '3306'}`];
  const secure = address.searchParams.get('ssl') === 'true' ? ['--ssl'] : [];
  const user = decodeURIComponent(address.username) || 'root';
  return {
    args: ['--no-defaults', `--user=${user}`, ...where, ...secure, '--default-character-set=utf8mb4'],
    // Not on the command line, where every user of the machine could read it.
    env: environment({ MYSQL_PWD: decodeURIComponent(address.password) || undefined }),
    name: decodeURIComponent(address.pathname.slice(1)),
  };
}

/** @param {string[]} names */
async function clientProgram(...names) {
  const locate = () => names.map(findProgram).find((path) => path !== undefined);
  const announce = () => say('There is no MariaDB client on this machine. Installing mariadb-client with apt-get ...');
  const found = locate() ?? ((await aptInstall(['mariadb-client'], announce)) ? locate() : undefined);
  if (!found)
    throw new PlainProblem(
      `This needs the program ${names.join(' or ')} and found none. Install the MariaDB client (on Debian: sudo apt-get install mariadb-client).`,
    );
  return found;
}
