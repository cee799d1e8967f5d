import { createServer } from 'node:net';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommandLine } from './command-run.mjs';
import { isAlive, runningServer, startDatabase } from './local-database.mjs';

const patience = 120_000;

/** @type {string} */
let folder;
/** @type {ReturnType<typeof runCommandLine>[]} */
let running = [];

/** @param {Record<string, string>} [env] */
function start(env = {}) {
  const command = runCommandLine(['start.mjs'], { DATA_DIR: folder, PORT: '0', ...env });
  running.push(command);
  return command;
}

const served = /http:\/\/localhost:(\d+)/;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trellis-start-'));
  // A database that is somebody's own: no demo council has to be loaded for what is proved here.
  const database = await startDatabase({ dataDir: join(folder, 'mariadb') });
  await writeFile(join(folder, 'mariadb', 'trellis-demo'), 'own data');
  await database.stop();
}, patience);

afterEach(async () => {
  for (const command of running) {
    if (isAlive(command.pid)) command.signal('SIGKILL');
    await command.ended;
  }
  running = [];
});

afterAll(async () => {
  const database = await startDatabase({ dataDir: join(folder, 'mariadb') });
  await database.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('npm start', () => {
  it(
    'serves, and at Ctrl-C stops the server first and the database last',
    async () => {
      const command = start();
      const [, port] = await command.says(served);
      expect((await fetch(`http://localhost:${port}/api/health/ready`)).status).toBe(200);
      expect((await fetch(`http://localhost:${port}/`)).headers.get('content-type')).toMatch(/^text\/html/);
      const database = runningServer(join(folder, 'mariadb')) ?? 0;
      command.signal('SIGINT');
      expect(await command.ended).toBe(0);
      expect(isAlive(database)).toBe(false);
      await expect(fetch(`http://localhost:${port}/api/health/live`)).rejects.toThrow();
      expect(await readFile(join(folder, 'mariadb.log'), 'utf8')).toMatch(/Normal shutdown[\s\S]*Shutdown complete/);
    },
    patience,
  );

  it(
    'is served within five seconds the second time',
    async () => {
      const command = start();
      const [, seconds] = await command.says(/is ready after ([\d.]+) s/);
      expect(Number(seconds)).toBeLessThan(process.env.CI ? 8 : 5);
    },
    patience,
  );

  it(
    'offers no demo people on data of one’s own',
    async () => {
      const [, port] = await start().says(served);
      expect(await (await fetch(`http://localhost:${port}/api/session`)).json()).toMatchObject({ signedIn: false, demoPeople: [] });
      expect((await fetch(`http://localhost:${port}/api/demo/session`, { method: 'POST' })).status).toBeGreaterThanOrEqual(400);
    },
    patience,
  );

  it(
    'leaves a database that the next start adopts, and frees the port, when it is killed',
    async () => {
      const first = start();
      const [, port = ''] = await first.says(served);
      const database = runningServer(join(folder, 'mariadb'));
      process.kill(first.pid, 'SIGKILL');
      await first.ended;
      expect(runningServer(join(folder, 'mariadb'))).toBe(database);
      await freed(Number(port));
      const second = start({ PORT: port });
      await second.says(/database of an earlier start is still running/);
      await second.says(served);
      second.signal('SIGINT');
      expect(await second.ended).toBe(0);
      expect(isAlive(database ?? 0)).toBe(false);
    },
    patience,
  );

  it(
    'says so when another one runs from the same folder, and leaves that one alone',
    async () => {
      const first = start();
      const [, port] = await first.says(served);
      const second = start();
      expect(await second.ended).toBe(1);
      expect(second.said()).toMatch(/already being run from this folder \(process \d+\)/);
      expect((await fetch(`http://localhost:${port}/api/health/ready`)).status).toBe(200);
    },
    patience,
  );

  it(
    'says so when the port is in use, before anything else is started',
    async () => {
      const other = createServer();
      await new Promise((listening) => other.listen(0, () => listening(undefined)));
      const { port } = /** @type {import('node:net').AddressInfo} */ (other.address());
      const command = start({ PORT: String(port) });
      expect(await command.ended).toBe(1);
      expect(command.said()).toContain(`Port ${port} is in use by another program`);
      other.close();
      await start({ PORT: String(port) }).says(served);
    },
    patience,
  );

  it(
    'says so when the database is killed, and the next start works',
    async () => {
      const first = start();
      await first.says(served);
      process.kill(runningServer(join(folder, 'mariadb')) ?? 0, 'SIGKILL');
      expect(await first.ended).toBe(1);
      expect(first.said()).toMatch(/The database ended unexpectedly\. .* Run npm start again/);
      await start().says(served);
    },
    patience,
  );

  it(
    'sets a half-made data folder aside with a sentence, and the next start works',
    async () => {
      const data = await mkdtemp(join(tmpdir(), 'trellis-half-'));
      await mkdir(join(data, 'mariadb', 'mysql'), { recursive: true });
      const command = start({ DATA_DIR: data });
      expect(await command.ended).toBe(1);
      expect(command.said()).toMatch(/was not whole .* moved to /);
      const database = await startDatabase({ dataDir: join(data, 'mariadb') });
      await database.stop();
      await rm(data, { recursive: true });
    },
    patience,
  );

  it('refuses a port that is none', async () => {
    const command = start({ PORT: 'eighty' });
    expect(await command.ended).toBe(1);
    expect(command.said()).toMatch(/Set PORT to a number/);
  });
});

/** @param {number} port */
async function freed(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    const free = await new Promise((done) => {
      const probe = createServer();
      probe.once('error', () => done(false));
      probe.listen(port, () => probe.close(() => done(true)));
    });
    if (free) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`Port ${port} was not freed.`);
}
