import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toUtc, toWallTime } from '../../../../platform/calendar/index.js';
import { answersOpenAt, hoursBefore, isWaking, nextOfferWindow, nextWaking, promotionMode, type Start } from './promotion.js';

const london = (wall: string): Date => new Date(toUtc(wall, 'Europe/London'));
const startsAt = (wall: string, timeZone = 'Europe/London'): Start => ({ startsAt: new Date(toUtc(wall, timeZone)), timeZone });
const wall = (instant: Date | undefined, timeZone = 'Europe/London'): string | undefined => instant && toWallTime(instant, timeZone);

describe('how a free seat goes to those who wait', () => {
  const thursday = startsAt('2026-11-26T10:00');

  it.each([
    ['2026-11-24T09:59:59.999Z', 'book-at-once'],
    ['2026-11-24T10:00:00.000Z', 'offer'],
    ['2026-11-26T05:59:59.999Z', 'offer'],
    ['2026-11-26T06:00:00.000Z', 'first-to-answer'],
    ['2026-11-26T09:59:59.999Z', 'first-to-answer'],
    ['2026-11-26T10:00:00.000Z', 'over'],
  ])('at %s, for a start on Thursday at 10:00: %s', (now, mode) => {
    expect(promotionMode(new Date(now), thursday)).toBe(mode);
  });

  it('counts hours as they pass, also across a night in which the clocks change', () => {
    // 48 hours before Monday 10:00 is Saturday 11:00 on the wall: the night between has 25 hours.
    const monday = startsAt('2026-10-26T10:00');
    expect(wall(hoursBefore(monday, 48))).toBe('2026-10-24T11:00');
    expect(promotionMode(london('2026-10-24T10:59'), monday)).toBe('book-at-once');
    expect(promotionMode(london('2026-10-24T11:00'), monday)).toBe('offer');
  });
});

describe('waking hours', () => {
  it.each([
    ['2026-11-26T06:59', false, '2026-11-26T07:00'],
    ['2026-11-26T07:00', true, '2026-11-26T07:00'],
    ['2026-11-26T22:00', true, '2026-11-26T22:00'],
    ['2026-11-26T22:01', false, '2026-11-27T07:00'],
    ['2026-11-26T23:59', false, '2026-11-27T07:00'],
  ])('%s: %s, next at %s', (time, waking, next) => {
    expect(isWaking(london(time), 'Europe/London')).toBe(waking);
    expect(wall(nextWaking(london(time), 'Europe/London'))).toBe(next);
  });

  it('ends the night on the wall, however long it is', () => {
    expect(nextWaking(new Date('2026-10-24T22:00:00Z'), 'Europe/London')).toEqual(new Date('2026-10-25T07:00:00Z'));
    expect(nextWaking(new Date('2026-03-28T23:00:00Z'), 'Europe/London')).toEqual(new Date('2026-03-29T06:00:00Z'));
  });
});

describe('an offer', () => {
  const offer = (now: string, start: string): [string | undefined, string | undefined] => {
    const window = nextOfferWindow(london(now), startsAt(start));
    return [wall(window?.sentAt), wall(window?.expiresAt)];
  };

  it.each([
    // now, start, sent, ends
    ['2026-11-24T10:00', '2026-11-26T10:00', '2026-11-24T10:00', '2026-11-24T22:00'],
    ['2026-11-25T09:00', '2026-11-26T10:00', '2026-11-25T09:00', '2026-11-25T15:15'],
    ['2026-11-25T16:00', '2026-11-26T14:00', '2026-11-25T16:00', '2026-11-25T21:30'],
    // A quarter of the time left would end at night: it waits until it ends at 07:00, or until the morning.
    ['2026-11-24T12:00', '2026-11-26T10:00', '2026-11-24T22:00', '2026-11-25T07:00'],
    ['2026-11-25T18:00', '2026-11-26T14:00', '2026-11-26T07:00', '2026-11-26T08:45'],
    // The night is over first.
    ['2026-11-25T02:00', '2026-11-26T10:00', '2026-11-25T07:00', '2026-11-25T13:45'],
    // Nothing that is sent on the day itself ends four hours before.
    ['2026-11-25T18:02', '2026-11-26T10:00', undefined, undefined],
    ['2026-11-26T07:00', '2026-11-26T12:20', '2026-11-26T07:00', '2026-11-26T08:20'],
    ['2026-11-26T07:02', '2026-11-26T12:20', undefined, undefined],
    // Months before, for who has to answer first: twelve hours.
    ['2026-11-02T09:30', '2027-01-26T10:00', '2026-11-02T09:30', '2026-11-02T21:30'],
    ['2026-11-02T12:30', '2027-01-26T10:00', '2026-11-02T19:00', '2026-11-03T07:00'],
  ])('at %s for a start at %s is sent at %s and ends at %s', (now, start, sent, ends) => {
    expect(offer(now, start)).toEqual([sent, ends]);
  });

  const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });
  const zone = fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe');
  const hours = 3_600_000;

  it('keeps its hours, whatever the instant, the start and the zone', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 60 * hours }), zone, (at, left, timeZone) => {
        const start = { startsAt: new Date(at + left), timeZone };
        const window = nextOfferWindow(new Date(at), start);
        if (!window) return;
        const { sentAt, expiresAt } = window;
        const open = expiresAt.getTime() - sentAt.getTime();
        const quarter = Math.min(12 * hours, Math.max(hours, (start.startsAt.getTime() - sentAt.getTime()) / 4));
        expect(sentAt.getTime()).toBeGreaterThanOrEqual(at);
        expect(open).toBeLessThanOrEqual(quarter);
        expect(open).toBeGreaterThan(quarter - 60_000);
        expect(isWaking(sentAt, timeZone) && isWaking(expiresAt, timeZone)).toBe(true);
        expect(expiresAt.getTime()).toBeLessThanOrEqual(start.startsAt.getTime() - 4 * hours);
      }),
      { seed: 20261122, numRuns: 2000 },
    );
  });

  it('is sent as soon as it can be, and whenever it can be', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 50 * 60 }), zone, (at, minutesLeft, timeZone) => {
        const from = Math.floor(at / 60_000) * 60_000;
        const start = { startsAt: new Date(from + minutesLeft * 60_000), timeZone };
        const last = start.startsAt.getTime() - 4 * hours;
        let first: number | undefined;
        for (let sent = from; sent < last && first === undefined; sent += 60_000) {
          const open = Math.min(12 * hours, Math.max(hours, (start.startsAt.getTime() - sent) / 4));
          const end = Math.floor((sent + open) / 60_000) * 60_000;
          if (end <= last && isWaking(new Date(sent), timeZone) && isWaking(new Date(end), timeZone)) first = sent;
        }
        expect(nextOfferWindow(new Date(from), start)?.sentAt.getTime()).toBe(first);
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });
});

describe('the first to answer', () => {
  it.each([
    // now, start, told at
    ['2026-11-25T18:00', '2026-11-26T14:00', '2026-11-26T10:00'],
    ['2026-11-26T11:30', '2026-11-26T14:00', '2026-11-26T11:30'],
    ['2026-11-25T18:00', '2026-11-26T10:00', '2026-11-26T07:00'],
    ['2026-11-26T05:00', '2026-11-26T08:00', '2026-11-26T07:00'],
    // Four hours before a start at 06:00 is night, and so is all until then.
    ['2026-11-25T18:00', '2026-11-26T06:00', undefined],
    ['2026-11-25T18:00', '2026-11-26T07:00', undefined],
    ['2026-11-26T18:00', '2026-11-26T23:00', '2026-11-26T19:00'],
    ['2026-11-26T22:15', '2026-11-26T23:00', undefined],
    ['2026-11-26T14:00', '2026-11-26T14:00', undefined],
  ])('at %s for a start at %s is asked from %s', (now, start, opens) => {
    expect(wall(answersOpenAt(london(now), startsAt(start)))).toBe(opens);
  });
});
