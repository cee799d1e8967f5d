import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { windowAround, windowSize } from './post.js';

describe('the window of a topic', () => {
  it('has a quarter before what is looked for', () => {
    expect(windowAround(57, 200)).toBe(52);
  });

  it('begins with the topic, and ends with it', () => {
    expect(windowAround(2, 200)).toBe(1);
    expect(windowAround(200, 200)).toBe(181);
    expect(windowAround(3, 7)).toBe(1);
  });

  it('always shows the post that is looked for, and is full where the topic is long enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (number, more) => {
        const last = number + more;
        const from = windowAround(number, last);
        expect(from).toBeGreaterThanOrEqual(1);
        expect(from).toBeLessThanOrEqual(number);
        expect(from + windowSize).toBeGreaterThan(number);
        expect(Math.min(last, from + windowSize - 1) - from + 1).toBe(Math.min(last, windowSize));
      }),
    );
  });
});
