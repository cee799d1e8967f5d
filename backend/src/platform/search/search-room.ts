import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';

/** The scope that everybody who is signed in may read. */
export const EVERYONE = 'everyone';

/** What can be found of one thing: whatever a room leaves out of it cannot be found. */
export interface Findable {
  /** Who may find it: one of the scopes that the room tells of each actor. `everyone`, or a name of the room's own: `forum-category:5`. */
  readonly scope: string;
  /** Whom it belongs to, where some may find only what is theirs in that scope. */
  readonly ownerId?: number | null;
  readonly authorId?: number | null;
  /** The part of the room that it stands in, for the filter. */
  readonly categoryId?: number | null;
  readonly title: string;
  /** Plain text. */
  readonly body: string;
  readonly skillIds?: readonly number[];
  /** Null where there is nothing to solve. */
  readonly solved?: boolean | null;
  readonly datedAt: Date;
  /** Where it is read, within the product. */
  readonly link: string;
}

/** What one person may find of a room, beside what everybody may. */
export interface Readable {
  /** Scopes all of which they may read. */
  readonly scopes: readonly string[];
  /** Scopes of which they may read what belongs to them. */
  readonly own?: readonly string[];
  /** Single things that they may read whatever their scope. */
  readonly also?: readonly number[];
}

/** How a found thing is shown now. */
export interface Shown {
  /** Instead of the title that it is found by. */
  readonly title?: string;
  /** Where it stands or what it is, in a few words. */
  readonly about: string;
}

/** One kind of thing that can be found. A room adds one for each kind, from its module's constructor. */
export interface SearchRoom {
  /** `forum-post` */
  readonly kind: string;
  /** Raise it when documents are made in another way: all of them are made anew, in the background. */
  readonly version: number;
  /** False for what has no day of its own, such as people: it does not fade with time, and no filter by date finds it. */
  readonly isDated: boolean;
  /** Those of the things that can be found now; the others are gone. Asked again whenever something about them has changed. */
  findable(ids: readonly number[]): Promise<ReadonlyMap<number, Findable>>;
  /** The next numbers of its things, in their order, for making all documents. */
  idsAfter(id: number, limit: number): Promise<number[]>;
  /** Asked for each search: rights that change apply at once. */
  readable(actor: Actor): Promise<Readable>;
  /** Those of the things that are there in this moment, whatever the index still says. */
  shown(ids: readonly number[]): Promise<ReadonlyMap<number, Shown>>;
}

/** The kinds of things that can be found. */
@Injectable()
export class SearchRooms {
  private readonly rooms = new Map<string, SearchRoom>();

  add(room: SearchRoom): void {
    if (this.rooms.has(room.kind)) throw new Error(`Two rooms give the search the kind ${room.kind}.`);
    this.rooms.set(room.kind, room);
  }

  get all(): readonly SearchRoom[] {
    return [...this.rooms.values()];
  }

  /** @throws Error for a kind that no room knows */
  of(kind: string): SearchRoom {
    const room = this.rooms.get(kind);
    if (!room) throw new Error(`No room gives the search the kind ${kind}.`);
    return room;
  }
}
