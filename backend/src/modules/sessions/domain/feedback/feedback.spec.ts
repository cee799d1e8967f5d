import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { feedbackState, feedbackWindow, isAsked, recommendations, usefulness } from './feedback.js';
import { addUp, leastAnswers, leastAnswersAlike, shown, type ScoreCount } from './feedback-results.js';

describe('when a date is asked after', () => {
  const thursday = { endsAt: new Date('2026-11-26T11:00:00Z'), localEnd: '2026-11-26T11:00', timeZone: 'Europe/London' };

  it('is from its end to the end of the fifth working day after', () => {
    expect(feedbackWindow(thursday)).toEqual({
      opensAt: new Date('2026-11-26T11:00:00Z'),
      lastDay: '2026-12-03',
      closesAt: new Date('2026-12-04T00:00:00Z'),
    });
  });

  it('counts neither weekends nor bank holidays', () => {
    const beforeChristmas = { ...thursday, endsAt: new Date('2026-12-23T11:00:00Z'), localEnd: '2026-12-23T11:00' };
    // 25 and 28 December and 1 January are bank holidays.
    expect(feedbackWindow(beforeChristmas).lastDay).toBe('2027-01-04');
  });

  it('ends by the clocks of the series', () => {
    const beforeSummerTime = { ...thursday, endsAt: new Date('2027-03-24T11:00:00Z'), localEnd: '2027-03-24T11:00' };
    expect(feedbackWindow(beforeSummerTime)).toMatchObject({ lastDay: '2027-04-02', closesAt: new Date('2027-04-02T23:00:00Z') });
  });

  it('moves with the date', () => {
    const moved = { ...thursday, endsAt: new Date('2026-11-27T15:00:00Z'), localEnd: '2026-11-27T15:00' };
    expect(feedbackState(feedbackWindow(moved), thursday.endsAt)).toBe('not-yet');
    expect(feedbackState(feedbackWindow(moved), moved.endsAt)).toBe('open');
    expect(feedbackState(feedbackWindow(moved), new Date('2026-12-04T23:59:59Z'))).toBe('open');
    expect(feedbackState(feedbackWindow(moved), new Date('2026-12-05T00:00:00Z'))).toBe('closed');
  });
});

describe('who is asked', () => {
  const ran = { state: 'scheduled' } as const;
  const called = { state: 'cancelled' } as const;
  const guest = (attendance: 'attended' | 'in-part' | 'did-not-come' | null, seat: 'room' | null = 'room') => ({ seat, attendance });

  it.each([
    ['came', ran, guest('attended'), false, true],
    ['came to part of it', ran, guest('in-part'), false, true],
    ['had a seat, and nobody has said whether they came', ran, guest(null), false, true],
    ['did not come', ran, guest('did-not-come'), false, false],
    ['only waited', ran, guest(null, null), false, false],
    ['came without a seat', ran, guest('attended', null), false, true],
    ['had no place', ran, undefined, false, false],
    ['hosted it', ran, guest('attended'), true, false],
    ['had a seat at a date that was called off', called, guest(null), false, false],
  ])('somebody who %s', (_who, occurrence, place, isHost, expected) => {
    expect(isAsked(occurrence, place, isHost)).toBe(expected);
  });
});

describe('what is shown of answers', () => {
  const said = (count: number, useful: ScoreCount['useful'] = 'very', recommend: ScoreCount['recommend'] = 'yes'): ScoreCount => ({
    useful,
    recommend,
    count,
  });

  it('is nothing below five', () => {
    expect(shown(addUp([said(2), said(2, 'not', 'no')]))).toBeNull();
    expect(shown(addUp([]))).toBeNull();
  });

  it('is every count from five on', () => {
    expect(shown(addUp([said(3), said(2, 'not', 'no')]))).toEqual({
      answers: 5,
      useful: { not: 2, 'a-little': 0, fairly: 0, very: 3, extremely: 0 },
      recommend: { no: 2, 'not-sure': 0, yes: 3 },
    });
  });

  it('is not what a few all said alike, because it would say what each of them said', () => {
    expect(shown(addUp([said(3), said(2, 'not')]))).toMatchObject({ useful: { very: 3 }, recommend: null });
    expect(shown(addUp([said(9)]))).toEqual({ answers: 9, useful: null, recommend: null });
    expect(shown(addUp([said(10)]))).toMatchObject({ useful: { very: 10 }, recommend: { yes: 10 } });
  });

  it('adds up to the number of answers, whoever said what', () => {
    const count = fc.record({
      useful: fc.constantFrom(...usefulness),
      recommend: fc.constantFrom(...recommendations),
      count: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(fc.array(count, { maxLength: 12 }), (counts) => {
        const scores = shown(addUp(counts));
        const answers = counts.reduce((sum, { count: n }) => sum + n, 0);
        if (!scores) return expect(answers).toBeLessThan(leastAnswers);
        for (const tally of [scores.useful, scores.recommend]) {
          if (!tally) expect(answers).toBeLessThan(leastAnswersAlike);
          else expect(Object.values(tally).reduce((sum, n) => sum + n, 0)).toBe(answers);
        }
      }),
    );
  });
});
