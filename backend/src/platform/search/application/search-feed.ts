import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/index.js';
import { SearchDocumentsRepository } from '../persistence/search-documents.repository.js';
import { type SearchRoom, SearchRooms } from '../search-room.js';

const AT_ONCE = 100;

/** Things whose documents are made together, once those before them are made. */
interface Batch {
  readonly ids: Set<number>;
  readonly made: Promise<void>;
}

/** Makes documents anew. A room calls it from its consumers of events, after the commit of what changed. */
@Injectable()
export class SearchFeed {
  /** Of each kind, what waits for its turn: when much is written, one transaction makes the documents of many. */
  private readonly waiting = new Map<string, Batch>();
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly transactions: Transactions,
    private readonly documents: SearchDocumentsRepository,
    private readonly rooms: SearchRooms,
  ) {}

  /**
   * Whatever is true of these things when their turn comes: they are found so, or no longer. Harmless to call twice, and at the same moment.
   * @throws Error within a transaction: what it changes is not true yet
   */
  async refresh(kind: string, ids: readonly number[]): Promise<void> {
    if (this.transactions.isOpen) throw new Error('Documents are made after the commit of what they are made of.');
    const room = this.rooms.of(kind);
    const batch = this.waiting.get(kind) ?? this.next(room);
    for (const id of ids) batch.ids.add(id);
    await batch.made;
  }

  private next(room: SearchRoom): Batch {
    const ids = new Set<number>();
    const before = this.running.get(room.kind) ?? Promise.resolve();
    const made = before.then(() => {
      this.waiting.delete(room.kind);
      return this.makeAll(room, [...ids]);
    });
    const batch: Batch = { ids, made };
    this.waiting.set(room.kind, batch);
    // Whoever waits hears of a failure; those after them begin all the same.
    this.running.set(
      room.kind,
      made.catch(() => undefined),
    );
    return batch;
  }

  private async makeAll(room: SearchRoom, ids: readonly number[]): Promise<void> {
    for (let from = 0; from < ids.length; from += AT_ONCE) await this.makeAnew(room, ids.slice(from, from + AT_ONCE));
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
