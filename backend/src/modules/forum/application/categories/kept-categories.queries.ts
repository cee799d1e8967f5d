import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { KeptCategory, KeptDetails, KeptList } from '../../api/categories/administration.schemas.js';
import { limits } from '../../domain/categories/category-rules.js';
import { keepingPolicy } from '../../domain/categories/keeping.policy.js';
import { isOpen, isPrivate } from '../../domain/categories/levels.js';
import { CategoriesRepository, type CategoryForPerson } from '../../persistence/categories/categories.repository.js';
import { CategoryWritesRepository } from '../../persistence/categories/category-writes.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { authorOf } from '../posts/post-view.js';
import { keeperOf } from './category-keeping.js';

/** The categories that a person looks after. */
@Injectable()
export class KeptCategoriesQueries {
  constructor(
    private readonly categories: CategoriesRepository,
    private readonly writes: CategoryWritesRepository,
    private readonly colleagues: ForumColleagues,
  ) {}

  async list(actor: Actor): Promise<KeptList> {
    const nameOf = await this.serviceNames();
    const kept = (await this.categories.all(actor.personId)).filter((category) => keepingPolicy.keep(keeperOf(actor, category)));
    const mayMake = keepingPolicy.make({ isAdministrator: actor.holds('administrator') });
    return { items: kept.map((category) => keptView(category, nameOf)), mayMake };
  }

  /** @throws NotFound where they do not look after it */
  async one(actor: Actor, id: number): Promise<KeptDetails> {
    const category = await this.categories.one(id, actor.personId);
    if (!category || !keepingPolicy.keep(keeperOf(actor, category))) throw new NotFound();
    const rows = await this.writes.members(id, limits.members);
    const people = await this.colleagues.authors(rows.map(({ personId }) => personId));
    const members = rows.map(({ personId, moderates, addedAt }) => ({
      person: authorOf({ authorId: personId, authorAs: 'person' }, people),
      moderates: moderates === 1,
      addedAt: addedAt.toISOString(),
    }));
    return { ...keptView(category, await this.serviceNames()), members };
  }

  private async serviceNames(): Promise<(id: number | null) => string | null> {
    const names = new Map((await this.colleagues.services()).map(({ id, name }) => [id, name]));
    return (id) => (id === null ? null : (names.get(id) ?? null));
  }
}

function keptView(category: CategoryForPerson, nameOf: (serviceId: number | null) => string | null): KeptCategory {
  const { id, rev, slug, name, description, serviceId, ownTopicsOnly, anonymousQuestions, opensWith, archivedAt, grants } = category;
  return {
    ...{ id, rev, slug, name, description, serviceId, ownTopicsOnly, anonymousQuestions, opensWith },
    serviceName: nameOf(serviceId),
    isOpen: isOpen(category),
    isPrivate: isPrivate(category),
    archivedAt: archivedAt?.toISOString() ?? null,
    grants: grants.map((grant) => ({ ...grant, serviceName: nameOf(grant.serviceId) })),
  };
}
