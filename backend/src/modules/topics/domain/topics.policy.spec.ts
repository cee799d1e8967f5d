import { describe, expect, it } from '@jest/globals';
import { mayBecome, topicStates, topicTransitions, topicVerbs, type TopicState } from './topic.js';
import { mayDo, topicActions, type Standing, type TopicAction } from './topics.policy.js';

type Who = 'author' | 'organiser in scope' | 'organiser elsewhere' | 'anybody';

const standings: Record<Who, Standing> = {
  author: { isAuthor: true, isOrganiser: false, isOrganiserHere: false },
  'organiser in scope': { isAuthor: false, isOrganiser: true, isOrganiserHere: true },
  'organiser elsewhere': { isAuthor: false, isOrganiser: true, isOrganiserHere: false },
  // Also a line manager, an administrator, somebody who voted and somebody who would speak: none of them has a say here.
  anybody: { isAuthor: false, isOrganiser: false, isOrganiserHere: false },
};

const yes = true;
const no = false;

const everybody = (cells: [boolean, boolean, boolean, boolean]): Record<Who, [boolean, boolean, boolean, boolean]> => ({
  author: cells,
  'organiser in scope': cells,
  'organiser elsewhere': cells,
  anybody: cells,
});

/** Open, planned, closed, merged. */
const table: Record<TopicAction, Record<Who, [boolean, boolean, boolean, boolean]>> = {
  suggest: everybody([yes, yes, yes, yes]),
  view: everybody([yes, yes, yes, yes]),
  vote: everybody([yes, no, no, no]),
  speak: everybody([yes, no, no, no]),
  change: {
    author: [yes, no, no, no],
    'organiser in scope': [yes, no, no, no],
    'organiser elsewhere': [no, no, no, no],
    anybody: [no, no, no, no],
  },
  close: {
    author: [yes, no, no, no],
    'organiser in scope': [yes, no, no, no],
    'organiser elsewhere': [no, no, no, no],
    anybody: [no, no, no, no],
  },
  merge: {
    author: [no, no, no, no],
    'organiser in scope': [yes, no, no, no],
    'organiser elsewhere': [no, no, no, no],
    anybody: [no, no, no, no],
  },
  reopen: {
    author: [no, no, no, no],
    'organiser in scope': [no, yes, yes, no],
    'organiser elsewhere': [no, no, no, no],
    anybody: [no, no, no, no],
  },
  plan: {
    author: [no, no, no, no],
    'organiser in scope': [yes, no, no, no],
    'organiser elsewhere': [yes, no, no, no],
    anybody: [no, no, no, no],
  },
  seeServices: {
    author: [no, no, no, no],
    'organiser in scope': [yes, yes, yes, yes],
    'organiser elsewhere': [yes, yes, yes, yes],
    anybody: [no, no, no, no],
  },
};

const cells = topicActions.flatMap((action) =>
  Object.entries(standings).flatMap(([who, standing]) =>
    topicStates.map((state, column): [TopicAction, Who, TopicState, Standing, boolean | undefined] => [
      action,
      who as Who,
      state,
      standing,
      table[action][who as Who][column],
    ]),
  ),
);

describe('who may do what with a topic', () => {
  it.each(cells)('%s as %s while %s', (action, _who, state, standing, expected) => {
    expect(mayDo(action, standing, state)).toBe(expected);
  });
});

describe('what becomes of a topic', () => {
  it.each(topicVerbs.flatMap((verb) => topicStates.map((state) => [verb, state] as const)))(
    '%s from %s, as the table says',
    (verb, state) => {
      expect(mayBecome(state, verb)).toBe(topicTransitions[verb].from.includes(state));
      const someone: Standing = { isAuthor: true, isOrganiser: true, isOrganiserHere: true };
      expect(mayDo(verb, someone, state)).toBe(mayBecome(state, verb));
    },
  );

  it('never brings a merged topic back', () => {
    expect(topicVerbs.filter((verb) => mayBecome('merged', verb))).toEqual([]);
  });
});
