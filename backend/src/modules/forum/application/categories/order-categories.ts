import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { keepingPolicy } from '../../domain/categories/keeping.policy.js';
import { CategoryWritesRepository } from '../../persistence/categories/category-writes.repository.js';
import { CategoriesRepository } from '../../persistence/categories/categories.repository.js';
import { keeperOf } from './category-keeping.js';

/** An administrator puts categories into the order in which everybody sees them. */
@Injectable()
export class OrderCategories {
  constructor(
    private readonly transactions: Transactions,
    private readonly categories: CategoriesRepository,
    private readonly writes: CategoryWritesRepository,
    private readonly audit: Audit,
  ) {}

  /** Those that are left out, or that they do not look after, come after the others, in the order that they had. @throws Refused */
  async run(actor: Actor, ids: readonly number[]): Promise<void> {
    requireAllowed(keepingPolicy.make({ isAdministrator: actor.holds('administrator') }));
    await this.transactions.run(async () => {
      const all = await this.categories.all(actor.personId);
      const kept = new Set(all.filter((category) => keepingPolicy.keep(keeperOf(actor, category))).map(({ id }) => id));
      const first = [...new Set(ids)].filter((id) => kept.has(id));
      const rest = all.map(({ id }) => id).filter((id) => !first.includes(id));
      await this.writes.order([...first, ...rest]);
      await this.audit.record({
        actor,
        action: 'forum.categories-ordered',
        subject: { type: 'forum-category', id: 'all' },
        detail: { ids: first },
      });
    });
  }
}
