import { describe, expect, it } from '@jest/globals';
import { forumPolicy, type TopicStanding } from './forum.policy.js';
import { levels, type Level } from './words.js';

type Cells = readonly [none: boolean, see: boolean, read: boolean, reply: boolean, start: boolean, moderate: boolean];

const columns: readonly (Level | null)[] = [null, ...levels];

/** Somebody else's open topic in an ordinary category. */
const ordinary: Omit<TopicStanding, 'level'> = {
  isArchived: false,
  ownTopicsOnly: false,
  isStarter: false,
  state: 'open',
  isLocked: false,
};

const circumstances = {
  'a topic': {},
  'their own topic': { isStarter: true },
  'a locked topic': { isLocked: true },
  'their own locked topic': { isLocked: true, isStarter: true },
  'a hidden topic': { state: 'hidden' },
  'their own hidden topic': { state: 'hidden', isStarter: true },
  'a merged topic': { state: 'merged' },
  'a purged topic': { state: 'purged' },
  'a topic in an archived category': { isArchived: true },
  'their own topic in an archived category': { isArchived: true, isStarter: true },
  'a topic where one finds only one’s own': { ownTopicsOnly: true },
  'their own topic where one finds only one’s own': { ownTopicsOnly: true, isStarter: true },
} as const satisfies Record<string, Partial<TopicStanding>>;
type Circumstance = keyof typeof circumstances;

const no = false;
const yes = true;
const nobody: Cells = [no, no, no, no, no, no];
const moderators: Cells = [no, no, no, no, no, yes];
const readers: Cells = [no, no, yes, yes, yes, yes];
const repliers: Cells = [no, no, no, yes, yes, yes];
const starters: Cells = [no, no, no, no, yes, yes];
const everyoneWhoSees: Cells = [no, yes, yes, yes, yes, yes];

/** Where an action depends on less than all of the standing, the cells of a circumstance are those of `a topic`. */
const table: Record<keyof typeof forumPolicy, { 'a topic': Cells } & Partial<Record<Circumstance, Cells>>> = {
  see: { 'a topic': everyoneWhoSees },
  list: { 'a topic': readers },
  start: { 'a topic': starters, 'a topic in an archived category': nobody, 'their own topic in an archived category': nobody },
  moderate: { 'a topic': moderators, 'a topic in an archived category': nobody, 'their own topic in an archived category': nobody },
  read: {
    'a topic': readers,
    'a hidden topic': moderators,
    'their own hidden topic': readers,
    'a purged topic': nobody,
    'a topic where one finds only one’s own': moderators,
  },
  reply: {
    'a topic': repliers,
    'a locked topic': moderators,
    'their own locked topic': moderators,
    'a hidden topic': nobody,
    'their own hidden topic': nobody,
    'a merged topic': nobody,
    'a purged topic': nobody,
    'a topic in an archived category': nobody,
    'their own topic in an archived category': nobody,
    'a topic where one finds only one’s own': moderators,
  },
  lock: {
    'a topic': moderators,
    'a hidden topic': nobody,
    'their own hidden topic': nobody,
    'a merged topic': nobody,
    'a purged topic': nobody,
    'a topic in an archived category': nobody,
    'their own topic in an archived category': nobody,
  },
  pin: {
    'a topic': moderators,
    'a hidden topic': nobody,
    'their own hidden topic': nobody,
    'a merged topic': nobody,
    'a purged topic': nobody,
    'a topic in an archived category': nobody,
    'their own topic in an archived category': nobody,
  },
};

const cells = Object.entries(table).flatMap(([action, rows]) =>
  Object.entries(circumstances).flatMap(([circumstance, differs]) =>
    columns.map((level, column) => {
      const row = rows[circumstance as Circumstance] ?? rows['a topic'];
      const standing: TopicStanding = { ...ordinary, ...differs, level };
      return [action as keyof typeof forumPolicy, level ?? 'no level', circumstance, standing, row[column]] as const;
    }),
  ),
);

describe('who may do what in the forum', () => {
  it.each(cells)('%s with %s: %s', (action, _level, _circumstance, standing, expected) => {
    expect(forumPolicy[action](standing)).toBe(expected);
  });
});
