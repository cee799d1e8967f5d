import { describe, expect, it } from '@jest/globals';
import { type Level, type PostState, postStates, topicStates } from '../words.js';
import { answersPolicy, type AnswerStanding } from './answers.policy.js';

const asked: AnswerStanding = {
  ...{ level: 'read', isArchived: false, ownTopicsOnly: false, isStarter: false, state: 'open', isLocked: false },
  ...{ isAuthor: false, kind: 'question', post: 'shown' },
};

type Who = 'asker' | 'moderator' | 'reader' | 'nobody';
const people: Record<Who, Partial<AnswerStanding>> = {
  asker: { isStarter: true },
  moderator: { level: 'moderate' },
  reader: { level: 'start' },
  nobody: { level: 'see', isStarter: true },
};

describe('who may accept an answer', () => {
  it.each<[Who, boolean]>([
    ['asker', true],
    ['moderator', true],
    ['reader', false],
    ['nobody', false],
  ])('%s: %s', (who, may) => {
    const standing = { ...asked, ...people[who] };
    expect(answersPolicy.accept(standing)).toBe(may);
    expect(answersPolicy.accept({ ...standing, isLocked: true })).toBe(may);
    expect(answersPolicy.accept({ ...standing, kind: 'discussion' })).toBe(false);
    expect(answersPolicy.accept({ ...standing, isArchived: true })).toBe(false);
    for (const state of topicStates) expect(answersPolicy.accept({ ...standing, state })).toBe(may && state === 'open');
  });
});

describe('who may react to a post', () => {
  it.each<[string, Level | null, Partial<AnswerStanding>, boolean]>([
    ['a reader', 'read', {}, true],
    ['its author', 'start', { isAuthor: true }, false],
    ['a moderator', 'moderate', {}, true],
    ['a reader of a locked topic', 'read', { isLocked: true }, true],
    ['a reader of an archived category', 'read', { isArchived: true }, false],
    ['somebody who knows only that the category is there', 'see', {}, false],
    ['somebody for whom it is not there', null, {}, false],
    ['somebody else where people find only their own', 'start', { ownTopicsOnly: true }, false],
    ['the starter where people find only their own', 'start', { ownTopicsOnly: true, isStarter: true }, true],
  ])('%s', (_, level, more, may) => {
    const standing = { ...asked, level, ...more };
    expect(answersPolicy.react(standing)).toBe(may);
    expect(postStates.filter((post: PostState) => answersPolicy.react({ ...standing, post }))).toEqual(may ? ['shown'] : []);
    expect(topicStates.filter((state) => answersPolicy.react({ ...standing, state }))).toEqual(may ? ['open'] : []);
  });
});
