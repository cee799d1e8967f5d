/** A lock that one process holds by a file; what a killed process left behind does not count. */
import { readFileSync, rmSync } from 'node:fs';
import { link, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './local-database.mjs';

/**
 * @param {string} path
 * @returns {Promise<{ release: () => void } | { heldBy: number }>}
 */
export async function takeLock(path) {
  await mkdir(dirname(path), { recursive: true });
  const mine = identity(process.pid);
  await sweepDrafts(path);
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, mine);
  try {
    for (;;) {
      // A link is made whole or not at all, so nobody reads a lock half written.
      if (await succeeds(link(draft, path))) return { release: () => releaseIfMine(path, mine) };
      const holder = await readFile(path, 'utf8').catch(() => '');
      const pid = Number(holder.split(' ')[0]);
      if (holder && isAlive(pid) && holder === identity(pid)) return { heldBy: pid };
      await removeStale(path, holder);
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Drafts of processes that were killed between writing and linking.
 * @param {string} path
 */
async function sweepDrafts(path) {
  const names = (await readdir(dirname(path))).filter((name) => name.startsWith(`${basename(path)}.`));
  for (const name of names) if (!isAlive(Number(name.split(/[.-]/).at(-1)))) await rm(join(dirname(path), name), { force: true });
}

/**
 * Waits until the lock is free, then holds it for as long as the work takes.
 * @template T
 * @param {string} path
 * @param {(heldBy: number) => void} onWait told once, when somebody else holds it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, onWait, work) {
  let told = false;
  for (;;) {
    const lock = await takeLock(path);
    if ('release' in lock) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (!told) onWait(lock.heldBy);
    told = true;
    await pause(200);
  }
}

/**
 * @param {string} path
 * @param {string} seen
 */
async function removeStale(path, seen) {
  const aside = `${path}.stale-${process.pid}`;
  if (!(await succeeds(rename(path, aside)))) return;
  const moved = await readFile(aside, 'utf8');
  // Another process may have taken the lock between the look and the move: give it back.
  if (moved !== seen) await succeeds(link(aside, path));
  await rm(aside, { force: true });
}

/**
 * @param {string} path
 * @param {string} mine
 */
function releaseIfMine(path, mine) {
  try {
    if (readFileSync(path, 'utf8') === mine) rmSync(path);
  } catch {
    // Somebody removed the folder: there is nothing left to release.
  }
}

/**
 * A process by its number and, where the system tells, the moment it began: numbers are used again.
 * @param {number} pid
 */
function identity(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ');
    return `${pid} ${fields?.[19] ?? ''}`;
  } catch {
    return `${pid} `;
  }
}

/** @param {Promise<unknown>} work */
async function succeeds(work) {
  try {
    await work;
    return true;
  } catch (error) {
    if (['EEXIST', 'ENOENT'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) return false;
    throw error;
  }
}
