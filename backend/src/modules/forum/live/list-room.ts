import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { type Audience, type RoomRule, Rooms } from '../../../platform/live/index.js';
import { listRooms } from '../application/lists/list-news.js';
import { Readers, standingIn } from '../application/readers.js';
import { forumPolicy } from '../domain/forum.policy.js';
import { isOpen } from '../domain/categories/levels.js';
import { CategoriesRepository } from '../persistence/categories/categories.repository.js';

/** Open lists of a category: who may be told that something was written in it. Those who find their own topics alone are not. */
@Injectable()
export class ForumListRoom implements RoomRule {
  readonly prefix = listRooms;

  constructor(
    private readonly transactions: Transactions,
    private readonly readers: Readers,
    private readonly categories: CategoriesRepository,
    rooms: Rooms,
  ) {
    rooms.add(this);
  }

  /** Waits for whoever changes the category's readers. */
  async mayJoin(actor: Actor, id: number): Promise<boolean> {
    try {
      const standing = standingIn(await this.transactions.run(() => this.readers.in(actor, id, 'shared')));
      return standing.ownTopicsOnly ? forumPolicy.moderate({ ...standing, isArchived: false }) : forumPolicy.list(standing);
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  }

  async audience(id: number, people: () => readonly number[]): Promise<Audience> {
    const category = await this.categories.one(id, 0);
    if (!category) return new Set();
    return isOpen(category) ? 'all' : new Set(await this.readers.whoMayRead({ categoryId: id, authorId: null, state: 'open' }, people()));
  }
}
