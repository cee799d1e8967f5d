import { describe, expect, it } from '@jest/globals';
import { type CategoryPlan, flawsOf, limits, slugFor } from './category-rules.js';

const open: CategoryPlan = {
  ownTopicsOnly: false,
  anonymousQuestions: false,
  grants: [
    { holder: 'staff', serviceId: null, level: 'start' },
    { holder: 'forum-moderator', serviceId: null, level: 'moderate' },
  ],
  keepers: 0,
};
const group: CategoryPlan = { ...open, grants: [{ holder: 'member', serviceId: null, level: 'start' }], keepers: 1 };
const fieldsOf = (plan: CategoryPlan): string[] => flawsOf(plan).map(({ field }) => field);

describe('a category', () => {
  it('is looked after by somebody', () => {
    expect(fieldsOf(open)).toEqual([]);
    expect(fieldsOf({ ...open, grants: open.grants.slice(0, 1) })).toEqual(['grants']);
    expect(fieldsOf(group)).toEqual([]);
    expect(fieldsOf({ ...group, keepers: 0 })).toEqual(['members']);
  });

  it('does not take questions without a name where people find only their own', () => {
    expect(fieldsOf({ ...open, ownTopicsOnly: true, anonymousQuestions: true })).toEqual(['anonymousQuestions']);
  });

  it('limits members and administrators to no service', () => {
    expect(fieldsOf({ ...group, grants: [{ holder: 'member', serviceId: 2, level: 'start' }] })).toEqual(['grants']);
  });
});

describe('the name in an address', () => {
  it.each([
    ['Ask anything', 'ask-anything'],
    ['Café & kitchen!', 'cafe-and-kitchen'],
    ['  ', 'category'],
    ['日本', 'category'],
  ])('of %j is %s', (name, slug) => {
    expect(slugFor(name, new Set())).toBe(slug);
  });

  it('is not one that is taken, and not too long', () => {
    expect(slugFor('Ask anything', new Set(['ask-anything', 'ask-anything-2']))).toBe('ask-anything-3');
    expect(slugFor('x'.repeat(200), new Set(['x'.repeat(36)])).length).toBeLessThanOrEqual(limits.slug);
  });
});
