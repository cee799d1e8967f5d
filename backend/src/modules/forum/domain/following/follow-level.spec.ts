import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { followLevels } from '../words.js';
import { effectiveLevel, type Follow, followReasons } from './follow-level.js';

const follows: fc.Arbitrary<Follow[]> = fc.uniqueArray(
  fc.record({ reason: fc.constantFrom(...followReasons), level: fc.constantFrom(...followLevels) }),
  { selector: ({ reason }) => reason },
);

describe('how closely a person follows a topic', () => {
  it.each<[string, Follow[], string]>([
    ['nothing said', [], 'normal'],
    ['started it', [{ reason: 'started', level: 'watching' }], 'watching'],
    [
      'replied and was mentioned',
      [
        { reason: 'replied', level: 'following' },
        { reason: 'mentioned', level: 'following' },
      ],
      'following',
    ],
    [
      'started it and muted it',
      [
        { reason: 'started', level: 'watching' },
        { reason: 'chosen', level: 'muted' },
      ],
      'muted',
    ],
    [
      'replied and chose only what is meant for them',
      [
        { reason: 'replied', level: 'following' },
        { reason: 'chosen', level: 'normal' },
      ],
      'normal',
    ],
  ])('%s', (_, said, level) => {
    expect(effectiveLevel(said)).toBe(level);
  });

  it('is what was chosen, whatever else there is and in whatever order', () => {
    fc.assert(
      fc.property(follows, fc.constantFrom(...followLevels), fc.nat(), (others, level, at) => {
        const rest: Follow[] = others.filter(({ reason }) => reason !== 'chosen');
        rest.splice(at % (rest.length + 1), 0, { reason: 'chosen', level });
        expect(effectiveLevel(rest)).toBe(level);
      }),
    );
  });

  it('never falls by another reason, and never depends on their order', () => {
    fc.assert(
      fc.property(follows, (all) => {
        const reasons = all.filter(({ reason }) => reason !== 'chosen');
        const rank = (some: Follow[]): number => followLevels.indexOf(effectiveLevel(some));
        expect(effectiveLevel([...reasons].reverse())).toBe(effectiveLevel(reasons));
        for (let fewer = 0; fewer <= reasons.length; fewer += 1) expect(rank(reasons.slice(0, fewer))).toBeLessThanOrEqual(rank(reasons));
      }),
    );
  });
});
