import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holders, levels, type Level } from '../words.js';
import { type Access, type Facts, type Grant, isOpen, isPrivate, levelOf, reaches } from './levels.js';

// The council is 1, over libraries (2) with their team (4), and finance (3).
const lines = new Map([
  [1, [1]],
  [2, [1, 2]],
  [3, [1, 3]],
  [4, [1, 2, 4]],
]);

const somebody: Facts = { roles: [], member: null, manages: false, around: [1, 2], lineOf: (id) => lines.get(id) ?? [] };
const access = (...grants: Grant[]): Access => ({ serviceId: null, ownTopicsOnly: false, grants });
const grant = (holder: Grant['holder'], level: Level, serviceId: number | null = null): Grant => ({ holder, serviceId, level });

describe('what a person may do in a category', () => {
  it('is nothing without a grant', () => {
    expect(levelOf(access(), somebody)).toBeNull();
    expect(levelOf(access(grant('manager', 'start'), grant('member', 'start')), somebody)).toBeNull();
  });

  it('is the highest of all that hold', () => {
    const category = access(grant('staff', 'read'), grant('manager', 'start'), grant('forum-moderator', 'moderate'));
    expect(levelOf(category, somebody)).toBe('read');
    expect(levelOf(category, { ...somebody, manages: true })).toBe('start');
    expect(levelOf(category, { ...somebody, roles: [{ role: 'forum-moderator', scopeId: null }] })).toBe('moderate');
  });

  it('depends on where they work, where a grant names a service', () => {
    expect(levelOf(access(grant('staff', 'start', 2)), somebody)).toBe('start');
    expect(levelOf(access(grant('staff', 'start', 3)), somebody)).toBeNull();
    expect(levelOf(access(grant('manager', 'start', 3)), { ...somebody, manages: true })).toBeNull();
  });

  const scoped = (role: string, scopeId: number): Facts => ({ ...somebody, around: [], roles: [{ role, scopeId }] });

  it('lets a role for a part of the council moderate that part only', () => {
    const whole = access(grant('forum-moderator', 'moderate'));
    const libraries: Access = { ...whole, serviceId: 2 };
    expect(levelOf(whole, scoped('forum-moderator', 2))).toBeNull();
    expect(levelOf(libraries, scoped('forum-moderator', 2))).toBe('moderate');
    expect(levelOf(libraries, scoped('forum-moderator', 1))).toBe('moderate');
    expect(levelOf(libraries, scoped('forum-moderator', 4))).toBeNull();
    expect(levelOf(libraries, scoped('forum-moderator', 3))).toBeNull();
    expect(levelOf(access(grant('forum-moderator', 'moderate', 2)), scoped('forum-moderator', 4))).toBeNull();
  });

  it('takes a role for any part of the council where less than moderating is given', () => {
    expect(levelOf(access(grant('session-organiser', 'start')), scoped('session-organiser', 4))).toBe('start');
    expect(levelOf(access(grant('session-organiser', 'start', 2)), scoped('session-organiser', 4))).toBe('start');
    expect(levelOf(access(grant('session-organiser', 'start', 2)), scoped('session-organiser', 1))).toBe('start');
    expect(levelOf(access(grant('session-organiser', 'start', 3)), scoped('session-organiser', 4))).toBeNull();
  });

  it('lets members who look after a group moderate it', () => {
    const group = access(grant('member', 'reply'));
    expect(levelOf(group, { ...somebody, member: { moderates: false } })).toBe('reply');
    expect(levelOf(group, { ...somebody, member: { moderates: true } })).toBe('moderate');
    expect(levelOf(group, somebody)).toBeNull();
  });
});

describe('a category', () => {
  it('is open where all staff may read all of it', () => {
    expect(isOpen(access(grant('staff', 'read')))).toBe(true);
    expect(isOpen(access(grant('staff', 'see')))).toBe(false);
    expect(isOpen(access(grant('staff', 'start', 1)))).toBe(false);
    expect(isOpen({ ...access(grant('staff', 'start')), ownTopicsOnly: true })).toBe(false);
  });

  it('is private where it is for members alone', () => {
    expect(isPrivate(access(grant('member', 'start')))).toBe(true);
    expect(isPrivate(access(grant('member', 'start'), grant('administrator', 'see')))).toBe(false);
    expect(isPrivate(access())).toBe(false);
  });
});

const anyGrant: fc.Arbitrary<Grant> = fc.record({
  holder: fc.constantFrom(...holders),
  serviceId: fc.option(fc.constantFrom(1, 2, 3, 4)),
  level: fc.constantFrom(...levels),
});
const anyAccess: fc.Arbitrary<Access> = fc.record({
  serviceId: fc.option(fc.constantFrom(1, 2, 3, 4)),
  ownTopicsOnly: fc.boolean(),
  grants: fc.array(anyGrant, { maxLength: 6 }),
});
const anyFacts: fc.Arbitrary<Facts> = fc.record({
  roles: fc.array(fc.record({ role: fc.constantFrom<string>('staff', ...holders), scopeId: fc.option(fc.constantFrom(1, 2, 3, 4)) }), {
    maxLength: 3,
  }),
  member: fc.option(fc.record({ moderates: fc.boolean() })),
  manages: fc.boolean(),
  around: fc.constantFrom([], [1], [1, 2], [1, 3], [1, 2, 4]),
  lineOf: fc.constant((id: number) => lines.get(id) ?? []),
});

const order = (level: Level | null): number => (level === null ? -1 : levels.indexOf(level));

describe('levels, whatever the grants', () => {
  it('never fall when a grant is added, and rise to no more than it gives', () => {
    fc.assert(
      fc.property(anyAccess, anyGrant, anyFacts, (before, added, facts) => {
        const held = levelOf(before, facts);
        const then = levelOf({ ...before, grants: [...before.grants, added] }, facts);
        const most = added.holder === 'member' && facts.member?.moderates ? 'moderate' : added.level;
        expect(order(then)).toBeGreaterThanOrEqual(order(held));
        expect(order(then)).toBeLessThanOrEqual(Math.max(order(held), order(most)));
      }),
    );
  });

  it('do not depend on the order of the grants', () => {
    fc.assert(
      fc.property(anyAccess, anyFacts, (category, facts) => {
        expect(levelOf({ ...category, grants: category.grants.toReversed() }, facts)).toBe(levelOf(category, facts));
      }),
    );
  });

  it('reach all staff at least to reading in an open category', () => {
    fc.assert(
      fc.property(anyAccess, anyFacts, (category, facts) => {
        fc.pre(isOpen(category));
        expect(reaches(levelOf(category, facts), 'read')).toBe(true);
      }),
    );
  });

  it('leave nobody in a private category who is not a member, whatever their roles', () => {
    fc.assert(
      fc.property(anyAccess, anyFacts, (category, facts) => {
        const group = { ...category, grants: category.grants.map((each) => ({ ...each, holder: 'member' as const })) };
        expect(levelOf(group, { ...facts, member: null })).toBeNull();
      }),
    );
  });
});
