import { seatsOf, seatsView } from '../testing/session-views';
import { offerInWords, timeLeft } from './offer-words';

describe('a seat that I can take, in words', () => {
  const timeZone = 'Europe/London';
  const room = { seats: seatsView(seatsOf(8, 7), null), timeZone };
  const hybrid = { seats: seatsView(seatsOf(8, 7), seatsOf(8, 8)), timeZone };
  const held = { seat: 'room', expiresAt: '2026-11-26T14:00:00.000Z' } as const;

  it('says until when it is held', () => {
    expect(offerInWords(held, room)).toBe('A seat is held for you until 14:00 on Thursday 26\u00a0November 2026.');
  });

  it('says which kind where there are two', () => {
    expect(offerInWords(held, hybrid)).toMatch(/^A seat in the room is held/);
    expect(offerInWords({ seat: 'online', expiresAt: null }, hybrid)).toBe('An online seat is free.');
  });

  it.each([
    ['2026-11-26T09:10:00Z', 'About 5 hours left'],
    ['2026-11-26T12:31:00Z', '89 minutes left'],
    ['2026-11-26T13:58:30Z', '1 minute left'],
    ['2026-11-26T13:59:30Z', 'Less than a minute left'],
    ['2026-11-26T14:00:00Z', 'The time is over'],
  ])('says at %s: %s', (now, words) => {
    expect(timeLeft(held.expiresAt, new Date(now))).toBe(words);
  });
});
