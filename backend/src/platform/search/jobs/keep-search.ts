import { Injectable, Logger } from '@nestjs/common';
import { Every } from '../../outbox/index.js';
import { SearchFeed } from '../application/search-feed.js';
import { SearchDocumentsRepository } from '../persistence/search-documents.repository.js';
import { type SearchRoom, SearchRooms } from '../search-room.js';

const BATCH = 500;
const TELL_EVERY = 10_000;

/** Makes all documents of a kind that is new, or is made in another way than before: at the start, and on from where an earlier start ended. */
@Injectable()
export class KeepSearch {
  private readonly logger = new Logger('Search');

  constructor(
    private readonly feed: SearchFeed,
    private readonly documents: SearchDocumentsRepository,
    private readonly rooms: SearchRooms,
  ) {}

  @Every('PT1H', 'search.keep')
  async run(): Promise<void> {
    const progress = new Map((await this.documents.progress()).map((row) => [row.kind, row]));
    for (const room of this.rooms.all) {
      const reached = progress.get(room.kind);
      if (reached?.version !== room.version) await this.make(room, 0);
      else if (reached.doneTo !== null) await this.make(room, reached.doneTo);
    }
  }

  /** Makes the index and every document of every kind anew, whatever version it has. */
  async all(): Promise<void> {
    await this.documents.makeIndexAnew();
    for (const room of this.rooms.all) await this.make(room, 0);
  }

  private async make(room: SearchRoom, from: number): Promise<void> {
    let [done, made] = [from, 0];
    for (let ids = await this.next(room, done); ids.length > 0; ids = await this.next(room, done)) {
      await this.feed.refresh(room.kind, ids);
      done = ids.at(-1) ?? done;
      await this.documents.setProgress(room.kind, room.version, done);
      made += ids.length;
      if (made % TELL_EVERY === 0) this.logger.log(`Made ${String(made)} documents of the kind ${room.kind} for the search`);
    }
    await this.documents.setProgress(room.kind, room.version, null);
    if (made > 0) this.logger.log(`The search has all documents of the kind ${room.kind}: looked at ${String(made)}`);
  }

  /** Things that are there, and things that only have a document still, so that those go. */
  private async next(room: SearchRoom, after: number): Promise<number[]> {
    const ids = await room.idsAfter(after, BATCH);
    const known = await this.documents.refIdsAfter(room.kind, after, BATCH);
    return [...new Set([...ids, ...known])].sort((one, other) => one - other).slice(0, BATCH);
  }
}
