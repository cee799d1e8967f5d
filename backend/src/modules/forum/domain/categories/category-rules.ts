import type { FieldError } from '../../../../platform/errors/index.js';
import { type Grant, isPrivate } from './levels.js';

export const limits = {
  name: { least: 3, most: 80 },
  description: 300,
  slug: 40,
  grants: 30,
  members: 2000,
  categories: 300,
} as const;

/** A category as somebody would have it. */
export interface CategoryPlan {
  readonly ownTopicsOnly: boolean;
  readonly anonymousQuestions: boolean;
  readonly grants: readonly Grant[];
  /** Members who look after it. */
  readonly keepers: number;
}

/** What keeps a category from being used; empty where nothing does. */
export function flawsOf({ ownTopicsOnly, anonymousQuestions, grants, keepers }: CategoryPlan): FieldError[] {
  const isForMembers = isPrivate({ grants });
  const isKept = isForMembers ? keepers > 0 : grants.some(({ level }) => level === 'moderate') || keepers > 0;
  const flaws: (FieldError | false)[] = [
    isForMembers && keepers === 0 && { field: 'members', message: 'Choose at least one member who looks after the group' },
    !isForMembers && !isKept && { field: 'grants', message: 'Say who looks after this category' },
    // Who asked could not find their own question again without their name standing beside it.
    ownTopicsOnly &&
      anonymousQuestions && {
        field: 'anonymousQuestions',
        message: 'Choose one of the two: questions without a name, or that people see only the topics that they started',
      },
    grants.some(({ holder, serviceId }) => serviceId !== null && (holder === 'member' || holder === 'administrator')) && {
      field: 'grants',
      message: 'Members and administrators cannot be limited to a service',
    },
  ];
  return flaws.filter((flaw) => flaw !== false);
}

/** What stands in addresses: short, plain, and not one of those that are taken. */
export function slugFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, limits.slug - 4)
    .replace(/^-+|-+$/g, '');
  const base = plain === '' ? 'category' : plain;
  for (let next = 1; ; next += 1) {
    const slug = next === 1 ? base : `${base}-${String(next)}`;
    if (!taken.has(slug)) return slug;
  }
}
