import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { InvalidInput } from '../../../../platform/errors/index.js';
import type { ChangeCategoryRequest, SetGrantsRequest } from '../../api/categories/administration.schemas.js';
import { isPrivate } from '../../domain/categories/levels.js';
import { CategoryWritesRepository } from '../../persistence/categories/category-writes.repository.js';
import { CategoryKeeping } from './category-keeping.js';
import { ServiceCheck } from './service-check.js';

/** Who looks after a category changes its words, who may do what in it, and whether it is archived. */
@Injectable()
export class ChangeCategory {
  constructor(
    private readonly keeping: CategoryKeeping,
    private readonly writes: CategoryWritesRepository,
    private readonly services: ServiceCheck,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, CategoryChangedMeanwhile, InvalidInput */
  async words(actor: Actor, id: number, { rev, ...words }: ChangeCategoryRequest): Promise<void> {
    await this.services.check(words);
    await this.keeping.change(actor, { id, rev }, { action: 'forum.category-changed', detail: words }, () => this.writes.change(id, words));
  }

  /** The whole list at once. @throws NotFound, CategoryChangedMeanwhile, InvalidInput */
  async grants(actor: Actor, id: number, { rev, grants }: SetGrantsRequest): Promise<void> {
    await this.services.check({ grants });
    await this.keeping.change(actor, { id, rev }, { action: 'forum.category-readers-changed', detail: { grants } }, async (before) => {
      // What was written among a few would be read by all.
      if (isPrivate(before) && !isPrivate({ grants })) {
        throw new InvalidInput([{ field: 'grants', message: 'A private group stays for its members alone. Make a new category instead' }]);
      }
      await this.writes.setGrants(id, grants);
      await this.writes.change(id, {});
    });
  }

  /** Archived, it is read only. Twice the same is once. @throws NotFound */
  async archive(actor: Actor, id: number, wanted: boolean): Promise<void> {
    const action = wanted ? 'forum.category-archived' : 'forum.category-brought-back';
    await this.keeping.change(actor, { id }, { action }, async ({ archivedAt }) => {
      if ((archivedAt !== null) !== wanted) await this.writes.archive(id, wanted ? this.clock.now() : null);
    });
  }
}
