import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { schema } from '../../schema.js';
import { MovedClock, SystemClock } from '../clock/index.js';
import { emptyDatabase, type TestDatabase } from '../database/testing/index.js';
import { FileStore } from './file-store.js';
import { fileTypes, type FileType } from './file-types.js';
import { Files } from './files.js';
import type { StoredFile } from './stored-file.entity.js';
import { StoredFilesRepository } from './stored-files.repository.js';
import { SweepFiles } from './sweep-files.js';
import * as sample from './testing/sample-files.js';

const DAY = 86_400_000;

describe('keeping files', () => {
  let database: TestDatabase;
  let folder: string;
  let clock: MovedClock;
  let store: FileStore;
  let files: Files;
  let sweeping: SweepFiles;

  beforeAll(async () => {
    database = await emptyDatabase(schema);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'trellis-files-'));
    clock = new MovedClock(new SystemClock().now());
    store = new FileStore(folder, 0);
    const repository = new StoredFilesRepository(database.transactions);
    files = new Files(store, repository, clock);
    sweeping = new SweepFiles(store, repository, clock);
  });
  afterEach(async () => {
    await database.transactions.execute('DELETE FROM stored_file');
    await rm(folder, { recursive: true });
  });

  interface Wishes {
    types?: readonly FileType[];
    mostBytes?: number;
    declared?: string;
    expected?: number;
  }
  const keep = (
    name: string,
    bytes: Buffer | Readable,
    { types = fileTypes, mostBytes = 1000, declared = '', expected = 0 }: Wishes = {},
  ) =>
    files.keep(
      { name, declared, bytes: Buffer.isBuffer(bytes) ? Readable.from([bytes]) : bytes, expected },
      { types, mostBytes, keptBy: 7 },
    );
  const onDisk = async (): Promise<string[]> =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);
  const rows = (): Promise<StoredFile[]> => database.transactions.query<StoredFile>('SELECT * FROM stored_file');

  it.each([
    ['a.pdf', sample.pdf, 'pdf'],
    ['a.png', sample.png, 'png'],
    ['a.docx', sample.docx, 'docx'],
    ['a.pptx', sample.pptx, 'pptx'],
    ['a.odt', sample.odt, 'odt'],
    ['a.mp4', sample.mp4, 'mp4'],
    ['a.vtt', sample.captions, 'vtt'],
    ['a.csv', Buffer.from('name,minutes\nÉva,60\n'), 'csv'],
  ])('keeps %s whole', async (name, bytes, type) => {
    const file = await keep(name, bytes);
    expect(file).toMatchObject({ name, type, size: bytes.length, keptBy: 7 });
    expect(await onDisk()).toEqual([file.handle]);
    expect(await text(await files.read(file))).toBe(bytes.toString('utf8'));
    expect(await text(await files.read(file, { from: 1, to: 3 }))).toBe(bytes.subarray(1, 4).toString('utf8'));
  });

  it.each([
    ['a page', 'a.html', sample.page, 'file_type_not_taken'],
    ['a drawing', 'a.svg', sample.svg, 'file_type_not_taken'],
    ['a page named as an image', 'a.png', sample.page, 'file_not_as_named'],
    ['a drawing named as an image', 'a.png', sample.svg, 'file_not_as_named'],
    ['an image named as slides', 'a.pptx', sample.png, 'file_not_as_named'],
    ['a folder of files named as slides', 'a.pptx', sample.plainZip, 'file_not_as_named'],
    ['a document named as slides', 'a.pptx', sample.docx, 'file_not_as_named'],
    ['a document with macros', 'a.docx', sample.docm, 'file_holds_macros'],
    ['a document with hidden macros', 'a.docx', sample.docxWithMacros, 'file_holds_macros'],
    ['bytes named as text', 'a.txt', sample.png, 'file_not_text'],
    ['words named as captions', 'a.vtt', Buffer.from('Good morning'), 'file_not_as_named'],
    ['nothing', 'a.pdf', Buffer.alloc(0), 'file_empty'],
    ['too much', 'a.pdf', Buffer.concat([sample.pdf, Buffer.alloc(1000)]), 'file_too_large'],
  ])('refuses %s and leaves nothing behind', async (_what, name, bytes, code) => {
    await expect(keep(name, bytes)).rejects.toMatchObject({ code, status: 422 });
    expect(await onDisk()).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it('leaves nothing of an upload that is broken off', async () => {
    const cut = new Readable({ read: () => undefined });
    const keeping = keep('a.pdf', cut);
    cut.push(sample.pdf);
    cut.destroy(new Error('The browser has gone'));
    await expect(keeping).rejects.toThrow('The browser has gone');
    expect(await onDisk()).toEqual([]);
  });

  it('says so where there is no room, before reading anything', async () => {
    const full = new Files(new FileStore(folder, Number.MAX_SAFE_INTEGER), new StoredFilesRepository(database.transactions), clock);
    const terms = { types: fileTypes, mostBytes: 1000, keptBy: null };
    await expect(full.keep({ name: 'a.pdf', declared: '', bytes: Readable.from([sample.pdf]), expected: 10 }, terms)).rejects.toMatchObject(
      {
        code: 'storage_full',
        status: 507,
      },
    );
    expect(await onDisk()).toEqual([]);
  });

  it('says so where the disk fills up half way', async () => {
    const disk = Readable.from([sample.pdf]).map(() => {
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    });
    await expect(keep('a.pdf', disk)).rejects.toMatchObject({ code: 'storage_full' });
    expect(await onDisk()).toEqual([]);
  });

  it('removes what nothing refers to a day later, and nothing else', async () => {
    const [claimed, unclaimed, released] = [
      await keep('a.pdf', sample.pdf),
      await keep('b.pdf', sample.pdf),
      await keep('c.pdf', sample.pdf),
    ];
    await files.claim(claimed.id);
    await files.claim(released.id);
    clock.moveBy(DAY - 1000);
    await files.release(released.id);
    await sweeping.sweep();
    expect(await rows()).toHaveLength(3);
    clock.moveBy(1000);
    await sweeping.sweep();
    expect((await rows()).map(({ id }) => id)).toEqual([claimed.id, released.id]);
    expect(await onDisk()).not.toContain(unclaimed.handle);
    clock.moveBy(DAY);
    await sweeping.sweep();
    expect(await onDisk()).toEqual([claimed.handle]);
  });

  it('is claimed by one owner', async () => {
    const { id } = await keep('a.pdf', sample.pdf);
    const claims = await Promise.allSettled([files.claim(id), files.claim(id)]);
    expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('removes bytes that a crash left without a row, and uploads that never ended', async () => {
    const kept = await keep('a.pdf', sample.pdf);
    const orphan = `${kept.handle.slice(0, 31)}${kept.handle.endsWith('0') ? '1' : '0'}`;
    const young = `${kept.handle.slice(0, 31)}${kept.handle.endsWith('2') ? '3' : '2'}`;
    const paths = [orphan, young].map((handle) => join(folder, handle.slice(0, 2), handle));
    for (const path of [...paths, join(folder, 'arriving', 'half')]) await writeFile(path, 'bytes');
    const old = clock.in(-2 * DAY);
    for (const path of [paths[0] ?? '', join(folder, 'arriving', 'half'), join(folder, kept.handle.slice(0, 2), kept.handle)]) {
      await utimes(path, old, old);
    }
    await sweeping.sweepOrphans();
    expect((await onDisk()).sort()).toEqual([kept.handle, young].sort());
  });

  it('says so where somebody took the bytes away by hand', async () => {
    const file = await keep('a.pdf', sample.pdf);
    await store.remove(file.handle);
    await expect(files.read(file)).rejects.toMatchObject({ code: 'file_gone', status: 410 });
  });
});
