import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import type { RoleHeld } from '../../../platform/access/index.js';
import { type Facts, isOpen, isPrivate, levelOf, reaches } from '../domain/categories/levels.js';
import { type CategoryStanding, forumPolicy } from '../domain/forum.policy.js';
import type { Level, TopicState } from '../domain/words.js';
import { CategoriesRepository, type CategoryForPerson } from '../persistence/categories/categories.repository.js';
import type { Everybody } from '../../people/index.js';
import { ForumColleagues } from './colleagues.js';

/** A category as one person stands to it. */
export interface CategoryForReader extends CategoryForPerson {
  /** Null where it does not exist for them. */
  readonly level: Level | null;
  /** Whoever is signed in may read all of it. */
  readonly isOpen: boolean;
}

/** Whose rights are asked for: the actor of a request. */
export interface Asking {
  readonly personId: number;
  readonly roles: readonly RoleHeld[];
}

/** Of a topic, what decides who reads it. */
export interface TopicAsked {
  readonly categoryId: number;
  readonly authorId: number | null;
  readonly state: TopicState;
}

export function standingIn({ level, archivedAt, ownTopicsOnly }: CategoryForReader): CategoryStanding {
  return { level, isArchived: archivedAt !== null, ownTopicsOnly };
}

/** The rights of one person over the whole forum. */
export class Reader {
  constructor(
    readonly personId: number,
    /** Those that exist for the person, in their order. */
    readonly categories: readonly CategoryForReader[],
  ) {}

  in(categoryId: number): CategoryForReader | undefined {
    return this.categories.find(({ id }) => id === categoryId);
  }

  /** Categories all of whose topics they may read. */
  get readable(): number[] {
    return this.categories.filter(({ level, ownTopicsOnly }) => reaches(level, ownTopicsOnly ? 'moderate' : 'read')).map(({ id }) => id);
  }

  /** Categories in which they may read the topics that they started, and no others. */
  get ownOnly(): number[] {
    return this.categories
      .filter(({ level, ownTopicsOnly }) => ownTopicsOnly && reaches(level, 'read') && !reaches(level, 'moderate'))
      .map(({ id }) => id);
  }
}

/** Works out what people may do in which category: one statement, and a second where a grant asks for service, line or scope. */
@Injectable()
export class Readers {
  constructor(
    private readonly categories: CategoriesRepository,
    private readonly colleagues: ForumColleagues,
  ) {}

  async of(actor: Asking): Promise<Reader> {
    const levelled = await this.levelled(actor, await this.categories.all(actor.personId));
    return new Reader(
      actor.personId,
      levelled.filter((category) => forumPolicy.see(standingIn(category))),
    );
  }

  /** @param lock holds the category until the transaction ends: `shared` by those who write in it, `alone` by who changes its readers @throws NotFound where it does not exist for them */
  async in(actor: Asking, categoryId: number, lock: 'none' | 'shared' | 'alone' = 'none'): Promise<CategoryForReader> {
    const found = await this.categories.one(categoryId, actor.personId, lock);
    const [category] = found ? await this.levelled(actor, [found]) : [];
    if (!category || !forumPolicy.see(standingIn(category))) throw new NotFound();
    return category;
  }

  /** Those of the people who may read a topic now, in a handful of statements. Ask it in the moment in which something is sent. */
  async whoMayRead({ categoryId, authorId, state }: TopicAsked, personIds: readonly number[]): Promise<number[]> {
    const category = personIds.length > 0 ? await this.categories.one(categoryId, 0) : undefined;
    if (!category) return [];
    if (isOpen(category) && (state === 'open' || state === 'merged')) return this.colleagues.here(personIds);
    const members = await this.categories.membersAmong(categoryId, personIds);
    const asked = isPrivate(category) ? [...members.keys()] : personIds;
    if (asked.length === 0) return [];
    const { people, lines } = await this.colleagues.everybody(asked);
    const lineOf = (id: number): readonly number[] => lines.get(id) ?? [];
    const mayRead = ({ personId, ...facts }: Everybody['people'][number]): boolean => {
      const level = levelOf(category, { ...facts, member: members.get(personId) ?? null, lineOf });
      const standing = { level, isArchived: category.archivedAt !== null, ownTopicsOnly: category.ownTopicsOnly };
      return forumPolicy.read({ ...standing, isStarter: authorId === personId, state, isLocked: false });
    };
    const reading = new Set(people.filter(mayRead).map(({ personId }) => personId));
    return personIds.filter((personId) => reading.has(personId));
  }

  private async levelled(actor: Asking, categories: readonly CategoryForPerson[]): Promise<CategoryForReader[]> {
    const facts = await this.factsFor(actor, categories);
    return categories.map((category) => ({
      ...category,
      level: levelOf(category, { ...facts, member: category.member }),
      isOpen: isOpen(category),
    }));
  }

  /** Asks only for what a grant depends on. */
  private async factsFor(actor: Asking, categories: readonly CategoryForPerson[]): Promise<Omit<Facts, 'member'>> {
    const scoped = actor.roles.filter(({ scopeId }) => scopeId !== null);
    const asked = new Set<number>();
    let asksForPlace = false;
    for (const { grants, serviceId: room } of categories) {
      for (const { holder, serviceId } of grants) {
        if (holder === 'manager' || (holder === 'staff' && serviceId !== null)) asksForPlace = true;
        const scopes = scoped.filter(({ role }) => role === holder).map(({ scopeId }) => scopeId);
        if (scopes.length > 0) for (const id of [...scopes, serviceId ?? room]) if (id !== null) asked.add(id);
      }
    }
    if (!asksForPlace && asked.size === 0) return { roles: actor.roles, manages: false, around: [], lineOf: () => [] };
    const { manages, around, lines } = await this.colleagues.bearings(actor.personId, [...asked]);
    return { roles: actor.roles, manages, around, lineOf: (id) => lines.get(id) ?? [] };
  }
}
