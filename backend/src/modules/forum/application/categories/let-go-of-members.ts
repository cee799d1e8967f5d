import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { On } from '../../../../platform/outbox/index.js';
import { PersonLeft } from '../../../people/index.js';
import { isPrivate } from '../../domain/categories/levels.js';
import { CategoriesRepository } from '../../persistence/categories/categories.repository.js';
import { CategoryWritesRepository } from '../../persistence/categories/category-writes.repository.js';
import { CategoryKeeping } from './category-keeping.js';

/** Who leaves the council leaves its groups. A group that nobody would look after is handed to the member who has been there longest. */
@Injectable()
export class LetGoOfMembers {
  constructor(
    private readonly transactions: Transactions,
    private readonly categories: CategoriesRepository,
    private readonly writes: CategoryWritesRepository,
    private readonly keeping: CategoryKeeping,
    private readonly clock: Clock,
  ) {}

  @On(PersonLeft, 'leave-groups')
  async left({ payload: { personId } }: PersonLeft): Promise<void> {
    for (const id of await this.writes.categoriesOf(personId)) await this.leave(id, personId);
  }

  private leave(id: number, personId: number): Promise<void> {
    return this.transactions.run(async () => {
      const category = await this.categories.one(id, personId, 'alone');
      if (!category || !(await this.writes.removeMember(id, personId))) return;
      const [first] = await this.writes.members(id, 1);
      if (isPrivate(category) && first?.moderates === 0) {
        await this.writes.setMember(id, { personId: first.personId, moderates: true }, first.personId, this.clock.now());
      }
      await this.writes.change(id, {});
      await this.keeping.tell(null, category, { action: 'forum.category-member-removed', personId });
    });
  }
}
