import { describe, expect, it } from '@jest/globals';
import { ordinal, placeInLine, waitlistRuleInWords } from './waitlist.js';

describe('the waiting list in words', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [112, '112th'],
  ])('says %i as %s', (number, words) => {
    expect(ordinal(number)).toBe(words);
  });

  it('says where I stand', () => {
    expect(placeInLine(2, 5)).toBe('2nd of 5');
  });

  it('speaks of kinds of seat only where there are two', () => {
    expect(waitlistRuleInWords({ room: 10, online: 0 }).join(' ')).not.toContain('online');
    expect(waitlistRuleInWords({ room: 10, online: 10 }).join(' ')).toContain('your online seat goes to the next person');
  });
});
