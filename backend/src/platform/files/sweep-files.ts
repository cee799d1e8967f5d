import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Every } from '../outbox/index.js';
import { FileStore } from './file-store.js';
import { StoredFilesRepository } from './stored-files.repository.js';

const DAY_MS = 86_400_000;
const AT_ONCE = 500;

/** Removes the files that nothing refers to, a day after nothing did: uploads that were broken off, and what rooms released. */
@Injectable()
export class SweepFiles {
  private readonly log = new Logger('Files');

  constructor(
    private readonly store: FileStore,
    private readonly files: StoredFilesRepository,
    private readonly clock: Clock,
  ) {}

  @Every('PT1H', 'files.sweep')
  async sweep(): Promise<void> {
    const yesterday = this.clock.in(-DAY_MS);
    let removed = 0;
    for (let found = AT_ONCE; found === AT_ONCE;) {
      const unowned = await this.files.unownedSince(yesterday, AT_ONCE);
      found = unowned.length;
      for (const { id, handle } of unowned) {
        // The row first: bytes without a row are swept below, a row without bytes would promise what is not there.
        if (!(await this.files.removeUnowned(id))) continue;
        await this.store.remove(handle);
        removed += 1;
      }
    }
    if (removed > 0) this.log.log(`Removed ${String(removed)} files that nothing referred to.`);
  }

  /** What a crash left between the bytes and their row. */
  @Every('P1D', 'files.sweep-orphans')
  async sweepOrphans(): Promise<void> {
    const yesterday = this.clock.in(-DAY_MS);
    await this.store.forgetArriving(yesterday);
    for await (const handles of this.store.writtenBefore(yesterday)) {
      const known = await this.files.known(handles);
      for (const handle of handles) if (!known.has(handle)) await this.store.remove(handle);
    }
  }
}
