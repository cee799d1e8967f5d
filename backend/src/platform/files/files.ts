import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import type { ByteRange } from './byte-range.js';
import { cleanFileName } from './file-name.js';
import { FileStore } from './file-store.js';
import type { FileType } from './file-types.js';
import { FileEmpty, FileTooLarge } from './files.errors.js';
import { requireContent, typeSaid } from './recognise.js';
import type { StoredFile } from './stored-file.entity.js';
import { StoredFilesRepository } from './stored-files.repository.js';

/** A file on its way in. */
export interface ArrivingFile {
  readonly name: string;
  /** What the browser said it is; empty where it said nothing. */
  readonly declared: string;
  readonly bytes: Readable;
  /** Bytes that are coming as far as is known, so that a full disk is noticed first. */
  readonly expected: number;
}

/** What a room takes. */
export interface FileTerms {
  readonly types: readonly FileType[];
  readonly mostBytes: number;
  readonly keptBy: number | null;
}

/**
 * Keeps files for the rooms. A room keeps the stream first, outside its transaction, then claims the file in the transaction that writes what
 * refers to it. A file that nothing claims, or that its room has released, is removed a day later.
 */
@Injectable()
export class Files {
  constructor(
    private readonly store: FileStore,
    private readonly files: StoredFilesRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws FileTypeNotTaken, FileNotAsNamed, FileNotText, FileHoldsMacros, FileEmpty, FileTooLarge, StorageFull */
  async keep({ bytes, expected, ...arriving }: ArrivingFile, { types, mostBytes, keptBy }: FileTerms): Promise<StoredFile> {
    const name = cleanFileName(arriving.name);
    const type = typeSaid({ name, declared: arriving.declared }, types);
    const received = await this.store.receive(bytes, Math.min(expected, mostBytes), (size) => {
      if (size > mostBytes) throw new FileTooLarge(name, mostBytes);
    });
    const handle = randomBytes(16).toString('hex');
    try {
      if (received.size === 0) throw new FileEmpty(name);
      await requireContent(received.path, name, type, received.firstWords);
      await this.store.settle(received, handle);
    } catch (error) {
      await this.store.forget(received.path);
      throw error;
    }
    // The bytes are there before the row. Should the row fail, they are swept up.
    const file = { handle, name, type, size: received.size, sha256: received.sha256, keptAt: this.clock.now(), keptBy };
    return { id: await this.files.add(file), ...file, unownedSince: file.keptAt };
  }

  find(id: number): Promise<StoredFile | undefined> {
    return this.files.find(id);
  }

  /** In the transaction of the owner. @throws Conflict */
  claim(id: number): Promise<void> {
    return this.files.claim(id);
  }

  /** In the transaction of the owner: nothing refers to it any more. */
  release(id: number): Promise<void> {
    return this.files.release(id, this.clock.now());
  }

  /** @throws FileGone */
  read(file: Pick<StoredFile, 'handle'>, range?: ByteRange): Promise<Readable> {
    return this.store.read(file.handle, range);
  }

  /** For the download of their data. */
  everythingOf(personId: number): Promise<object[]> {
    return this.files.keptBy(personId);
  }
}
