import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { claimIn, isSignedBy, stoppables, type UnsubscribeClaim, unsubscribeToken } from './unsubscribe.js';

const secret = Buffer.alloc(32, 7);
const claims: fc.Arbitrary<UnsubscribeClaim> = fc.record({
  personId: fc.integer({ min: 1, max: 4_294_967_295 }),
  what: fc.constantFrom(...stoppables),
  id: fc.integer({ min: 0, max: 4_294_967_295 }),
});

describe('a link that stops mails', () => {
  it('says whose it is and what it stops, and holds for the person’s secret alone', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const read = claimIn(unsubscribeToken(claim, secret));
        expect(read).toMatchObject(claim);
        expect(read && isSignedBy(read, secret)).toBe(true);
        expect(read && isSignedBy(read, Buffer.alloc(32, 8))).toBe(false);
      }),
    );
  });

  it('does not hold for another person, topic or kind', () => {
    const token = unsubscribeToken({ personId: 7, what: 'topic', id: 12 }, secret);
    const holds = (changed: string): boolean => {
      const read = claimIn(changed);
      return read !== undefined && isSignedBy(read, secret);
    };
    expect(holds(token)).toBe(true);
    for (const other of [token.replace('t7', 't8'), token.replace('-12-', '-13-'), token.replace('t7', 'd7'), `${token.slice(0, -1)}!`]) {
      expect(holds(other)).toBe(false);
    }
  });

  it.each(['', 't', 't7-12-', 'x7-12-AAAAAAAAAAAAAAAAAAAAAA', 't07-12-AAAAAAAAAAAAAAAAAAAAAA', `t7-12-${'A'.repeat(400)}`])(
    'is no %j',
    (text) => {
      expect(claimIn(text)).toBeUndefined();
    },
  );
});
