import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ByteRange } from './byte-range.js';
import { FileGone, StorageFull } from './files.errors.js';
import { TextCheck } from './text-check.js';

/** Bytes that were written down beside the files, and do not count yet. */
export interface Received {
  readonly path: string;
  readonly size: number;
  readonly sha256: Buffer;
  /** What it begins with where all of it is text. */
  readonly firstWords: string | undefined;
}

/** Room that files leave to the database and the log on the same disk. */
const RESERVE = 256 * 1024 * 1024;
const ARRIVING = 'arriving';

/** Where the bytes of files lie. What people name them never becomes part of a path. */
export class FileStore {
  constructor(
    private readonly folder: string,
    private readonly reserve = RESERVE,
  ) {}

  /** Writes a stream down beside the files, whole or not at all. @throws StorageFull, and what `grow` throws */
  async receive(bytes: Readable, expected: number, grow: (size: number) => void): Promise<Received> {
    const path = join(this.folder, ARRIVING, randomBytes(16).toString('hex'));
    try {
      await mkdir(dirname(path), { recursive: true });
      await this.requireRoom(expected);
      return { path, ...(await write(bytes, path, grow)) };
    } catch (error) {
      await this.forget(path);
      throw isFull(error) ? new StorageFull() : error;
    }
  }

  /** Puts what was received into its place for good. */
  async settle({ path }: Received, handle: string): Promise<void> {
    const place = this.place(handle);
    await mkdir(dirname(place), { recursive: true });
    await rename(path, place);
    await keepFolder(dirname(place));
  }

  async forget(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  async remove(handle: string): Promise<void> {
    await rm(this.place(handle), { force: true });
  }

  /** @throws FileGone where somebody took the bytes away by hand */
  async read(handle: string, range?: ByteRange): Promise<Readable> {
    const file = await open(this.place(handle)).catch(notThere);
    return createReadStream('', { fd: file, ...(range ? { start: range.from, end: range.to } : {}) });
  }

  /** Handles of bytes that were written before an instant, folder by folder. */
  async *writtenBefore(instant: Date): AsyncGenerator<string[]> {
    for (const folder of (await names(this.folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      const handles: string[] = [];
      for (const handle of await names(join(this.folder, folder))) {
        if (/^[0-9a-f]{32}$/.test(handle) && (await wasWritten(this.place(handle), instant))) handles.push(handle);
      }
      if (handles.length > 0) yield handles;
    }
  }

  /** Removes what never arrived whole and was begun before an instant. */
  async forgetArriving(instant: Date): Promise<void> {
    for (const name of await names(join(this.folder, ARRIVING))) {
      const path = join(this.folder, ARRIVING, name);
      if (await wasWritten(path, instant)) await this.forget(path);
    }
  }

  private async requireRoom(expected: number): Promise<void> {
    const { bavail, bsize } = await statfs(this.folder);
    if (bavail * bsize < expected + this.reserve) throw new StorageFull();
  }

  private place(handle: string): string {
    return join(this.folder, handle.slice(0, 2), handle);
  }
}

async function write(bytes: Readable, path: string, grow: (size: number) => void): Promise<Omit<Received, 'path'>> {
  const file = await open(path, 'wx', 0o600);
  try {
    const sum = createHash('sha256');
    const text = new TextCheck();
    let size = 0;
    for await (const piece of bytes as AsyncIterable<Buffer>) {
      grow((size += piece.length));
      sum.update(piece);
      text.add(piece);
      await file.writeFile(piece);
    }
    // The row that names these bytes is durable at its commit, so they have to be before it.
    await file.sync();
    return { size, sha256: sum.digest(), firstWords: text.end() };
  } finally {
    await file.close();
  }
}

function notThere(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOENT' ? new FileGone() : error;
}

/** A name in a folder outlasts a power cut once the folder itself is written. */
async function keepFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function isFull(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

async function names(folder: string): Promise<string[]> {
  return readdir(folder).catch(nothing<string[]>([]));
}

async function wasWritten(path: string, before: Date): Promise<boolean> {
  return stat(path).then(({ mtime }) => mtime < before, nothing(false));
}

/** What is not there, or was taken away meanwhile, is nothing to do. */
function nothing<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
}
