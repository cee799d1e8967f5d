import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { isDuplicate, Transactions } from '../../../../platform/database/index.js';
import { Conflict, InvalidInput } from '../../../../platform/errors/index.js';
import type { MakeCategoryRequest } from '../../api/categories/administration.schemas.js';
import { limits, slugFor } from '../../domain/categories/category-rules.js';
import { keepingPolicy } from '../../domain/categories/keeping.policy.js';
import { CategoryWritesRepository } from '../../persistence/categories/category-writes.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { CategoryKeeping } from './category-keeping.js';
import { ServiceCheck } from './service-check.js';

/** An administrator makes a category, with its readers and its first members. */
@Injectable()
export class MakeCategory {
  constructor(
    private readonly transactions: Transactions,
    private readonly writes: CategoryWritesRepository,
    private readonly keeping: CategoryKeeping,
    private readonly services: ServiceCheck,
    private readonly colleagues: ForumColleagues,
    private readonly clock: Clock,
  ) {}

  /** @returns its id @throws Refused, InvalidInput */
  async run(actor: Actor, { grants, members, ...words }: MakeCategoryRequest): Promise<number> {
    requireAllowed(keepingPolicy.make({ isAdministrator: actor.holds('administrator') }));
    await this.services.check({ serviceId: words.serviceId, grants });
    await this.requireHere(members.map(({ personId }) => personId));
    return this.transactions.run(async () => {
      const taken = new Set((await this.writes.slugs()).map(({ slug }) => slug));
      if (taken.size >= limits.categories) {
        throw new InvalidInput([{ field: 'name', message: `There are ${String(limits.categories)} categories, which is the most` }]);
      }
      const id = await this.add(slugFor(words.name, taken), words);
      await this.writes.setGrants(id, grants);
      for (const member of members) await this.writes.setMember(id, member, actor.personId, this.clock.now());
      await this.keeping.requireUsable(id);
      await this.keeping.tell(actor, { id, name: words.name, grants }, { action: 'forum.category-made', detail: { grants } });
      return id;
    });
  }

  private async add(slug: string, words: Omit<MakeCategoryRequest, 'grants' | 'members'>): Promise<number> {
    try {
      return await this.writes.add(slug, words);
    } catch (error) {
      // Somebody else has just made one with the same address.
      if (isDuplicate(error)) throw new Conflict();
      throw error;
    }
  }

  private async requireHere(personIds: readonly number[]): Promise<void> {
    const here = await this.colleagues.here(personIds);
    if (personIds.some((id) => !here.includes(id))) {
      throw new InvalidInput([{ field: 'members', message: 'Choose people who work here' }]);
    }
  }
}
