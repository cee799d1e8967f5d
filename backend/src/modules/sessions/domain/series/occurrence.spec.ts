import { describe, expect, it } from '@jest/globals';
import { attendanceIsOpen, bookingWindow, promotesAt, releasableUntil, supportDeletedAt } from './occurrence.js';

const startsAt = new Date('2026-11-26T10:00:00Z');
const times = {
  startsAt,
  opensMinutesBefore: 14 * 24 * 60,
  closesMinutesBefore: 60,
  releaseUntilMinutesBefore: 30,
  earlyFrom: null,
  earlyMinutes: 0,
};
const at = (text: string): Date => new Date(text);

describe('the times of a date', () => {
  it.each([
    ['2026-11-12T09:59:59Z', 'not-yet'],
    ['2026-11-12T10:00:00Z', 'open'],
    ['2026-11-26T08:59:59Z', 'open'],
    ['2026-11-26T09:00:00Z', 'closed'],
    ['2026-11-26T10:00:00Z', 'started'],
  ])('is at %s for booking %s', (now, window) => {
    expect(bookingWindow(times, at(now))).toBe(window);
  });

  it('is open from the day it is published where no opening is set', () => {
    expect(bookingWindow({ ...times, opensMinutesBefore: null }, at('2020-01-01T00:00:00Z'))).toBe('open');
  });

  it('promotes until the start, also when new bookings are closed', () => {
    expect(promotesAt(startsAt, at('2026-11-26T09:59:59Z'))).toBe(true);
    expect(promotesAt(startsAt, startsAt)).toBe(false);
  });

  it('counts minutes back from the start', () => {
    expect(releasableUntil(times)).toEqual(at('2026-11-26T09:30:00Z'));
    expect(attendanceIsOpen(startsAt, at('2026-11-26T09:44:59Z'))).toBe(false);
    expect(attendanceIsOpen(startsAt, at('2026-11-26T09:45:00Z'))).toBe(true);
  });

  it('keeps what somebody asked for 28 days', () => {
    expect(supportDeletedAt(at('2026-11-26T11:00:00Z'))).toEqual(at('2026-12-24T11:00:00Z'));
  });
});
