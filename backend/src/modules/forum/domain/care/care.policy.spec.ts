import { describe, expect, it } from '@jest/globals';
import type { TopicStanding } from '../forum.policy.js';
import { postCarePolicy, topicCarePolicy, type PostStanding } from './care.policy.js';

const topic: TopicStanding = {
  ...{ level: 'start', isArchived: false, ownTopicsOnly: false, isStarter: false, state: 'open', isLocked: false },
};

/** Everybody who can be meant, in the order of the cells below. */
const people: Record<string, Partial<PostStanding>> = {
  author: { isAuthor: true },
  'starter of the topic': { isStarter: true },
  reader: {},
  'somebody who may not reply': { level: 'read' },
  moderator: { level: 'moderate' },
  'moderator who is its author': { level: 'moderate', isAuthor: true },
  outsider: { level: null },
};

const states: Record<string, Partial<PostStanding>> = {
  shown: {},
  'hidden by its author': { post: 'hidden', hiddenAs: 'author' },
  'hidden by a moderator': { post: 'hidden', hiddenAs: 'moderator' },
  purged: { post: 'purged' },
  moved: { post: 'moved' },
  'shown in a locked topic': { isLocked: true },
  'shown in an archived category': { isArchived: true },
  'first of a topic hidden by its author': { post: 'hidden', hiddenAs: 'author', state: 'hidden' },
  'shown in a hidden topic': { state: 'hidden' },
  'shown in a merged topic': { state: 'merged' },
};

/** A line for each state, a cell for each of the people: y or a dot. */
const table: Record<keyof typeof postCarePolicy, Partial<Record<keyof typeof states, string>>> = {
  edit: { shown: 'y....y.', 'shown in a locked topic': '.....y.' },
  takeBack: { shown: 'y....y.', 'shown in a locked topic': 'y....y.' },
  hide: { shown: '....y..', 'shown in a locked topic': '....y..' },
  bringBack: {
    'hidden by its author': 'y....y.',
    'hidden by a moderator': '....yy.',
    'first of a topic hidden by its author': 'y....y.',
  },
  purge: {
    'hidden by its author': '....yy.',
    'hidden by a moderator': '....yy.',
    'first of a topic hidden by its author': '....yy.',
  },
  report: { shown: '.yyyy..', 'shown in a locked topic': '.yyyy..' },
  seeHistory: {
    shown: 'yyyyyy.',
    'shown in a locked topic': 'yyyyyy.',
    'shown in an archived category': 'yyyyyy.',
    'shown in a hidden topic': '.y..yy.',
    'shown in a merged topic': 'yyyyyy.',
    'hidden by its author': '....yy.',
    'hidden by a moderator': '....yy.',
    'first of a topic hidden by its author': '....yy.',
  },
  seeHidden: {
    'hidden by its author': 'y...yy.',
    'hidden by a moderator': 'y...yy.',
    'first of a topic hidden by its author': 'y...yy.',
  },
};

const cells = (Object.keys(table) as (keyof typeof table)[]).flatMap((action) =>
  Object.keys(states).flatMap((state) =>
    Object.keys(people).map((person, column) => ({ action, state, person, expected: table[action][state]?.[column] === 'y' })),
  ),
);

describe('who may do what with a post', () => {
  it.each(cells)('$action as $person while $state: $expected', ({ action, state, person, expected }) => {
    const standing: PostStanding = { ...topic, isAuthor: false, post: 'shown', hiddenAs: null, ...people[person], ...states[state] };
    expect(postCarePolicy[action](standing)).toBe(expected);
  });
});

const topicPeople: Record<string, Partial<TopicStanding>> = {
  starter: { isStarter: true },
  reader: {},
  moderator: { level: 'moderate' },
  'starter without rights any more': { isStarter: true, level: null },
};
const topicStates: Record<string, Partial<TopicStanding>> = {
  open: {},
  locked: { isLocked: true },
  archived: { isArchived: true },
  hidden: { state: 'hidden' },
  merged: { state: 'merged' },
  purged: { state: 'purged' },
};
const topicTable: Record<keyof typeof topicCarePolicy, Partial<Record<keyof typeof topicStates, string>>> = {
  rename: { open: 'y.y.', locked: '..y.' },
  move: { open: '..y.', locked: '..y.' },
  split: { open: '..y.', locked: '..y.' },
  merge: { open: '..y.', locked: '..y.' },
};
const topicCells = (Object.keys(topicTable) as (keyof typeof topicTable)[]).flatMap((action) =>
  Object.keys(topicStates).flatMap((state) =>
    Object.keys(topicPeople).map((person, column) => ({ action, state, person, expected: topicTable[action][state]?.[column] === 'y' })),
  ),
);

describe('who may do what with a topic as a whole', () => {
  it.each(topicCells)('$action as $person while $state: $expected', ({ action, state, person, expected }) => {
    expect(topicCarePolicy[action]({ ...topic, ...topicPeople[person], ...topicStates[state] })).toBe(expected);
  });
});
