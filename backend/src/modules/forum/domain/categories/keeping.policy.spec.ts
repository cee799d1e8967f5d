import { describe, expect, it } from '@jest/globals';
import { keepingPolicy, type KeeperStanding } from './keeping.policy.js';

const yes = true;
const no = false;

const who: Record<string, Pick<KeeperStanding, 'isAdministrator' | 'looksAfter'>> = {
  'an administrator': { isAdministrator: true, looksAfter: false },
  'a member who looks after it': { isAdministrator: false, looksAfter: true },
  'an administrator who looks after it': { isAdministrator: true, looksAfter: true },
  'anybody else': { isAdministrator: false, looksAfter: false },
};

/** A category for all or some; a private group. */
const table: Record<keyof typeof keepingPolicy, Record<string, readonly [boolean, boolean]>> = {
  make: {
    'an administrator': [yes, yes],
    'a member who looks after it': [no, no],
    'an administrator who looks after it': [yes, yes],
    'anybody else': [no, no],
  },
  keep: {
    'an administrator': [yes, no],
    'a member who looks after it': [no, yes],
    'an administrator who looks after it': [yes, yes],
    'anybody else': [no, no],
  },
};

const cells = Object.entries(table).flatMap(([action, rows]) =>
  Object.entries(who).flatMap(([name, standing]) =>
    [false, true].map((isPrivate) => {
      const expected = rows[name]?.[isPrivate ? 1 : 0];
      return [
        action as keyof typeof keepingPolicy,
        name,
        isPrivate ? 'a private group' : 'a category',
        { ...standing, isPrivate },
        expected,
      ] as const;
    }),
  ),
);

describe('who decides on categories', () => {
  it.each(cells)('%s as %s: %s', (action, _who, _which, standing, expected) => {
    expect(keepingPolicy[action](standing)).toBe(expected);
  });
});
