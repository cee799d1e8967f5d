import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { CategoryWritesRepository } from '../../persistence/categories/category-writes.repository.js';
import { Readers } from '../readers.js';

/** A member says whether the others of their small group may see that they are reading or writing. */
@Injectable()
export class ShowPresence {
  constructor(
    private readonly transactions: Transactions,
    private readonly readers: Readers,
    private readonly writes: CategoryWritesRepository,
  ) {}

  /** @throws NotFound where they are no member */
  run(actor: Actor, categoryId: number, shows: boolean): Promise<void> {
    return this.transactions.run(async () => {
      const { member } = await this.readers.in(actor, categoryId, 'shared');
      if (!member) throw new NotFound();
      await this.writes.showPresence(categoryId, actor.personId, shows);
    });
  }
}
