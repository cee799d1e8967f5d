import { describe, expect, it } from '@jest/globals';
import { messageAudiences, messagesCloseAt, mostMessages, nextMessageAt, recipientsOf } from './session-message.js';

const now = new Date('2026-11-26T10:00:00Z');
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

describe('messages about a session', () => {
  it('may be sent while fewer than five were sent within a day', () => {
    expect(nextMessageAt([], now)).toBeNull();
    expect(nextMessageAt([hoursAgo(1), hoursAgo(2), hoursAgo(3), hoursAgo(4)], now)).toBeNull();
  });

  it('wait until the oldest of five is a day old', () => {
    const sent = [hoursAgo(20), hoursAgo(1), hoursAgo(2), hoursAgo(3), hoursAgo(4)];
    expect(sent).toHaveLength(mostMessages);
    expect(nextMessageAt(sent, now)).toEqual(new Date('2026-11-26T14:00:00Z'));
    expect(nextMessageAt([...sent, hoursAgo(0.5)], now)).toEqual(new Date('2026-11-27T06:00:00Z'));
  });

  it('do not count once they are a day old', () => {
    expect(nextMessageAt([hoursAgo(24), hoursAgo(25), hoursAgo(1), hoursAgo(2), hoursAgo(3)], now)).toBeNull();
  });

  it('end 28 days after the date', () => {
    expect(messagesCloseAt(new Date('2026-11-26T11:00:00Z'))).toEqual(new Date('2026-12-24T11:00:00Z'));
  });
});

describe('whom a message goes to', () => {
  const places = [
    { personId: 1, seat: 'room' as const },
    { personId: 1, seat: null },
    { personId: 2, seat: 'online' as const },
    { personId: 3, seat: null },
    { personId: 2, seat: 'online' as const },
  ];

  it('is each person once, by the places they have', () => {
    expect(Object.fromEntries(messageAudiences.map((audience) => [audience, recipientsOf(places, audience)]))).toEqual({
      everyone: [1, 2, 3],
      booked: [1, 2],
      waiting: [1, 3],
      room: [1],
      online: [2],
    });
  });
});
