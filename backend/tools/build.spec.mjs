import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hashOf } from './build.mjs';
import { root } from './paths.mjs';

describe('whether a part must be built again', () => {
  /** @type {string} */
  let folder;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'trellis-build-'));
    await writeFile(join(folder, 'a.ts'), 'one');
  });
  afterEach(() => rm(folder, { recursive: true }));
  const hash = () => hashOf({ sources: [relative(root, folder)], ignored: /\.spec\.ts$/ });

  it('depends on what the files hold, on their names and on nothing else', async () => {
    const first = await hash();
    await writeFile(join(folder, 'a.ts'), 'one');
    expect(await hash()).toBe(first);
    await writeFile(join(folder, 'a.spec.ts'), 'a test');
    expect(await hash()).toBe(first);
    await writeFile(join(folder, 'a.ts'), 'two');
    const changed = await hash();
    expect(changed).not.toBe(first);
    await writeFile(join(folder, 'b.ts'), '');
    expect(await hash()).not.toBe(changed);
  });
});
