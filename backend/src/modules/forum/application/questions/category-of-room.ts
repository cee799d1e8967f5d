import { Injectable } from '@nestjs/common';
import { isDuplicate, Transactions } from '../../../../platform/database/index.js';
import type { Grant } from '../../domain/categories/levels.js';
import { CategoryWritesRepository } from '../../persistence/categories/category-writes.repository.js';

/** A category that another room keeps for what it attaches. */
export interface RoomCategory {
  /** Its address, and what it is found again by. */
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly grants: readonly Grant[];
}

/** Makes the category of another room at first use. What administrators change in it afterwards stays. */
@Injectable()
export class CategoryOfRoom {
  constructor(
    private readonly transactions: Transactions,
    private readonly writes: CategoryWritesRepository,
  ) {}

  /** @returns its id */
  async run(wish: RoomCategory): Promise<number> {
    const found = (await this.idOf(wish.slug)) ?? (await this.make(wish)) ?? (await this.idOf(wish.slug));
    if (found === undefined) throw new Error(`The category ${wish.slug} could not be made.`);
    return found;
  }

  /** @returns undefined where somebody else has just made it */
  private async make({ slug, name, description, grants }: RoomCategory): Promise<number | undefined> {
    const words = { name, description, serviceId: null, ownTopicsOnly: false, anonymousQuestions: false, opensWith: 'discussion' } as const;
    try {
      return await this.transactions.run(async () => {
        const id = await this.writes.add(slug, words);
        await this.writes.setGrants(id, grants);
        return id;
      });
    } catch (error) {
      if (isDuplicate(error)) return undefined;
      throw error;
    }
  }

  private async idOf(slug: string): Promise<number | undefined> {
    return (await this.transactions.one<{ id: number }>('SELECT id FROM forum_category WHERE slug = ?', [slug]))?.id;
  }
}
