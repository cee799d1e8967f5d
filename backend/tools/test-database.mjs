/** Throw-away databases for tests: fast, private, and gone when the tests end. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, runningServer, socketFolder, startDatabase } from './local-database.mjs';

const prefix = 'trellis-test-';

/**
 * @param {{ durable?: boolean }} [options] durable: as the real one, for measurements
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url` names the server and no schema
 */
export async function startTestDatabase({ durable = false } = {}) {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  const database = await startDatabase({ dataDir: join(folder, 'mariadb'), fast: !durable });
  return {
    url: database.url.replace('/trellis?', '/?'),
    stop: async () => {
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Ends and removes what test runs left behind that were killed before they could tidy up. */
async function sweep() {
  for (const name of await readdir(tmpdir())) {
    const maker = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : NaN;
    if (Number.isNaN(maker) || isAlive(maker)) continue;
    const folder = join(tmpdir(), name);
    const data = join(folder, 'mariadb');
    const pid = runningServer(data);
    if (pid) process.kill(pid, 'SIGKILL');
    for (const left of [socketFolder(data), folder]) await rm(left, { recursive: true, force: true });
  }
}
