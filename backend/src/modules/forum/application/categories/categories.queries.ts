import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import type { CategoryListView, CategoryView } from '../../api/categories/category.schemas.js';
import { isPrivate } from '../../domain/categories/levels.js';
import { forumPolicy } from '../../domain/forum.policy.js';
import { type CategoryForReader, Readers, standingIn } from '../readers.js';

/** The categories that exist for a person, in their order. */
@Injectable()
export class CategoriesQueries {
  constructor(private readonly readers: Readers) {}

  async list(actor: Actor): Promise<CategoryListView> {
    const { categories } = await this.readers.of(actor);
    return { items: categories.flatMap(categoryView) };
  }
}

function categoryView(category: CategoryForReader): CategoryView[] {
  const { id, slug, name, description, serviceId, level, isOpen, ownTopicsOnly, anonymousQuestions, opensWith } = category;
  if (level === null) return [];
  const standing = standingIn(category);
  const allowed = { start: forumPolicy.start(standing), moderate: forumPolicy.moderate(standing) };
  return [
    {
      ...{ id, slug, name, description, serviceId, level, isOpen, ownTopicsOnly, anonymousQuestions, opensWith, allowed },
      isPrivate: isPrivate(category),
      isArchived: standing.isArchived,
    },
  ];
}
