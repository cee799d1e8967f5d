import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Candidate, isAskingTime, mostOffers, mostOffersAWeek, offerStep, whomToAsk } from './offering.js';

const candidate = (personId: number, more: Partial<Candidate> = {}): Candidate => ({
  ...{ personId, levels: ['working'], offers: 0, lastOfferedAt: null, awayUntil: null },
  ...more,
});

describe('when an unanswered question is offered', () => {
  it.each([
    ['2026-11-16T09:14', '2026-11-18T09:13', 'wait'],
    ['2026-11-16T09:14', '2026-11-18T09:14', 'skill'],
    ['2026-11-16T09:14', '2026-11-20T09:13', 'skill'],
    ['2026-11-16T09:14', '2026-11-20T09:14', 'moderator'],
    // Asked on a Friday evening, a Saturday, and before Christmas.
    ['2026-11-20T20:00', '2026-11-24T19:59', 'wait'],
    ['2026-11-21T10:00', '2026-11-24T10:00', 'skill'],
    ['2026-12-24T10:00', '2026-12-29T10:00', 'wait'],
    ['2026-12-24T10:00', '2026-12-30T10:00', 'skill'],
    ['2026-11-16T09:14', '2027-01-04T09:00', 'over'],
  ])('asked %s, at %s: %s', (asked, now, step) => {
    expect(offerStep(asked, now)).toBe(step);
  });

  it.each([
    ['2026-11-24T07:59', false],
    ['2026-11-24T08:00', true],
    ['2026-11-24T17:59', true],
    ['2026-11-24T18:00', false],
    ['2026-11-22T10:00', false],
    ['2026-12-25T10:00', false],
  ])('may ask at %s: %s', (now, asks) => {
    expect(isAskingTime(now)).toBe(asks);
  });
});

describe('whom it is offered to', () => {
  const today = '2026-11-24';

  it('is who knows most of it, then the more skilled, then who was asked longest ago', () => {
    const asked = [
      candidate(1, { levels: ['expert'] }),
      candidate(2, { levels: [null, 'awareness'] }),
      candidate(3, { levels: ['expert'], lastOfferedAt: new Date('2026-11-01T09:00:00Z') }),
      candidate(4, { levels: ['practitioner'] }),
    ];
    expect(whomToAsk(asked, 4, today)).toEqual([2, 1, 3, 4]);
  });

  it('is nobody who was asked twice this week or is away, to the last day', () => {
    const asked = [
      candidate(1, { offers: mostOffersAWeek }),
      candidate(2, { awayUntil: '2026-11-24' }),
      candidate(3, { awayUntil: '2026-11-23' }),
    ];
    expect(whomToAsk(asked, mostOffers, today)).toEqual([3]);
  });

  it('never is more than there are places for, nor somebody twice, in whatever order they come', () => {
    const some = fc.uniqueArray(
      fc.record({
        personId: fc.integer({ min: 1, max: 50 }),
        levels: fc.array(fc.constantFrom(null, 'awareness' as const, 'working' as const, 'expert' as const), {
          minLength: 1,
          maxLength: 3,
        }),
        offers: fc.integer({ min: 0, max: 3 }),
        lastOfferedAt: fc.constantFrom(null, new Date('2026-11-01T09:00:00Z'), new Date('2026-11-10T09:00:00Z')),
        awayUntil: fc.constantFrom(null, '2026-11-23', '2026-11-30'),
      }),
      { selector: ({ personId }) => personId },
    );
    fc.assert(
      fc.property(some, fc.integer({ min: -1, max: 5 }), (all, places) => {
        const asked = whomToAsk(all, places, today);
        expect(asked.length).toBeLessThanOrEqual(Math.max(0, places));
        expect(new Set(asked).size).toBe(asked.length);
        expect(whomToAsk([...all].reverse(), places, today)).toEqual(asked);
      }),
    );
  });
});
