import { describe, expect, it } from '@jest/globals';
import { withoutMentionsOf, withoutNameOfQuoted } from './former.js';

describe('words about somebody who was erased', () => {
  it('name them no longer, and everybody else still', () => {
    const words = 'Ask @[Ruth Ellery](person:7) or @[Ruth \\] Odd](person:7), not @[Ruth Ellery](person:77).';
    expect(withoutMentionsOf(words, 7)).toBe('Ask Former colleague or Former colleague, not @[Ruth Ellery](person:77).');
  });

  it('quote them as a former colleague', () => {
    const words = '> [Ruth Ellery, post 2](/forum/t/12/2):\n> Yes\n\n> [Ben, post 22](/forum/t/12/22):\n> No';
    expect(withoutNameOfQuoted(words, 12, 2)).toBe(
      '> [Former colleague, post 2](/forum/t/12/2):\n> Yes\n\n> [Ben, post 22](/forum/t/12/22):\n> No',
    );
  });
});
