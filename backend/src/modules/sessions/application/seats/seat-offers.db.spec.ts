import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { bookSeatSchema } from '../../api/seats/booking.schemas.js';
import { KeyUsedForAnotherRequest, NothingToTake, OfferOver, SeatGone, SessionStarted } from '../../domain/sessions.errors.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { anOccurrence, type StoredOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, kwame, ruth } from '../../testing/council.js';
import { brokenPromises } from '../../testing/promises.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { withSeats } from '../../testing/with-seats.js';
import { AddAttendee } from './add-attendee.js';
import { BookSeat } from './book-seat.js';
import { BookingsQueries } from './bookings.queries.js';
import { CancelOccurrence } from '../series/cancel-occurrence.js';
import { ChangeBooking } from './change-booking.js';
import { LetGo } from '../series/let-go.js';
import { OccurrenceQueries } from '../series/occurrence.queries.js';
import { PassOffer } from './pass-offer.js';
import { ReleaseSeat } from './release-seat.js';
import { SeatLedgers } from './seat-ledger.js';
import { SettleSeats } from './settle-seats.js';
import { TakeSeat } from './take-seat.js';

describe('seats offered to those who wait', () => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aSessionsRoom();
  });
  beforeEach(() => {
    room.clock.moveTo(specsBegin);
  });
  afterAll(() => room.stop());

  /** Thursday 26 November 2026 at 10:00 with one seat, which the first person has; the others wait. */
  const full = (first: Actor, ...queue: Actor[]): Promise<StoredOccurrence> =>
    [first, ...queue].reduce((date, person) => date.bookedBy(person), anOccurrence(room, { capacity: 1 })).stored();
  const book = (actor: Actor, id: number, wish: object = {}) => room.get(BookSeat).run(actor, id, bookSeatSchema.parse(wish));
  const release = (actor: Actor, id: number) => room.get(ReleaseSeat).run(actor, id);
  const take = (actor: Actor, id: number, key?: string) => room.get(TakeSeat).run(actor, id, key);
  const mine = async (actor: Actor, id: number) => (await room.get(OccurrenceQueries).view(actor, id)).mine;
  const at = async (instant: string): Promise<void> => {
    room.clock.moveTo(instant);
    await room.settle();
  };
  const broken = (id: number) => brokenPromises(room.get(Transactions), id, room.clock.now());
  const dueRows = async (id: number): Promise<string[]> => {
    const rows = await room
      .get(Transactions)
      .query<{ dueAt: Date }>(`SELECT due_at AS dueAt FROM outbox WHERE type = 'sessions.seats-due' AND subject = ? AND done_at IS NULL`, [
        `occurrence:${String(id)}`,
      ]);
    return rows.map(({ dueAt }) => dueAt.toISOString());
  };

  it('holds the seat for the first in line, who takes it', async () => {
    const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
    const { id } = await full(anna, ben, cara);
    await at('2026-11-25T09:00:00Z');
    expect(await release(anna, id)).toMatchObject({ seats: { booked: 0, held: 1, free: 0, waiting: 2 } });
    const view = await room.get(OccurrenceQueries).view(ben, id);
    expect(view.mine).toMatchObject({ state: 'waiting', offer: { seat: 'room', expiresAt: '2026-11-25T15:15:00.000Z' } });
    expect(view).toMatchObject({ allowed: { takeSeat: true, passOffer: true }, seats: { room: { held: 1 } } });
    expect(await dueRows(id)).toEqual(['2026-11-25T15:15:00.000Z']);
    await expect(take(cara, id)).rejects.toThrow(SeatGone);
    const taken = await take(ben, id, 'take-click-1');
    expect(taken).toMatchObject({ state: 'booked', seat: 'room', offer: null, queueNumber: null, seats: { booked: 1, held: 0 } });
    expect(await take(ben, id, 'take-click-1')).toEqual(taken);
    await expect(take(ben, id)).rejects.toThrow(NothingToTake);
    expect(await dueRows(id)).toEqual([]);
    expect(await broken(id)).toEqual([]);
  });

  it('does not mix up a click that takes with one that books', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const { id } = await full(anna, ben);
    const other = await anOccurrence(room).stored();
    await room.get(BookSeat).run(ben, other.id, bookSeatSchema.parse({}), 'same-click-key');
    await expect(take(ben, id, 'same-click-key')).rejects.toThrow(KeyUsedForAnotherRequest);
  });

  it('offers it to the next when the time is over, and passes the first over once', async () => {
    const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
    const { id } = await full(anna, ben, cara);
    await at('2026-11-25T09:00:00Z');
    await release(anna, id);
    room.clock.moveTo('2026-11-25T15:15:00Z');
    await expect(take(ben, id)).rejects.toThrow(OfferOver);
    expect(await mine(ben, id)).toMatchObject({ offer: null });
    await room.settle();
    // The seat has gone past him to Cara by now, so he is in line for the next one.
    expect(await mine(ben, id)).toMatchObject({ queueNumber: 1, offer: null, passedOver: false });
    expect(await mine(cara, id)).toMatchObject({ offer: { seat: 'room', expiresAt: '2026-11-25T19:56:00.000Z' } });
    await room.get(PassOffer).run(cara, id);
    expect(await mine(ben, id)).toMatchObject({ offer: { expiresAt: '2026-11-25T19:56:00.000Z' } });
    expect(await broken(id)).toEqual([]);
  });

  it('waits for the morning to offer a seat that becomes free at night', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const { id } = await full(anna, ben);
    await at('2026-11-24T23:30:00Z');
    await release(anna, id);
    expect(await mine(ben, id)).toMatchObject({ offer: null });
    expect(await dueRows(id)).toEqual(['2026-11-25T07:00:00.000Z']);
    await at('2026-11-25T07:00:00Z');
    expect(await mine(ben, id)).toMatchObject({ offer: { expiresAt: '2026-11-25T13:45:00.000Z' } });
  });

  it('tells everybody when it is too late for offers, and gives the seat to the first', async () => {
    const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
    const { id } = await full(anna, ben, cara);
    await at('2026-11-25T19:00:00Z');
    await release(anna, id);
    expect(await dueRows(id)).toEqual(['2026-11-26T07:00:00.000Z']);
    await expect(take(cara, id)).rejects.toThrow(SeatGone);
    await at('2026-11-26T07:00:00Z');
    expect(await mine(ben, id)).toMatchObject({ offer: { seat: 'room', expiresAt: null } });
    expect(await take(cara, id)).toMatchObject({ state: 'booked' });
    expect(await mine(ben, id)).toMatchObject({ offer: null });
    await expect(take(ben, id)).rejects.toThrow(SeatGone);
  });

  it('gives nothing after the start, however late the servers wake up', async () => {
    const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
    const { id } = await full(anna, ben, cara);
    await at('2026-11-25T09:00:00Z');
    await release(anna, id);
    await at('2026-11-26T10:00:00Z');
    expect(await mine(cara, id)).toMatchObject({ offer: null });
    await expect(take(ben, id)).rejects.toThrow(SessionStarted);
    expect(await broken(id)).toEqual([]);
  });

  it('catches up after the servers were away', async () => {
    const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
    const { id } = await full(anna, ben, cara);
    await at('2026-11-24T10:00:00Z');
    await release(anna, id);
    await at('2026-11-26T08:00:00Z');
    expect(await mine(ben, id)).toMatchObject({ passedOver: true, offer: { expiresAt: null } });
    expect(await mine(cara, id)).toMatchObject({ offer: { expiresAt: null } });
  });

  it('lets a newcomer pass nobody for whom a seat is held', async () => {
    const [anna, ben, dora] = [aPerson(), aPerson(), aPerson()];
    const { id } = await full(anna, ben);
    await at('2026-11-25T09:00:00Z');
    await release(anna, id);
    expect(await book(dora, id)).toMatchObject({ state: 'waiting', queueNumber: 2, seats: { held: 1 } });
    const added = aPerson();
    await room.get(AddAttendee).run(kwame, id, { personId: added.personId, seat: 'either' });
    expect(await mine(added, id)).toMatchObject({ state: 'waiting', queueNumber: 3 });
  });

  it('passes a held seat on when its person leaves, is removed with the council, or wants another seat', async () => {
    const [anna, ben, cara, dora] = [aPerson(), aPerson(), aPerson(), aPerson()];
    const hybrid = { capacity: 1, capacityOnline: 1, link: 'https://meet.example/1' };
    const { id } = await anOccurrence(room, hybrid).bookedBy(anna, 'room').bookedBy(aPerson(), 'online').stored();
    for (const person of [ben, cara, dora]) await book(person, id, { seat: 'room' });
    await at('2026-11-25T09:00:00Z');
    await release(anna, id);
    await release(ben, id);
    expect(await mine(cara, id)).toMatchObject({ offer: { seat: 'room' } });
    await room.get(ChangeBooking).run(cara, id, { seat: 'online' });
    expect(await mine(cara, id)).toMatchObject({ waitsFor: 'online', offer: null });
    expect(await mine(dora, id)).toMatchObject({ offer: { seat: 'room' } });
    await room.get(LetGo).run(dora.personId);
    expect(await room.get(OccurrenceQueries).view(ruth, id)).toMatchObject({ seats: { room: { held: 0, free: 1 } } });
    expect(await broken(id)).toEqual([]);
  });

  it('moves somebody from online to the room only when they take the seat there', async () => {
    const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
    const hybrid = { capacity: 1, capacityOnline: 1, link: 'https://meet.example/1' };
    const { id } = await anOccurrence(room, hybrid).bookedBy(anna, 'room').stored();
    await book(ben, id, { seat: 'online', wantsRoom: true });
    await book(cara, id, { seat: 'online' });
    await at('2026-11-25T09:00:00Z');
    await release(anna, id);
    expect(await mine(ben, id)).toMatchObject({ state: 'booked', seat: 'online', offer: { seat: 'room' } });
    expect(await take(ben, id)).toMatchObject({ seat: 'room', waitsFor: null });
    expect(await mine(cara, id)).toMatchObject({ offer: { seat: 'online' } });
    expect(await broken(id)).toEqual([]);
  });

  it('takes an offer back when the seats are cut, and leaves none when the date is cancelled', async () => {
    const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
    const { id } = await full(anna, ben, cara);
    await at('2026-11-25T09:00:00Z');
    await withSeats(room, id, { room: 3, online: 0 });
    await withSeats(room, id, { room: 2, online: 0 });
    expect(await room.get(OccurrenceQueries).view(ruth, id)).toMatchObject({ seats: { booked: 1, held: 1 } });
    expect([(await mine(ben, id))?.offer, (await mine(cara, id))?.offer]).toMatchObject([{ seat: 'room' }, null]);
    await room.get(CancelOccurrence).run(ruth, id, 'Ruth is ill');
    expect(await dueRows(id)).toEqual([]);
    expect(await broken(id)).toEqual([]);
  });

  it('plans anew when the date is moved', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const { id } = await full(anna, ben);
    await at('2026-11-25T09:00:00Z');
    await release(anna, id);
    const times = { localStart: '2026-12-03T10:00', localEnd: '2026-12-03T11:00' };
    const moved = { ...times, startsAt: new Date('2026-12-03T10:00:00Z'), endsAt: new Date('2026-12-03T11:00:00Z') };
    await room.get(OccurrencesRepository).moveTo(id, moved);
    await room.get(SettleSeats).run(id);
    expect(await mine(ben, id)).toMatchObject({ state: 'booked', seat: 'room' });
    expect(await dueRows(id)).toEqual([]);
  });

  it('says who is offered a seat to those who host it, and to nobody else', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const { id } = await full(anna, ben);
    await at('2026-11-25T09:00:00Z');
    await release(anna, id);
    const { items } = await room.get(BookingsQueries).attendees(ruth, id);
    expect(items).toMatchObject([{ person: { id: ben.personId }, offer: { seat: 'room', expiresAt: '2026-11-25T15:15:00.000Z' } }]);
    await expect(room.get(BookingsQueries).attendees(ben, id)).rejects.toMatchObject({ status: 403 });
  });

  it('brings a cancelled date back with its people in line, who are asked first', async () => {
    const [anna, ben, cara, dora] = [aPerson(), aPerson(), aPerson(), aPerson()];
    const { id } = await full(anna, ben, cara);
    await room.get(CancelOccurrence).run(ruth, id, 'Ruth is ill');
    await room.get(Transactions).run(async () => {
      const ledger = await room.get(SeatLedgers).open(id);
      await room.get(OccurrencesRepository).setState(id, 'scheduled', null, ledger.now);
      const wish = { seat: 'room', wantsRoom: false } as const;
      await ledger.bringBack([anna, ben, cara].map(({ personId }) => ({ personId, wish, showName: false })));
      await ledger.close();
    });
    expect(await mine(anna, id)).toMatchObject({ state: 'waiting', offer: { seat: 'room', expiresAt: '2026-11-02T21:00:00.000Z' } });
    expect(await book(dora, id)).toMatchObject({ state: 'waiting', position: { words: '4th of 4' } });
    await take(anna, id);
    expect(await room.get(OccurrenceQueries).view(ruth, id)).toMatchObject({ seats: { booked: 1, held: 0, waiting: 3 } });
    expect(await broken(id)).toEqual([]);
  });
});
