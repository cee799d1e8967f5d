import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  bookingClosesAt,
  bookingWindow,
  earlyBookingEndsAt,
  openToAllMinutes,
  windowFor,
  type BookingTimes,
} from '../series/occurrence.js';

const at = (text: string): Date => new Date(text);
const HOUR = 60;

/** Published on Wednesday, in eight days, with two days for those who asked. */
const times: BookingTimes = {
  startsAt: at('2026-12-03T10:00:00Z'),
  opensMinutesBefore: null,
  closesMinutesBefore: 0,
  releaseUntilMinutesBefore: 0,
  earlyFrom: at('2026-11-25T10:00:00Z'),
  earlyMinutes: 48 * HOUR,
};

describe('early booking', () => {
  it('lets those who asked book first, then everybody', () => {
    expect(earlyBookingEndsAt(times)).toEqual(at('2026-11-27T10:00:00Z'));
    expect(bookingWindow(times, at('2026-11-27T09:59:59Z'))).toBe('early');
    expect(bookingWindow(times, at('2026-11-27T10:00:00Z'))).toBe('open');
    expect(windowFor('early', true)).toBe('open');
    expect(windowFor('early', false)).toBe('early');
    expect(windowFor('not-yet', true)).toBe('not-yet');
  });

  it('is not there where nobody asked, or no time was given', () => {
    expect(earlyBookingEndsAt({ ...times, earlyFrom: null })).toBeNull();
    expect(earlyBookingEndsAt({ ...times, earlyMinutes: 0 })).toBeNull();
    expect(bookingWindow({ ...times, earlyFrom: null }, at('2026-11-25T10:00:00Z'))).toBe('open');
  });

  it('runs from when booking opens', () => {
    const later = { ...times, opensMinutesBefore: 5 * 24 * HOUR };
    expect(bookingWindow(later, at('2026-11-28T09:59:00Z'))).toBe('not-yet');
    expect(bookingWindow(later, at('2026-11-28T10:00:00Z'))).toBe('early');
    expect(earlyBookingEndsAt(later)).toEqual(at('2026-11-30T10:00:00Z'));
  });

  it('leaves the others the last day before bookings close, or falls away', () => {
    expect(earlyBookingEndsAt({ ...times, startsAt: at('2026-11-27T12:00:00Z') })).toEqual(at('2026-11-26T12:00:00Z'));
    expect(earlyBookingEndsAt({ ...times, startsAt: at('2026-11-27T12:00:00Z'), closesMinutesBefore: 2 * HOUR })).toEqual(
      at('2026-11-26T10:00:00Z'),
    );
    expect(earlyBookingEndsAt({ ...times, startsAt: at('2026-11-26T09:00:00Z') })).toBeNull();
  });

  it('stays where the date is moved back, and never lasts beyond the last day', () => {
    expect(earlyBookingEndsAt({ ...times, startsAt: at('2027-01-07T10:00:00Z') })).toEqual(at('2026-11-27T10:00:00Z'));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 * 24 * 60 }),
        fc.integer({ min: 0, max: 7 * 24 * 60 }),
        fc.integer({ min: 0, max: 2 * 24 * 60 }),
        (minutesAhead, earlyMinutes, closesMinutesBefore) => {
          const startsAt = new Date(times.earlyFrom!.getTime() + minutesAhead * 60_000);
          const moved = { ...times, startsAt, earlyMinutes, closesMinutesBefore };
          const ends = earlyBookingEndsAt(moved);
          if (ends) expect(ends.getTime()).toBeLessThanOrEqual(bookingClosesAt(moved).getTime() - openToAllMinutes * 60_000);
        },
      ),
    );
  });
});
