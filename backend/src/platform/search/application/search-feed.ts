import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/index.js';
import { SearchDocumentsRepository } from '../persistence/search-documents.repository.js';
import { type SearchRoom, SearchRooms } from '../search-room.js';

const AT_ONCE = 100;

/** Makes documents anew. A room calls it from its consumers of events, after the commit of what changed. */
@Injectable()
export class SearchFeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: SearchDocumentsRepository,
    private readonly rooms: SearchRooms,
  ) {}

  /** Whatever is true of these things when their turn comes: they are found so, or no longer. Harmless to call twice, and at the same moment. */
  async refresh(kind: string, ids: readonly number[]): Promise<void> {
    const room = this.rooms.of(kind);
    const each = [...new Set(ids)];
    for (let from = 0; from < each.length; from += AT_ONCE) await this.makeAnew(room, each.slice(from, from + AT_ONCE));
  }

  private makeAnew(room: SearchRoom, ids: readonly number[]): Promise<void> {
    return this.transactions.run(async () => {
      await this.documents.takeTurn(ids);
      const findable = await room.findable(ids);
      await this.documents.put(room.kind, findable);
      await this.documents.remove(
        room.kind,
        ids.filter((id) => !findable.has(id)),
      );
    });
  }
}
