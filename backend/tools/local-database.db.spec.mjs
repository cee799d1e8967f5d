import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import mysql from 'mysql2/promise';
import { isAlive, startDatabase } from './local-database.mjs';
import { at } from './paths.mjs';

/** @type {string} */
let folder;
/** @type {{ stop: () => Promise<void> }[]} */
let started;

/** @param {Partial<Parameters<typeof startDatabase>[0]>} [options] */
async function start(options = {}) {
  const database = await startDatabase({ dataDir: join(folder, 'mariadb'), ...options });
  started.push(database);
  return database;
}

/**
 * @param {string} url
 * @param {string} sql
 */
async function ask(url, sql) {
  const connection = await mysql.createConnection(url);
  const [rows] = await connection.query(sql);
  await connection.end();
  return rows;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trellis-spec-'));
  started = [];
});

afterEach(async () => {
  for (const database of started) await database.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the private database', () => {
  it('listens on a socket in a folder that only its owner may enter, and on no network', async () => {
    const database = await start();
    expect(statSync(dirname(database.socket)).mode & 0o777).toBe(0o700);
    expect(database.socket.length).toBeLessThan(60);
    expect(await ask(database.url, 'SELECT @@skip_networking AS closed, DATABASE() AS name')).toEqual([{ closed: 1, name: 'trellis' }]);
  });

  it('loses no commit when the power fails, and finds words of two letters', async () => {
    const database = await start();
    expect(
      await ask(
        database.url,
        'SELECT @@innodb_flush_log_at_trx_commit AS flush, @@innodb_ft_min_token_size AS innodb, @@ft_min_word_len AS aria, @@innodb_ft_enable_stopword AS stops',
      ),
    ).toEqual([{ flush: 1, innodb: 2, aria: 2, stops: 0 }]);
  });

  it('stands in a process group of its own, which Ctrl-C does not reach', async () => {
    const { pid } = await start();
    expect(spawnSync('ps', ['-o', 'pgid=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()).toBe(String(pid));
  });

  it('is adopted when a start that was killed left it behind', async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ adopted: true, pid: first.pid, url: first.url });
    await second.stop();
    expect(isAlive(first.pid)).toBe(false);
    await first.exited;
  });

  it('is stopped and started again when it runs but its socket is gone', async () => {
    const first = await start();
    await rm(dirname(first.socket), { recursive: true });
    // A listening socket without its file cannot be reached any more; nobody waits ten seconds for it in this test.
    process.kill(first.pid, 'SIGTERM');
    const second = await start();
    expect(await ask(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('tells when it is killed, and starts again with what was committed', async () => {
    const first = await start();
    await ask(first.url, 'CREATE TABLE note (id INT PRIMARY KEY)');
    await ask(first.url, 'INSERT INTO note VALUES (7)');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await ask(second.url, 'SELECT id FROM note')).toEqual([{ id: 7 }]);
  });

  it('is made anew where a start was killed while it made it', async () => {
    await mkdir(join(folder, 'mariadb.making-999999'), { recursive: true });
    await writeFile(join(folder, 'mariadb.making-999999', 'ibdata1'), 'half');
    await start();
    expect(await readdir(folder)).not.toContain('mariadb.making-999999');
  });

  it('sets a folder that holds no whole database aside, says so, and works the next time', async () => {
    await mkdir(join(folder, 'mariadb'));
    await writeFile(join(folder, 'mariadb', 'ibdata1'), 'half');
    await expect(start()).rejects.toThrow(/was not whole .* moved to .*broken-.* nothing in it was changed/);
    expect((await readdir(folder)).filter((name) => name.startsWith('mariadb.broken-'))).toHaveLength(1);
    await start();
  });

  it('takes no socket folder that others may enter', async () => {
    const database = await start();
    await database.stop();
    await mkdir(dirname(database.socket));
    spawnSync('chmod', ['777', dirname(database.socket)]);
    await expect(start()).rejects.toThrow(/open to others/);
    await rm(dirname(database.socket), { recursive: true });
  });

  it('says that the disk is full, and works when it no longer is', async () => {
    const small = join(folder, 'small');
    await mkdir(small);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', small]).status === 0;
    // Without the right to mount a small disk, the sentence is proved by the spec of the terminal alone.
    if (!mounted) return;
    try {
      await expect(start({ dataDir: join(small, 'mariadb') })).rejects.toThrow(/The disk is full: \d+ MB free/);
      spawnSync('mount', ['-o', 'remount,size=1g', small]);
      await (await start({ dataDir: join(small, 'mariadb') })).stop();
    } finally {
      spawnSync('umount', [small]);
    }
  });

  it('is brought by apt-get, after saying so, where there is none and this person may install', async () => {
    // Without root or Debian there is nothing to prove: the next test has the message for everybody else.
    if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
    const programs = join(folder, 'programs');
    await mkdir(programs);
    const apt = `#!/bin/sh\necho "$@" >> ${folder}/asked\n[ "$1" = install ] || exit 0\nln -s /usr/sbin/mariadbd /usr/bin/mariadb-install-db ${programs}\n`;
    await writeFile(join(programs, 'apt-get'), apt, { mode: 0o755 });
    const script = `import { startDatabase } from ${JSON.stringify(at('backend/tools/local-database.mjs'))};
      const database = await startDatabase({ dataDir: ${JSON.stringify(join(folder, 'mariadb'))}, say: console.log });
      await database.stop();`;
    const said = await output(['--input-type=module', '--eval', script], { TRELLIS_PROGRAMS_PATH: programs });
    expect(said).toMatch(
      /no MariaDB on this machine\. Installing mariadb-server-core and mariadb-client with apt-get \(programs only, no system service\)/,
    );
    expect(await readFile(join(folder, 'asked'), 'utf8')).toBe(
      'update\ninstall --yes --no-install-recommends mariadb-server-core mariadb-client\n',
    );
    expect(existsSync(join(folder, 'mariadb', 'ibdata1'))).toBe(true);
  });

  it('names the three ways on where there is no MariaDB and none may be installed', async () => {
    const script = `import { startDatabase } from ${JSON.stringify(at('backend/tools/local-database.mjs'))};
      await startDatabase({ dataDir: ${JSON.stringify(join(folder, 'mariadb'))} }).catch((error) => process.stdout.write(error.message));`;
    const said = await output(['--input-type=module', '--eval', script], { TRELLIS_PROGRAMS_PATH: folder });
    expect(said).toMatch(/found none on this machine/);
    expect(said).toMatch(/1\. Install it.*\n.*2\. .*DATABASE_URL=mysql.*\n.*3\. .*docker compose/);
    expect(existsSync(join(folder, 'mariadb'))).toBe(false);
  });
});

/**
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<string>}
 */
function output(args, env) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.once('close', () => done(said));
  });
}
