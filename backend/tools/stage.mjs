/** The built product on its own throw-away database, with the demo council in it: what journeys act on and benches measure. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aptInstall, findProgram } from './database-binaries.mjs';
import { dump, load } from './database-client.mjs';
import { at } from './paths.mjs';
import { runNode } from './processes.mjs';
import { freePort, startServer } from './server.mjs';
import { PlainProblem, say } from './terminal.mjs';
import { startTestDatabase } from './test-database.mjs';

const schema = 'trellis';

/**
 * @template T
 * @param {(stage: { address: string, databaseUrl: string, dataDir: string, serverPid: number }) => Promise<T>} work
 * @param {{ durable?: boolean, settings?: Record<string, string> }} [options] durable: write to the disk as the real product does
 * @returns {Promise<T>}
 */
export async function onStage(work, { durable = false, settings = {} } = {}) {
  const database = await startTestDatabase({ durable });
  const dataDir = await mkdtemp(join(tmpdir(), 'trellis-journeys-'));
  const databaseUrl = database.url.replace('/?', `/${schema}?`);
  try {
    await fill(databaseUrl, dataDir);
    const port = await freePort('0');
    const env = {
      DATABASE_URL: databaseUrl,
      TRELLIS_DEMO: '1',
      ORGANISATION: 'Aldermere Council',
      DATA_DIR: dataDir,
      PUBLIC_URL: undefined,
      ...settings,
    };
    const server = await startServer({ port, env, logPath: at('.data/test/server.log') });
    try {
      return await work({ address: `http://localhost:${port}`, databaseUrl, dataDir, serverPid: server.pid });
    } finally {
      await server.stop();
    }
  } finally {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/**
 * Loads the demo council from the dump of an earlier run of the same build on the same day: its dates are counted from today.
 * @param {string} databaseUrl
 * @param {string} dataDir
 */
async function fill(databaseUrl, dataDir) {
  const built = await readFile(at('backend/dist/.built'), 'utf8');
  const cache = at('.data/cache');
  const cached = join(cache, `demo-${new Date().toISOString().slice(0, 10)}-${built.slice(0, 16)}.sql`);
  if (existsSync(cached)) return load(databaseUrl, cached);
  const env = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir };
  for (const script of ['migrate', 'demo']) {
    const { code, output } = await runNode([at(`backend/dist/tools/${script}.js`)], { quiet: true, env });
    if (code !== 0) throw new PlainProblem(`The database of the journeys could not be filled (${script}):\n${output.trim()}`);
  }
  await mkdir(cache, { recursive: true });
  for (const old of await readdir(cache)) await rm(join(cache, old), { force: true });
  await dump(databaseUrl, `${cached}.making`);
  await rename(`${cached}.making`, cached);
}

/** @returns {Promise<string>} path of a Chromium, brought where there is none and apt-get may bring it */
export async function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const locate = () => names.map(findProgram).find((path) => path !== undefined);
  const found =
    locate() ??
    ((await aptInstall(['chromium'], () => say('There is no Chromium on this machine. Installing it with apt-get ...')))
      ? locate()
      : undefined);
  if (!found)
    throw new PlainProblem(
      'The journeys need Chromium and found none. Install it (on Debian: sudo apt-get install chromium), or leave them out: npm test -- --quick',
    );
  return found;
}
