import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { takeLock, withLock } from './lock.mjs';

describe('a lock', () => {
  /** @type {string} */
  let folder;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'trellis-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is held by one at a time, and free again after', async () => {
    const path = join(folder, 'start.lock');
    const first = await takeLock(path);
    expect(await takeLock(path)).toEqual({ heldBy: process.pid });
    if ('release' in first) first.release();
    expect(await takeLock(path)).toHaveProperty('release');
  });

  it('does not count when its holder is gone, or its number went to another process', async () => {
    const path = join(folder, 'start.lock');
    await writeFile(path, '999999 1');
    expect(await takeLock(path)).toHaveProperty('release');
    await writeFile(path, `${process.pid} 1`);
    expect(await takeLock(path)).toHaveProperty('release');
    expect(await readdir(folder)).toEqual(['start.lock']);
  });

  it('lets one after the other through', async () => {
    const path = join(folder, 'prepare.lock');
    /** @type {string[]} */
    const order = [];
    const work = (/** @type {string} */ name) => async () => {
      order.push(`${name} begins`);
      await new Promise((done) => setTimeout(done, 20));
      order.push(`${name} ends`);
    };
    await Promise.all(['a', 'b'].map((name) => withLock(path, () => undefined, work(name))));
    expect(order).toHaveLength(4);
    expect(order[1]).toBe(order[0]?.replace('begins', 'ends'));
  });
});
