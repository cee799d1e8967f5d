/** `npm run dev`: the API and the application, each made again when a file of it is saved. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forgetBuild } from './build.mjs';
import { takeLock } from './lock.mjs';
import { at, dataDir, projectNode, root } from './paths.mjs';
import { checkMachine, loadSettings, prepare } from './prepare.mjs';
import { environment } from './processes.mjs';
import { databaseLock, ensureDemo, migrate, openDatabase } from './product-database.mjs';
import { freePort } from './server.mjs';
import { PlainProblem, runCommand, say } from './terminal.mjs';

/**
 * Where the server of the application sends what is for the API.
 * @param {number} apiPort
 */
async function writeProxy(apiPort) {
  const path = join(dataDir(), 'dev-proxy.json');
  const target = `http://localhost:${apiPort}`;
  await writeFile(path, JSON.stringify({ '/api': { target }, '/calendar': { target }, '/socket.io': { target, ws: true } }));
  return path;
}

/**
 * @param {string[]} args for the project's Node
 * @param {Record<string, string | undefined>} [env]
 */
function keepRunning(args, env = {}) {
  // Groups of their own: they are ended in order, and with them what they started; if this command is killed, they end by themselves.
  const child = spawn(projectNode, ['--import', at('backend/tools/follow-parent.mjs'), ...args], {
    cwd: root,
    env: environment({ ...env, NX_DAEMON: 'false', TRELLIS_COMMAND: String(process.pid) }),
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
  return { stop, ended };
}

await runCommand(async () => {
  loadSettings();
  checkMachine();
  const port = await freePort(process.env.PORT || '4200');
  const apiPort = await freePort('0');
  const lock = await takeLock(databaseLock());
  if ('heldBy' in lock)
    throw new PlainProblem(`Trellis is already being run from this folder (process ${lock.heldBy}). Stop that one with Ctrl-C first.`);
  const asked = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  const database = await openDatabase();
  /** @type {ReturnType<typeof keepRunning>[]} */
  const running = [];
  try {
    await prepare({ build: ['backend'] });
    await migrate(database);
    const isDemo = await ensureDemo(database);
    const settings = {
      DATABASE_URL: database.url,
      PORT: String(apiPort),
      NODE_ENV: 'development',
      DATA_DIR: dataDir(),
      TRELLIS_DEMO: isDemo ? '1' : undefined,
    };
    await forgetBuild('backend');
    const proxy = await writeProxy(apiPort);
    running.push(
      keepRunning([at('node_modules/typescript/bin/tsc'), '-p', 'backend/tsconfig.build.json', '--watch', '--preserveWatchOutput']),
      keepRunning(['--watch-path=backend/dist/src', '--enable-source-maps', 'backend/dist/src/main.js'], settings),
      // The server of the application heeds PORT before its own option.
      keepRunning([at('node_modules/nx/dist/bin/nx.js'), 'run', 'frontend:serve', `--proxyConfig=${proxy}`, '--outputStyle=static'], {
        PORT: String(port),
      }),
    );
    say(`\nThe application is at http://localhost:${port} in a moment; Ctrl-C stops everything.\n`);
    await Promise.race([asked, database.exited, ...running.map(({ ended }) => ended)]);
  } finally {
    await Promise.all(running.map(({ stop }) => stop()));
    await database.stop();
    lock.release();
  }
});
process.exit();
