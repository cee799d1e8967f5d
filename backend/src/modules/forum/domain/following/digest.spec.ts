import { describe, expect, it } from '@jest/globals';
import { digestPeriod, type DigestRhythm, digestSince } from './digest.js';

describe('when a digest is due', () => {
  it.each<[DigestRhythm, string, string | null]>([
    ['off', '2026-11-23T08:00', null],
    ['daily', '2026-11-24T07:29', null],
    ['daily', '2026-11-24T07:30', 'daily 2026-11-24'],
    ['daily', '2026-11-24T11:59', 'daily 2026-11-24'],
    ['daily', '2026-11-24T12:00', null],
    ['daily', '2026-11-21T08:00', null],
    ['daily', '2026-12-25T08:00', null],
    ['weekly', '2026-11-23T07:30', 'weekly 2026-11-23'],
    ['weekly', '2026-11-24T07:30', null],
    // Monday 28 December 2026 is a bank holiday: the Tuesday is the first working day.
    ['weekly', '2026-12-28T07:30', null],
    ['weekly', '2026-12-29T07:30', 'weekly 2026-12-29'],
    ['weekly', '2026-12-30T07:30', null],
  ])('%s at %s: %s', (rhythm, now, period) => {
    expect(digestPeriod(rhythm, now)).toBe(period);
  });

  it('reaches back to the digest before', () => {
    expect(digestSince('daily', '2026-11-24')).toBe('2026-11-23T07:30');
    expect(digestSince('daily', '2026-11-23')).toBe('2026-11-20T07:30');
    expect(digestSince('weekly', '2026-11-23')).toBe('2026-11-16T07:30');
  });
});
