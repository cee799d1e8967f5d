import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import mysql from 'mysql2/promise';
import { runCommandLine } from './command-run.mjs';
import { startDatabase } from './local-database.mjs';
import { at } from './paths.mjs';

const patience = 240_000;

/** @type {string} */
let folder;
/** @type {string} */
let staff;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trellis-commands-'));
  staff = join(folder, 'staff.csv');
  await writeFile(
    staff,
    ['Person Number,Assignment Number,First Name,Last Name,Work Email,Directorate,Service,Job Title', ...people()].join('\r\n'),
  );
});

/** @type {ReturnType<typeof runCommandLine>[]} */
let running = [];

/**
 * @param {string[]} command
 * @param {Record<string, string | undefined>} [env]
 */
function run(command, env = {}) {
  const started = runCommandLine(command, { DATA_DIR: folder, PORT: '0', CI: undefined, ...env });
  running.push(started);
  return started;
}

afterEach(async () => {
  for (const { isRunning, signal, ended } of running) {
    if (isRunning()) signal('SIGINT');
    await ended;
  }
  running = [];
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function people() {
  return Array.from(
    { length: 30 },
    (_, index) => `${1000 + index},E${1000 + index}-1,Ada${index},Example,ada${index}@example.gov.uk,Place,Libraries,Librarian`,
  );
}

/** @param {string[]} command what stands after npm */
async function npm(...command) {
  const started = run(command);
  const code = await started.ended;
  return { code, said: started.said() };
}

/** @param {string} sql */
async function ask(sql) {
  const database = await startDatabase({ dataDir: join(folder, 'mariadb') });
  const connection = await mysql.createConnection(database.url);
  const [rows] = await connection.query(sql);
  await connection.end();
  await database.stop();
  return rows;
}

const countPeople = "SELECT COUNT(*) AS count FROM person WHERE email LIKE 'ada%@example.gov.uk'";

/**
 * Every command that the README names, and what proves it. They build on each other, from an empty database to one that was restored.
 * @type {Record<string, () => Promise<void>>}
 */
const proofs = {
  'npm run db -- migrate': async () => {
    expect(await npm('run', 'db', '--', 'migrate')).toMatchObject({ code: 0 });
    expect(await ask(countPeople)).toEqual([{ count: 0 }]);
  },
  'npm run import -- people': async () => {
    const dry = await npm('run', 'import', '--', 'people', staff, '--dry-run');
    expect(dry.said).toMatch(/30 created/);
    expect(await ask(countPeople)).toEqual([{ count: 0 }]);
    expect(await npm('run', 'import', '--', 'people', staff)).toMatchObject({ code: 0 });
    expect(await ask(countPeople)).toEqual([{ count: 30 }]);
    expect((await npm('run', 'import', '--', 'people', staff)).said).toMatch(/30 the same/);
    expect(await npm('run', 'import', '--', 'people', join(folder, 'none.csv'))).toMatchObject({
      code: 1,
      said: expect.stringMatching(/There is no file/),
    });
  },
  'npm run people -- first-administrator': async () => {
    expect(await npm('run', 'people', '--', 'first-administrator', 'ada3@example.gov.uk')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/One-time code +\S+/),
    });
    expect(await npm('run', 'people', '--', 'first-administrator', 'ada4@example.gov.uk')).toMatchObject({ code: 1 });
  },
  'npm run db -- search': async () => {
    await ask('DELETE FROM search_document');
    expect(await npm('run', 'db', '--', 'search')).toMatchObject({ code: 0, said: expect.stringMatching(/made anew/) });
    expect(await ask("SELECT COUNT(*) AS count FROM search_document WHERE kind = 'person' AND title LIKE 'Ada%'")).toEqual([{ count: 30 }]);
  },
  'npm run db -- backup': async () => {
    await mkdir(join(folder, 'files/ab'), { recursive: true });
    await mkdir(join(folder, 'files/arriving'));
    await writeFile(join(folder, 'files/ab/abcd'), 'slides');
    await writeFile(join(folder, 'files/arriving/half'), 'sli');
    expect(await npm('run', 'db', '--', 'backup', join(folder, 'nightly.tar.gz'))).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'nightly.tar.gz'))).toBe(true);
  },
  'npm run db -- reset': async () => {
    expect(await npm('run', 'db', '--', 'reset')).toMatchObject({ code: 1, said: expect.stringMatching(/Add --yes/) });
    expect(await ask(countPeople)).toEqual([{ count: 30 }]);
    expect(await npm('run', 'db', '--', 'reset', '--yes')).toMatchObject({ code: 0 });
    expect(await ask(countPeople)).toEqual([{ count: 0 }]);
    expect(existsSync(join(folder, 'files/ab'))).toBe(false);
  },
  'npm run db -- restore': async () => {
    await writeFile(join(folder, 'other.tar.gz'), 'not a backup');
    expect(await npm('run', 'db', '--', 'restore', join(folder, 'other.tar.gz'), '--yes')).toMatchObject({ code: 1 });
    expect(await npm('run', 'db', '--', 'restore', join(folder, 'nightly.tar.gz'), '--yes')).toMatchObject({ code: 0 });
    expect(await ask(countPeople)).toEqual([{ count: 30 }]);
    expect(await readFile(join(folder, 'files/ab/abcd'), 'utf8')).toBe('slides');
    expect(existsSync(join(folder, 'files/arriving'))).toBe(false);
  },
  'npm start': async () => {
    const command = run(['start']);
    const [, port] = await command.says(/http:\/\/localhost:(\d+)/);
    expect((await fetch(`http://localhost:${port}/api/health/ready`)).status).toBe(200);
    // People use it: their data is theirs, and nobody signs in with one click.
    expect(await (await fetch(`http://localhost:${port}/api/session`)).json()).toMatchObject({ demoPeople: [] });
    command.signal('SIGINT');
    // npm itself ends by the signal; what counts is that the command it ran came to its end.
    await command.ended;
    expect(command.said()).toMatch(/Stopping: the server first, then the database \.\.\.\s+Stopped\./);
  },
  'npm run dev': async () => {
    const command = run(['run', 'dev']);
    const [, port] = await command.says(/http:\/\/localhost:(\d+)/);
    const answers = async () => (await fetch(`http://localhost:${port}/api/session`).catch(() => undefined))?.status;
    for (let tries = 0; tries < 600 && (await answers()) !== 200; tries += 1) await new Promise((done) => setTimeout(done, 200));
    expect(await answers()).toBe(200);
    expect(await (await fetch(`http://localhost:${port}/`)).text()).toMatch(/<app-root|<tr-root/);
    command.signal('SIGINT');
    await command.ended;
    await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow();
  },
  'npm run lint': async () => {
    expect(await npm('run', 'lint', '--', 'lock file')).toMatchObject({ code: 0, said: expect.stringMatching(/ok +lock file/) });
    expect(await npm('run', 'lint', '--', 'taste')).toMatchObject({ code: 1, said: expect.stringMatching(/There is no such check/) });
  },
  'npm run bench': async () => {
    expect(await npm('run', 'bench', '--', 'frontend.initial_kb')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/frontend\.initial_kb +[\d.]+ +kB/),
    });
    expect(JSON.parse(readFileSync(at('dist/bench.json'), 'utf8'))).toEqual([
      expect.objectContaining({ name: 'frontend.initial_kb', unit: 'kB' }),
    ]);
  },
  'npm test': async () => {
    const { code, said } = await npm('test', '--', 'lock file');
    expect(code).toBe(0);
    expect(said.trim().split('\n').at(-1)).toBe('2 passed, 0 failed');
  },
};

describe('a command of the README', () => {
  it.each(Object.keys(proofs))('%s does what it says', (name) => proofs[name]?.(), patience);

  it('is one of these', () => {
    const readme = readFileSync(at('README.md'), 'utf8');
    const code = [...readme.matchAll(/```sh\n([\s\S]*?)```|`([^`\n]+)`/g)].map(([, block, span]) => block ?? span ?? '').join('\n');
    const named = [...code.matchAll(/\bnpm (?:start|test|run [a-z]+(?: -- [a-z][a-z-]*)?)/g)].map(([command]) => command);
    expect([...new Set(named)].filter((command) => !(command in proofs))).toEqual([]);
    expect(Object.keys(proofs).filter((command) => !named.includes(command))).toEqual([]);
  });
});

describe('a command that is typed wrong', () => {
  it.each([
    [['db'], 'npm run db -- migrate'],
    [['db', 'backup'], 'npm run db -- backup FILE'],
    [['db', 'reset', '--really'], 'npm run db -- reset [--yes]'],
    [['import', 'peple', 'x.csv'], 'npm run import -- people FILE.csv [--dry-run]'],
    [['people', 'first-administrator'], 'npm run people -- first-administrator EMAIL'],
  ])('%j is answered with how to type it', async (words, usage) => {
    const command = run(['run.mjs', ...words]);
    expect(await command.ended).toBe(1);
    expect(command.said()).toContain(usage);
  });
});
