import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { ReadersPreview } from '../../api/categories/administration.schemas.js';
import { type Access, type Grant, levelOf, reaches } from '../../domain/categories/levels.js';
import { keepingPolicy } from '../../domain/categories/keeping.policy.js';
import type { Everybody } from '../../../people/index.js';
import { CategoriesRepository } from '../../persistence/categories/categories.repository.js';
import { CategoryWritesRepository } from '../../persistence/categories/category-writes.repository.js';
import { limits } from '../../domain/categories/category-rules.js';
import { ForumColleagues } from '../colleagues.js';
import { keeperOf } from './category-keeping.js';

type Members = ReadonlyMap<number, { readonly moderates: boolean }>;

/** How many people could read a category after a change that nobody has made yet. */
@Injectable()
export class ReadersPreviewQueries {
  constructor(
    private readonly categories: CategoriesRepository,
    private readonly writes: CategoryWritesRepository,
    private readonly colleagues: ForumColleagues,
  ) {}

  /** @throws NotFound where the person does not look after it */
  async preview(actor: Actor, id: number, grants: readonly Grant[]): Promise<ReadersPreview> {
    const category = await this.categories.one(id, actor.personId);
    if (!category || !keepingPolicy.keep(keeperOf(actor, category))) throw new NotFound();
    const [everybody, rows] = await Promise.all([this.colleagues.everybody(), this.writes.members(id, limits.members)]);
    const members: Members = new Map(rows.map(({ personId, moderates }) => [personId, { moderates: moderates === 1 }]));
    const before = readersOf(category, everybody, members);
    const after = readersOf({ ...category, grants }, everybody, members);
    return {
      before: before.size,
      after: after.size,
      lose: without(before, after),
      gain: without(after, before),
    };
  }
}

function readersOf(access: Access, { people, lines }: Everybody, members: Members): Set<number> {
  const lineOf = (serviceId: number): readonly number[] => lines.get(serviceId) ?? [];
  const reading = people.filter(({ personId, ...facts }) =>
    reaches(levelOf(access, { ...facts, member: members.get(personId) ?? null, lineOf }), 'read'),
  );
  return new Set(reading.map(({ personId }) => personId));
}

function without(some: ReadonlySet<number>, others: ReadonlySet<number>): number {
  return [...some].filter((id) => !others.has(id)).length;
}
