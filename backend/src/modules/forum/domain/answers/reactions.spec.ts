import { describe, expect, it } from '@jest/globals';
import type { Reaction } from '../words.js';
import { reactionsInWords } from './reactions.js';

const by = (personId: number, kind: Reaction = 'thanks') => ({ personId, kind });
const words = (...all: ReturnType<typeof by>[]) => reactionsInWords(all, (id) => `Person ${String(id)}`);

describe('what an author is told of reactions', () => {
  it('is nothing where all were taken back', () => {
    expect(words()).toBeNull();
  });

  it('names the latest, and counts each other person once', () => {
    expect(words(by(1))).toBe('Person 1 thanked you');
    expect(words(by(1, 'helpful'))).toBe('Person 1 found your post helpful');
    expect(words(by(1), by(1, 'helpful'))).toBe('Person 1 reacted to what you wrote');
    expect(words(by(1), by(2))).toBe('Person 1 and one more colleague thanked you');
    expect(words(by(3), by(1), by(2), by(1, 'celebrate'))).toBe('Person 3 and 2 more colleagues reacted to what you wrote');
  });
});
