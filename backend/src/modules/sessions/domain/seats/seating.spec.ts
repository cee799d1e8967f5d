import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SessionInMemory } from '../../testing/session-in-memory.js';
import { accepts, freeSeats, noPlace, seatKinds, seatWishes, type Place, type Seating, type Seats } from './seating.js';

/** A session weeks away, where a free seat is booked at once. */
const sessionWith = (capacity: Seats): SessionInMemory =>
  new SessionInMemory(capacity, new Date('2026-11-02T09:00:00Z'), new Date('2026-11-26T10:00:00Z'));

describe('seating', () => {
  it('books seats until the last, then gives numbers', () => {
    const session = sessionWith({ room: 2, online: 0 });
    expect(session.book(1, 'room').seat).toBe('room');
    expect(session.book(2, 'either').seat).toBe('room');
    expect(session.book(3, 'room')).toMatchObject({ seat: null, waitsFor: 'room', queueNumber: 1 });
    expect(session.book(4, 'either')).toMatchObject({ seat: null, waitsFor: 'either', queueNumber: 2 });
  });

  it('gives a freed seat to the lowest number that accepts its kind', () => {
    const session = sessionWith({ room: 1, online: 1 });
    session.book(1, 'room');
    session.book(2, 'online');
    session.book(3, 'online');
    session.book(4, 'room');
    session.release(1);
    expect(session.placeOf(3).seat).toBeNull();
    expect(session.placeOf(4).seat).toBe('room');
  });

  it('takes the online seat back from somebody who is promoted to the room, and hands it on', () => {
    const session = sessionWith({ room: 1, online: 1 });
    session.book(1, 'room');
    expect(session.book(2, 'online', true)).toMatchObject({ seat: 'online', waitsFor: 'room', queueNumber: 1, wantsRoom: true });
    session.book(3, 'online');
    session.release(1);
    expect(session.placeOf(2)).toMatchObject({ ...noPlace, seat: 'room' });
    expect(session.placeOf(3)).toMatchObject({ ...noPlace, seat: 'online' });
  });

  it('seats somebody online meanwhile and keeps their number for the room', () => {
    const session = sessionWith({ room: 1, online: 1 });
    session.book(1, 'room');
    session.book(2, 'online');
    session.book(3, 'online', true);
    session.release(2);
    expect(session.placeOf(3)).toMatchObject({ seat: 'online', waitsFor: 'room', queueNumber: 1, wantsRoom: true });
  });

  it('lets nobody lose a seat by asking for another kind', () => {
    const session = sessionWith({ room: 1, online: 1 });
    session.book(1, 'room');
    session.book(2, 'online');
    expect(session.change(1, 'online')).toBeUndefined();
    expect(session.placeOf(1).seat).toBe('room');
    expect(session.change(2, 'room')).toMatchObject({ seat: 'online', waitsFor: 'room' });
  });

  it('evicts nobody when the capacity is lowered, and promotes nobody until there is room again', () => {
    const session = sessionWith({ room: 2, online: 0 });
    session.book(1, 'room');
    session.book(2, 'room');
    session.book(3, 'room');
    session.resize({ room: 1, online: 0 });
    expect(session.seating.booked.room).toBe(2);
    session.release(1);
    expect(session.placeOf(3).seat).toBeNull();
    session.release(2);
    expect(session.placeOf(3).seat).toBe('room');
  });

  const wish = fc.constantFrom(...seatWishes);
  const person = fc.nat({ max: 11 });
  const capacity = fc.record({ room: fc.nat({ max: 4 }), online: fc.nat({ max: 4 }) });
  const step = fc.oneof(
    fc.record({ kind: fc.constant('book' as const), person, wish, wantsRoom: fc.boolean() }),
    fc.record({ kind: fc.constant('release' as const), person }),
    fc.record({ kind: fc.constant('change' as const), person, wish, wantsRoom: fc.boolean() }),
    fc.record({ kind: fc.constant('resize' as const), capacity }),
  );

  it('keeps every promise after any sequence of bookings, releases, changes and capacities', () => {
    fc.assert(
      fc.property(capacity, fc.array(step, { maxLength: 60 }), (first, steps) => {
        const session = sessionWith(first);
        for (const next of steps) {
          const before = { numbers: session.seating, people: new Map<number, Place>(session.guests) };
          if (next.kind === 'book' && !session.guests.has(next.person)) session.book(next.person, next.wish, next.wantsRoom);
          if (next.kind === 'release' && session.guests.has(next.person)) session.release(next.person);
          if (next.kind === 'change' && session.guests.has(next.person)) session.change(next.person, next.wish, next.wantsRoom);
          if (next.kind === 'resize') session.resize(next.capacity);
          holds(session, before);
        }
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });
});

function holds(session: SessionInMemory, before: { numbers: Seating; people: Map<number, Place> }): void {
  const { seating: numbers, guests: people } = session;
  const places = [...people.values()];
  for (const kind of seatKinds) {
    const seated = places.filter(({ seat }) => seat === kind).length;
    // The counters are the truth about the rows.
    expect(numbers.booked[kind]).toBe(seated);
    // Never over capacity, but by those who sat there when it was lowered.
    expect(seated).toBeLessThanOrEqual(Math.max(numbers.capacity[kind], before.numbers.booked[kind]));
    // No seat stays free while somebody waits who accepts it.
    if (freeSeats(numbers)[kind] > 0) expect(places.filter(({ waitsFor }) => accepts(waitsFor, kind))).toEqual([]);
    // A seat gained from the queue went to the lowest number that accepted it.
    const gained = [...people].filter(([who, place]) => place.seat === kind && before.people.get(who)?.seat !== kind);
    const waited = gained.flatMap(([who]) => before.people.get(who)?.queueNumber ?? []);
    const passedOver = [...people.values()].filter((place) => accepts(place.waitsFor, kind)).map(({ queueNumber }) => queueNumber ?? 0);
    for (const number of waited) expect(Math.min(Infinity, ...passedOver)).toBeGreaterThan(number);
  }
  for (const waiting of seatWishes) expect(numbers.waiting[waiting]).toBe(places.filter(({ waitsFor }) => waitsFor === waiting).length);
  const queued = places.flatMap(({ queueNumber }) => queueNumber ?? []);
  expect(new Set(queued).size).toBe(queued.length);
  for (const place of places) {
    expect(place.waitsFor === null).toBe(place.queueNumber === null);
    expect(place.seat !== null || place.waitsFor !== null).toBe(true);
    // Only an online seat may be held while waiting, and only for the room.
    if (place.seat && place.waitsFor) expect(place).toMatchObject({ seat: 'online', waitsFor: 'room' });
  }
  // Nobody who held a seat is without one, unless they released it.
  for (const [who, place] of before.people) if (place.seat && people.has(who)) expect(people.get(who)?.seat).not.toBeNull();
}
