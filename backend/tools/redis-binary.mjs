/** Finds the Redis program for the tests of several servers, and brings it where the system's package manager can do so without asking. */
import { aptInstall, findProgram } from './database-binaries.mjs';
import { PlainProblem, say } from './terminal.mjs';

/** Debian's redis-tools holds the server under the name of another tool, and brings no system service. */
const names = ['redis-server', 'valkey-server', 'redis-check-rdb'];

/**
 * @returns {Promise<string>} path of a program that serves when it is called by the name redis-server
 * @throws {PlainProblem}
 */
export async function findRedis() {
  const path = locate() ?? ((await installWithApt()) ? locate() : undefined);
  if (path) return path;
  throw new PlainProblem('The tests of several servers need a Redis. Install redis-server, then run the command again.');
}

function locate() {
  return names.map(findProgram).find((path) => path !== undefined);
}

function installWithApt() {
  return aptInstall(['redis-tools'], () =>
    say('There is no Redis on this machine. Installing redis-tools with apt-get (programs only) ...'),
  );
}
