import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import type { ByteRange } from './byte-range.js';
import { cleanFileName } from './file-name.js';
import { FileStore, type Received } from './file-store.js';
import type { FileType } from './file-types.js';
import { FileEmpty, FileTooLarge } from './files.errors.js';
import { drawnAnew, isPicture, type PictureSize } from './picture.js';
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
  /** Draws pictures anew, without what cameras write into them, so that no side is longer than this in pixels. */
  readonly longestSide?: number;
}

export interface KeptFile extends StoredFile {
  /** Of a picture that was drawn anew. */
  readonly picture: PictureSize | null;
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

  /** @throws FileTypeNotTaken, FileNotAsNamed, FileNotText, FileHoldsMacros, FileEmpty, FileTooLarge, PictureTooLarge, StorageFull */
  async keep({ bytes, expected, ...arriving }: ArrivingFile, { types, mostBytes, keptBy, longestSide }: FileTerms): Promise<KeptFile> {
    const name = cleanFileName(arriving.name);
    const type = typeSaid({ name, declared: arriving.declared }, types);
    const arrived = await this.store.receive(bytes, Math.min(expected, mostBytes), (size) => {
      if (size > mostBytes) throw new FileTooLarge(name, mostBytes);
    });
    const handle = randomBytes(16).toString('hex');
    let received = arrived;
    let picture: PictureSize | null = null;
    try {
      if (arrived.size === 0) throw new FileEmpty(name);
      await requireContent(arrived.path, name, type, arrived.firstWords);
      if (longestSide !== undefined && isPicture(type)) {
        const { bytes: drawn, ...size } = await drawnAnew(arrived.path, name, type, longestSide);
        received = await this.replace(arrived, drawn);
        picture = size;
      }
      await this.store.settle(received, handle);
    } catch (error) {
      await this.store.forget(received.path);
      throw error;
    }
    // The bytes are there before the row. Should the row fail, they are swept up.
    const file = { handle, name, type, size: received.size, sha256: received.sha256, keptAt: this.clock.now(), keptBy };
    return { id: await this.files.add(file), ...file, unownedSince: file.keptAt, picture };
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

  /** What is shown to be from nobody names nobody here either. In the transaction of the owner. */
  forgetKeeper(id: number): Promise<void> {
    return this.files.forgetKeeper(id);
  }

  /** @throws FileGone */
  read(file: Pick<StoredFile, 'handle'>, range?: ByteRange): Promise<Readable> {
    return this.store.read(file.handle, range);
  }

  /** For the download of their data. */
  everythingOf(personId: number): Promise<object[]> {
    return this.files.keptBy(personId);
  }

  private async replace(arrived: Received, bytes: Buffer): Promise<Received> {
    const received = await this.store.receive(Readable.from([bytes]), bytes.length, () => undefined);
    await this.store.forget(arrived.path);
    return received;
  }
}
