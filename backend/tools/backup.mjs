/** One file that holds everything Trellis keeps: the database as of one moment, and the files people uploaded. */
import { existsSync } from 'node:fs';
import { copyFile, cp, link, mkdir, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { dump, load } from './database-client.mjs';
import { dataDir } from './paths.mjs';
import { run } from './processes.mjs';
import { demoMark, emptyDatabase, markDemo, migrate } from './product-database.mjs';
import { PlainProblem } from './terminal.mjs';

/** @typedef {import('./product-database.mjs').ProductDatabase} ProductDatabase */

const uploads = () => join(dataDir(), 'files');

/**
 * @param {ProductDatabase} database
 * @param {string} file
 */
export async function backUp(database, file) {
  const target = resolve(process.env.INIT_CWD ?? '.', file);
  if (!existsSync(dirname(target))) throw new PlainProblem(`There is no folder ${dirname(target)}. Make it first, or choose another file.`);
  await inTemporaryFolder(tmpdir(), async (folder) => {
    // The database first: a file is stored before the row that names it and removed a day after the last of it, so every row finds its file.
    await dump(database.url, join(folder, 'database.sql'));
    await writeFile(
      join(folder, 'about.json'),
      JSON.stringify({ madeAt: new Date().toISOString(), demo: database.isPrivate && (await demoMark()) === 'loaded' }),
    );
    // A backup that stops half way must not look like one.
    await inTemporaryFolder(dataDir(), async (beside) => {
      await holdFiles(uploads(), join(beside, 'files'));
      await tar(['-czf', `${target}.part`, '-C', folder, 'about.json', 'database.sql', '-C', beside, 'files']);
    });
    await rename(`${target}.part`, target);
  });
  return target;
}

/**
 * Puts a backup back in place of what is there now.
 * @param {ProductDatabase} database
 * @param {string} file
 */
export async function restore(database, file) {
  const source = resolve(process.env.INIT_CWD ?? '.', file);
  if (!existsSync(source)) throw new PlainProblem(`There is no file ${source}.`);
  await inTemporaryFolder(tmpdir(), async (folder) => {
    await tar(['-xzf', source, '-C', folder]);
    const sql = join(folder, 'database.sql');
    if (!existsSync(sql) || !(await isComplete(sql)))
      throw new PlainProblem(`${source} is not a whole backup of Trellis. Nothing was changed.`);
    const about = JSON.parse(await readFile(join(folder, 'about.json'), 'utf8'));
    await emptyDatabase(database);
    await load(database.url, sql);
    await migrate(database);
    await rm(uploads(), { recursive: true, force: true });
    await mkdir(dataDir(), { recursive: true });
    await cp(join(folder, 'files'), uploads(), { recursive: true });
    if (database.isPrivate) await markDemo(about.demo === true ? 'loaded' : 'own data');
  });
}

/**
 * The dump program writes its last line when it has written everything else.
 * @param {string} path
 */
async function isComplete(path) {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read({ buffer: Buffer.alloc(Math.min(200, size)), position: Math.max(0, size - 200) });
    return buffer.toString().includes('-- Dump completed');
  } finally {
    await file.close();
  }
}

/**
 * Gives every file that is there a second name, so that none goes while it is written. Files never change and nothing is copied, however large
 * they are; uploads that have not ended stay out.
 * @param {string} from
 * @param {string} to
 */
async function holdFiles(from, to) {
  await mkdir(to, { recursive: true });
  if (!existsSync(from)) return;
  for (const folder of (await readdir(from)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    await mkdir(join(to, folder));
    for (const name of await readdir(join(from, folder))) await hold(join(from, folder, name), join(to, folder, name));
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
async function hold(from, to) {
  try {
    await link(from, to);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // Nothing referred to it any more, and it was removed this moment.
    if (code === 'ENOENT') return;
    // Not every disk knows second names.
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EXDEV') await copyFile(from, to);
    else throw error;
  }
}

/**
 * @template T
 * @param {string} place
 * @param {(folder: string) => Promise<T>} work
 */
async function inTemporaryFolder(place, work) {
  await mkdir(place, { recursive: true });
  const folder = await mkdtemp(join(place, 'trellis-backup-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string[]} args */
async function tar(args) {
  const { code, output } = await run('tar', args, { quiet: true });
  if (code !== 0) throw new PlainProblem(`The backup could not be written or read. tar said:\n${output.trim()}`);
}
