import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SessionInMemory, type Guest } from '../../testing/session-in-memory.js';
import { giveSeats } from './giving-seats.js';
import { isWaking, promotionMode } from './promotion.js';
import { accepts, freeSeats, seatKinds, seatWishes, type SeatKind } from './seating.js';

const HOUR = 3_600_000;
const oneSeat = { room: 1, online: 0 };

/** A session on Thursday at 10:00 with one seat, which person 0 has, and a queue. */
function full(now: string, queue: readonly number[], startsAt = '2026-11-26T10:00:00Z'): SessionInMemory {
  const session = new SessionInMemory(oneSeat, new Date('2026-11-02T09:00:00Z'), new Date(startsAt));
  for (const person of [0, ...queue]) session.book(person, 'room');
  session.passTo(new Date(now));
  return session;
}

const at = (session: SessionInMemory, instant: string): void => {
  session.passTo(new Date(instant));
};
const offerOf = (session: SessionInMemory, person: number): string | undefined =>
  session.guests.get(person)?.offer?.expiresAt.toISOString();

describe('giving out free seats', () => {
  it('books at once more than 48 hours before', () => {
    const session = full('2026-11-24T09:59:59.999Z', [1, 2]);
    session.release(0);
    expect(session.placeOf(1).seat).toBe('room');
    expect(session.lookAgainAt).toBeNull();
  });

  it('offers to the first in line from 48 hours on, holds the seat, and passes it on when the time is over', () => {
    const session = full('2026-11-25T09:00:00Z', [1, 2, 3]);
    session.release(0);
    expect(offerOf(session, 1)).toBe('2026-11-25T15:15:00.000Z');
    expect(freeSeats(session.seating).room).toBe(0);
    expect(session.book(4, 'room').queueNumber).toBe(4);
    at(session, '2026-11-25T15:15:00Z');
    expect(offerOf(session, 1)).toBeUndefined();
    expect(offerOf(session, 2)).toBe('2026-11-25T19:56:00.000Z');
    expect(session.placeOf(1).queueNumber).toBe(1);
  });

  it('passes somebody over once, who keeps their number', () => {
    const session = full('2026-11-24T10:00:00Z', [1, 2, 3]);
    session.release(0);
    session.pass(1);
    expect(offerOf(session, 2)).toBe('2026-11-24T22:00:00.000Z');
    session.pass(2);
    expect(offerOf(session, 1)).toBe('2026-11-24T22:00:00.000Z');
    expect(session.guests.get(2)?.passedOver).toBe(true);
  });

  it('passes nobody over where nobody else would take the seat', () => {
    const session = full('2026-11-25T09:00:00Z', [1]);
    session.release(0);
    at(session, '2026-11-25T15:15:00Z');
    expect(offerOf(session, 1)).toBe('2026-11-25T19:56:00.000Z');
  });

  it('puts somebody who released a seat at the end', () => {
    const session = full('2026-11-20T09:00:00Z', [1, 2]);
    session.release(0);
    expect(session.book(0, 'room').queueNumber).toBe(3);
  });

  it('makes no offer that cannot end in time, tells everybody from four hours before, and gives the seat to the first', () => {
    const session = full('2026-11-26T07:30:00Z', [1, 2, 3], '2026-11-26T12:30:00Z');
    session.release(0);
    expect(session.guests.get(1)?.offer).toBeNull();
    expect(session.take(2)).toBe(false);
    at(session, '2026-11-26T08:30:00Z');
    expect(session.news.at(-1)).toEqual({ kind: 'told', seats: ['room'] });
    expect(session.take(2)).toBe(true);
    expect(session.take(1)).toBe(false);
    expect(session.lookAgainAt).toBeNull();
  });

  it('lets the night pass before it asks anybody', () => {
    const session = full('2026-11-25T23:00:00Z', [1], '2026-11-26T10:30:00Z');
    session.release(0);
    expect(session.lookAgainAt).toEqual(new Date('2026-11-26T07:00:00Z'));
    expect(session.take(1)).toBe(false);
    at(session, '2026-11-26T07:00:00Z');
    expect(session.take(1)).toBe(true);
  });

  it('gives nothing after the start', () => {
    const session = full('2026-11-26T09:30:00Z', [1, 2]);
    session.release(0);
    at(session, '2026-11-26T10:00:00Z');
    expect(session.take(1)).toBe(false);
    expect(session.lookAgainAt).toBeNull();
  });

  it('takes offers back, the last in line first, when the capacity is lowered, and evicts nobody', () => {
    const session = new SessionInMemory({ room: 3, online: 0 }, new Date('2026-11-02T09:00:00Z'), new Date('2026-11-26T10:00:00Z'));
    for (const person of [0, 1, 2, 3, 4]) session.book(person, 'room');
    at(session, '2026-11-25T09:00:00Z');
    session.release(0);
    session.release(1);
    expect(session.seating).toMatchObject({ booked: { room: 1 }, held: { room: 2 } });
    session.resize({ room: 2, online: 0 });
    expect(session.guests.get(3)?.offer).not.toBeNull();
    expect(session.guests.get(4)?.offer).toBeNull();
    session.resize({ room: 0, online: 0 });
    expect(session.seating).toMatchObject({ booked: { room: 1 }, held: { room: 0 } });
  });

  it('goes by the new start of a date that was moved', () => {
    const session = full('2026-11-25T09:00:00Z', [1, 2]);
    session.release(0);
    session.moveTo(new Date('2026-11-25T12:00:00Z'));
    expect(session.news.map(({ kind }) => kind).slice(-2)).toEqual(['withdrawn', 'told']);
    session.moveTo(new Date('2026-12-03T10:00:00Z'));
    expect(session.placeOf(1).seat).toBe('room');
  });

  it('books the seat that is held for somebody when the date moves far away', () => {
    const session = full('2026-11-24T10:00:00Z', [1, 2]);
    session.release(0);
    session.pass(1);
    session.moveTo(new Date('2026-12-03T10:00:00Z'));
    expect([session.placeOf(1).seat, session.placeOf(2).seat]).toEqual([null, 'room']);
  });

  it('asks those who come back with a cancelled date, in order, however far off it is', () => {
    const session = full('2026-11-04T09:00:00Z', [1, 2]);
    session.comeBackWith([0, 1, 2].map((person) => ({ person, seat: 'room', wantsRoom: false })));
    expect(offerOf(session, 0)).toBe('2026-11-04T21:00:00.000Z');
    expect(session.seating.booked.room).toBe(0);
    expect(session.book(3, 'room').queueNumber).toBe(6);
    at(session, '2026-11-04T21:00:00Z');
    expect(offerOf(session, 1)).toBe('2026-11-05T09:00:00.000Z');
    session.release(1);
    session.release(2);
    session.release(0);
    expect(session.placeOf(3).seat).toBe('room');
  });
});

const wish = fc.constantFrom(...seatWishes);
const person = fc.nat({ max: 9 });
const capacity = fc.record({ room: fc.nat({ max: 3 }), online: fc.nat({ max: 3 }) });
const kind = <K extends string>(name: K) => fc.constant(name);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: kind('book'), person, wish, wantsRoom: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('release'), person }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('change'), person, wish, wantsRoom: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('take'), person }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('pass'), person }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('resize'), capacity }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('move'), hours: fc.integer({ min: 1, max: 90 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('comeBack'), wish }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('wait'), minutes: fc.integer({ min: 1, max: 14 * 60 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function play(session: SessionInMemory, next: Step): void {
  switch (next.kind) {
    case 'book':
      if (!session.guests.has(next.person)) session.book(next.person, next.wish, next.wantsRoom);
      return;
    case 'release':
      session.release(next.person);
      return;
    case 'change':
      session.change(next.person, next.wish, next.wantsRoom);
      return;
    case 'take':
      session.take(next.person);
      return;
    case 'pass':
      session.pass(next.person);
      return;
    case 'resize':
      session.resize(next.capacity);
      return;
    case 'move':
      session.moveTo(new Date(session.now.getTime() + next.hours * HOUR));
      return;
    case 'comeBack':
      session.comeBackWith([...session.guests.keys()].map((who) => ({ person: who, seat: next.wish, wantsRoom: false })));
      return;
    case 'wait':
      session.passTo(new Date(session.now.getTime() + next.minutes * 60_000));
  }
}

describe('whatever happens, at whatever time', () => {
  const begun = fc.integer({ min: Date.UTC(2026, 2, 20), max: Date.UTC(2026, 2, 31) });
  const left = fc.integer({ min: 1, max: 80 * 60 });
  const games = fc.tuple(capacity, begun, left, fc.array(step, { maxLength: 50 }));

  it('keeps every promise', () => {
    fc.assert(
      fc.property(games, ([seats, from, minutes, steps]) => {
        const session = new SessionInMemory(seats, new Date(from), new Date(from + minutes * 60_000));
        for (const next of steps) {
          const before = { guests: new Map(session.guests), booked: session.seating.booked, news: session.news.length };
          play(session, next);
          holds(session, before);
        }
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });

  it('does the same with the head of the queue as with all of it, or says that it ran out', () => {
    fc.assert(
      fc.property(games, fc.nat({ max: 4 }), ([seats, from, minutes, steps], length) => {
        const session = new SessionInMemory(seats, new Date(from), new Date(from + minutes * 60_000));
        for (const next of steps) {
          play(session, next);
          const seating = { ...session.seating, capacity: { room: seats.room + 2, online: seats.online + 1 } };
          const queue = [...session.guests.values()].filter(({ waitsFor }) => waitsFor);
          const line = [...queue].sort((one, other) => (one.queueNumber ?? 0) - (other.queueNumber ?? 0));
          const head = line.filter((guest, index) => index < length || guest.offer !== null || guest.passedOver);
          const [short, whole] = [giveSeats(seating, head, session), giveSeats(seating, line, session)];
          expect(whole.ranOut).toBe(false);
          if (!short.ranOut) expect(short).toEqual(whole);
        }
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });
});

interface Before {
  readonly guests: ReadonlyMap<number, Guest>;
  readonly booked: Readonly<Record<SeatKind, number>>;
  readonly news: number;
}

function holds(session: SessionInMemory, before: Before): void {
  const { seating, guests, now, startsAt, timeZone } = session;
  const people = [...guests.values()];
  const free = freeSeats(seating);
  for (const seat of seatKinds) {
    expect(seating.booked[seat]).toBe(people.filter((guest) => guest.seat === seat).length);
    expect(seating.held[seat]).toBe(people.filter((guest) => guest.offer?.seat === seat).length);
    expect(seating.open[seat]).toBeLessThanOrEqual(free[seat]);
    // Over capacity only by those who sat there when it was lowered; nothing is held beyond it.
    expect(seating.booked[seat]).toBeLessThanOrEqual(Math.max(seating.capacity[seat], before.booked[seat]));
    if (seating.held[seat] > 0) expect(seating.booked[seat] + seating.held[seat]).toBeLessThanOrEqual(seating.capacity[seat]);
  }
  for (const waiting of seatWishes) expect(seating.waiting[waiting]).toBe(people.filter(({ waitsFor }) => waitsFor === waiting).length);
  for (const { offer, waitsFor } of people) {
    if (!offer) continue;
    expect(accepts(waitsFor, offer.seat)).toBe(true);
    expect(offer.expiresAt > now && isWaking(offer.expiresAt, timeZone)).toBe(true);
    expect(startsAt.getTime() - offer.expiresAt.getTime()).toBeGreaterThanOrEqual(4 * HOUR);
  }
  // Whoever waits without an offer while a seat is free waits for an hour, or with people who are asked first.
  const mode = promotionMode(now, session);
  for (const seat of seatKinds) {
    const unasked = people.filter((guest) => accepts(guest.waitsFor, seat) && !guest.offer);
    if (free[seat] === 0 || unasked.length === 0) continue;
    if (mode === 'book-at-once') expect(unasked.some(({ asksFirst }) => asksFirst)).toBe(true);
    if (mode === 'first-to-answer' && isWaking(now, timeZone)) expect(seating.open[seat]).toBe(free[seat]);
  }
  if (session.lookAgainAt) expect(session.lookAgainAt > now).toBe(true);
  if (mode === 'over') expect(session.lookAgainAt).toBeNull();
  inOrder(session, before);
  if (mode !== 'over') settled(session);
}

/** A seat that was given or offered went past nobody who would have taken it, had none on offer, and was not passed over. */
function inOrder(session: SessionInMemory, before: Before): void {
  const news = session.news.slice(before.news).flatMap((one) => (one.kind === 'told' ? [] : [one]));
  const untouched = [...before.guests.values()].filter((guest) => {
    const now = session.guests.get(guest.person);
    if (!now) return false;
    const same = now.queueNumber === guest.queueNumber && now.waitsFor === guest.waitsFor;
    return same && !guest.offer && !guest.passedOver && !news.some(({ person: concerned }) => concerned === guest.person);
  });
  for (const { kind: what, person: winner } of news) {
    if (what !== 'promoted' && what !== 'offered') continue;
    const after = session.guests.get(winner);
    const seat = after?.offer?.seat ?? after?.seat;
    const number = before.guests.get(winner)?.queueNumber;
    if (!seat || !number) continue;
    expect(untouched.filter((guest) => accepts(guest.waitsFor, seat) && (guest.queueNumber ?? Infinity) < number)).toEqual([]);
  }
}

/** To look again at the same moment changes nothing. */
function settled(session: SessionInMemory): void {
  const queue = [...session.guests.values()].filter(({ waitsFor }) => waitsFor);
  const again = giveSeats(session.seating, queue, session);
  expect(again).toMatchObject({ gifts: [], told: [], seating: session.seating, lookAgainAt: session.lookAgainAt });
  expect(again.passedOver.size).toBe(0);
}
