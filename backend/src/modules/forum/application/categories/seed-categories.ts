import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { isDuplicate, Transactions } from '../../../../platform/database/index.js';
import { Conflict } from '../../../../platform/errors/index.js';
import { limits, slugFor } from '../../domain/categories/category-rules.js';
import { type FirstCategory, firstCategories, serviceRoom } from '../../domain/categories/first-categories.js';
import { keepingPolicy } from '../../domain/categories/keeping.policy.js';
import { CategoryWritesRepository } from '../../persistence/categories/category-writes.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { CategoryKeeping } from './category-keeping.js';

/** Makes the categories that a council begins with, and a room for each service. What is there already is left as it is. */
@Injectable()
export class SeedCategories {
  constructor(
    private readonly transactions: Transactions,
    private readonly writes: CategoryWritesRepository,
    private readonly keeping: CategoryKeeping,
    private readonly colleagues: ForumColleagues,
  ) {}

  /** @returns how many were made @throws Refused */
  async run(actor: Actor): Promise<number> {
    requireAllowed(keepingPolicy.make({ isAdministrator: actor.holds('administrator') }));
    const services = (await this.colleagues.services()).filter(({ kind }) => kind === 'service');
    try {
      return await this.transactions.run(() => this.seed(actor, services));
    } catch (error) {
      // Somebody else began at the same moment.
      if (isDuplicate(error)) throw new Conflict();
      throw error;
    }
  }

  private async seed(actor: Actor, services: readonly { id: number; name: string }[]): Promise<number> {
    const there = await this.writes.slugs();
    const slugs = new Set(there.map(({ slug }) => slug));
    const rooms = new Set(there.map(({ serviceId }) => serviceId));
    let made = 0;
    const make = async (slug: string, category: Omit<FirstCategory, 'slug'>, serviceId: number | null): Promise<void> => {
      if (slugs.size >= limits.categories) return;
      slugs.add(slug);
      await this.make(actor, slug, category, serviceId);
      made += 1;
    };
    for (const { slug, ...category } of firstCategories) if (!slugs.has(slug)) await make(slug, category, null);
    for (const service of services) {
      if (!rooms.has(service.id)) await make(slugFor(service.name, slugs), serviceRoom(service), service.id);
    }
    return made;
  }

  private async make(
    actor: Actor,
    slug: string,
    { grants, ...words }: Omit<FirstCategory, 'slug'>,
    serviceId: number | null,
  ): Promise<void> {
    const name = words.name.slice(0, limits.name.most);
    const id = await this.writes.add(slug, { ...words, name, serviceId, ownTopicsOnly: false });
    await this.writes.setGrants(id, grants);
    await this.keeping.tell(actor, { id, name, grants }, { action: 'forum.category-made' });
  }
}
