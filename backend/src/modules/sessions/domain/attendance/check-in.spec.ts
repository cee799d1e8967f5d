import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerTo, checkInPath, digitsOf, readCode, tellsWhose, type CheckInAnswer, type ReadCode } from './check-in.js';

const now = new Date('2026-11-26T09:50:00Z');
const date = { state: 'scheduled' as const, startsAt: new Date('2026-11-26T10:00:00Z') };
const booking = { state: 'active' as const, seat: 'room', attendance: null };
const aCode = (code: Partial<ReadCode> = {}): ReadCode => ({ booking, date, mayMark: false, isOwn: false, forAnotherDate: false, ...code });

/** What every kind of reader is told of every kind of code: a host of its date, the person themselves, and anybody else. */
const table: Record<string, { code: Partial<ReadCode>; host: CheckInAnswer; own: CheckInAnswer; other: CheckInAnswer }> = {
  'a seat': { code: {}, host: 'ready', own: 'yours', other: 'not-host' },
  'a seat, before it opens': {
    code: { date: { ...date, startsAt: new Date('2026-11-27T10:00:00Z') } },
    host: 'not-open',
    own: 'yours',
    other: 'not-host',
  },
  'a seat of somebody checked in': {
    code: { booking: { ...booking, attendance: 'attended' } },
    host: 'already',
    own: 'yours',
    other: 'not-host',
  },
  'a seat of somebody there in part': {
    code: { booking: { ...booking, attendance: 'in-part' } },
    host: 'already',
    own: 'yours',
    other: 'not-host',
  },
  'a seat of somebody marked absent, who is at the door': {
    code: { booking: { ...booking, attendance: 'did-not-come' } },
    host: 'ready',
    own: 'yours',
    other: 'not-host',
  },
  'a place in line': { code: { booking: { ...booking, seat: null } }, host: 'waiting', own: 'yours', other: 'not-host' },
  'a seat given up': { code: { booking: { ...booking, state: 'released' } }, host: 'released', own: 'released', other: 'not-host' },
  'a seat at a date that was cancelled': {
    code: { booking: { ...booking, state: 'cancelled' } },
    host: 'not-running',
    own: 'not-running',
    other: 'not-host',
  },
  'a date that does not run': {
    code: { date: { ...date, state: 'cancelled' } },
    host: 'not-running',
    own: 'not-running',
    other: 'not-host',
  },
  'another date': { code: { forAnotherDate: true }, host: 'another-date', own: 'yours', other: 'another-date' },
};

describe('what a code says', () => {
  it.each(Object.entries(table))('%s', (_what, { code, host, own, other }) => {
    expect(answerTo(aCode({ ...code, mayMark: true }), now)).toBe(host);
    expect(answerTo(aCode({ ...code, isOwn: true }), now)).toBe(own);
    expect(answerTo(aCode(code), now)).toBe(other);
    // Who hosts the date and has a seat at it is a host first.
    expect(answerTo(aCode({ ...code, mayMark: true, isOwn: true }), now)).toBe(host);
  });

  it('knows no code that is not ours', () => {
    expect(answerTo(undefined, now)).toBe('unknown');
  });

  it.each([
    [true, false, true],
    [false, true, true],
    [true, true, true],
    [false, false, false],
  ])('says whose it is to a host: %s, to the person: %s', (mayMark, isOwn, tells) => {
    expect(tellsWhose({ mayMark, isOwn })).toBe(tells);
  });
});

describe('reading a code', () => {
  const token = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';

  it.each([
    ['scanned', `https://trellis.example.gov.uk${checkInPath(token)}`],
    ['as it is', token],
    ['typed in capitals with spaces', ' 0A1B2C3D 4E5F6071 8293A4B5 C6D7E8F9 '],
  ])('takes the token %s', (_how, given) => {
    expect(readCode(given)).toEqual({ token });
  });

  it('takes the digits as they are read aloud', () => {
    expect(digitsOf(token)).toBe('010 597 059');
    expect(readCode('010 597 059')).toEqual({ prefix: '0a1b2c3' });
    expect(readCode('010-597-059')).toEqual({ prefix: '0a1b2c3' });
  });

  it.each(['', 'Amara', '12345678', '999 999 999', `${token}0`, 'https://elsewhere.example/check-in/nothing', `/check-in/${token}?x=1`])(
    'takes nothing from %j',
    (given) => {
      expect(readCode(given)).toBeUndefined();
    },
  );

  it('finds the beginning of every token by its digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{32}$/), (any) => {
        expect(readCode(digitsOf(any))).toEqual({ prefix: any.slice(0, 7) });
      }),
    );
  });
});
