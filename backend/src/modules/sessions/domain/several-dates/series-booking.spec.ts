import { describe, expect, it } from '@jest/globals';
import { clashing, whyNotBookable, type DateToBook } from './series-booking.js';

const startsAt = new Date('2026-11-26T10:00:00Z');
const date: DateToBook = {
  state: 'scheduled',
  timeZone: 'Europe/London',
  startsAt,
  opensMinutesBefore: 14 * 24 * 60,
  closesMinutesBefore: 60,
  releaseUntilMinutesBefore: 30,
  earlyFrom: null,
  earlyMinutes: 0,
};
const at = (text: string): Date => new Date(text);

describe('a date among those to book', () => {
  it.each([
    ['2026-11-12T09:59:00Z', /has not opened yet/],
    ['2026-11-26T09:00:00Z', /has closed/],
    ['2026-11-26T10:00:00Z', /already started/],
  ])('says at %s why not', (now, words) => {
    expect(whyNotBookable(date, at(now), false)).toMatch(words);
  });

  it('can be booked while booking is open and the date runs', () => {
    const now = at('2026-11-20T10:00:00Z');
    expect(whyNotBookable(date, now, false)).toBeNull();
    expect(whyNotBookable({ ...date, state: 'cancelled' }, now, false)).toMatch(/not running/);
    expect(whyNotBookable({ ...date, state: 'undecided' }, now, false)).toMatch(/not running/);
  });

  it('is for those who asked for it first', () => {
    const early = { ...date, opensMinutesBefore: null, earlyFrom: at('2026-11-10T10:00:00Z'), earlyMinutes: 48 * 60 };
    const now = at('2026-11-11T10:00:00Z');
    expect(whyNotBookable(early, now, false)).toMatch(/asked for this session book first/);
    expect(whyNotBookable(early, now, true)).toBeNull();
  });

  it('clashes with what takes the same time, and not with what ends when it begins', () => {
    const span = { startsAt, endsAt: at('2026-11-26T11:00:00Z') };
    const before = { startsAt: at('2026-11-26T09:00:00Z'), endsAt: startsAt };
    const after = { startsAt: span.endsAt, endsAt: at('2026-11-26T12:00:00Z') };
    const over = { startsAt: at('2026-11-26T10:59:00Z'), endsAt: at('2026-11-26T12:00:00Z') };
    expect(clashing(span, [before, after, over])).toEqual([over]);
  });
});
