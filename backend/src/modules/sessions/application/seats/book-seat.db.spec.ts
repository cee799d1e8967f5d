import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { bookSeatSchema } from '../../api/seats/booking.schemas.js';
import {
  AlreadyBooked,
  BookingClosed,
  BookingNotOpen,
  KeyUsedForAnotherRequest,
  NoSuchSeat,
  SessionStarted,
} from '../../domain/sessions.errors.js';
import { Diary } from '../../../diary/index.js';
import { anOccurrence, type OccurrenceWishes } from '../../testing/an-occurrence.js';
import { aPerson, ruth } from '../../testing/council.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { BookSeat } from './book-seat.js';
import { ChangeBooking } from './change-booking.js';
import { ReleaseSeat } from './release-seat.js';

describe('booking a seat', () => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aSessionsRoom();
  });
  beforeEach(() => {
    room.clock.moveTo(specsBegin);
  });
  afterAll(() => room.stop());

  const book = (actor: Actor, id: number, wish: object = {}, key?: string) =>
    room.get(BookSeat).run(actor, id, bookSeatSchema.parse(wish), key);
  const stored = (wishes: OccurrenceWishes = {}) => anOccurrence(room, wishes).stored();

  it('books while a seat is free, and puts it in the diary', async () => {
    const anna = aPerson();
    const { id } = await stored({ capacity: 1 });
    expect(await book(anna, id)).toMatchObject({ state: 'booked', seat: 'room', position: null, rev: 2, seats: { free: 0, booked: 1 } });
    const [entry] = await room.get(Diary).between(anna.personId, new Date('2026-11-26T00:00:00Z'), new Date('2026-11-27T00:00:00Z'));
    expect(entry).toMatchObject({
      state: 'booked',
      title: 'Clear writing clinic',
      note: 'Room 2, Central Library',
      link: `/sessions/${String(id)}`,
    });
  });

  it('puts a person on the waitlist when every seat is taken', async () => {
    const full = await anOccurrence(room, { capacity: 1 }).bookedBy(aPerson()).stored();
    expect(await book(aPerson(), full.id)).toMatchObject({
      state: 'waiting',
      queueNumber: 1,
      position: { place: 1, of: 1, words: '1st of 1' },
    });
    expect(await book(aPerson(), full.id)).toMatchObject({ state: 'waiting', queueNumber: 2, position: { words: '2nd of 2' } });
  });

  it('gives a released seat to the first in line at once', async () => {
    const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
    const { id } = await anOccurrence(room, { capacity: 1 }).bookedBy(anna).bookedBy(ben).bookedBy(cara).stored();
    expect(await room.get(ReleaseSeat).run(anna, id)).toMatchObject({ seats: { free: 0, booked: 1, waiting: 1 } });
    await expect(book(ben, id)).rejects.toThrow(AlreadyBooked);
    expect(await book(anna, id)).toMatchObject({ state: 'waiting', queueNumber: 3, position: { words: '2nd of 2' } });
  });

  it('lets somebody sit online and wait for the room', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const hybrid = await anOccurrence(room, { capacity: 1, capacityOnline: 1, link: 'https://meet.example/1' })
      .bookedBy(anna, 'room')
      .stored();
    expect(await book(ben, hybrid.id, { seat: 'online', wantsRoom: true })).toMatchObject({
      state: 'booked',
      seat: 'online',
      waitsFor: 'room',
    });
    await room.get(ReleaseSeat).run(anna, hybrid.id);
    const changed = await room.get(ChangeBooking).run(ben, hybrid.id, { showName: true });
    expect(changed).toMatchObject({ seat: 'room', waitsFor: null, showName: true, seats: { online: { free: 1 }, room: { free: 0 } } });
  });

  it('answers one click once, however often it is sent', async () => {
    const anna = aPerson();
    const { id } = await stored();
    const first = await book(anna, id, { showName: true }, 'click-0001');
    expect(await book(anna, id, { showName: true }, 'click-0001')).toEqual(first);
    await expect(book(anna, id, { showName: false }, 'click-0001')).rejects.toThrow(KeyUsedForAnotherRequest);
    await expect(book(anna, id, { showName: true }, 'click-0002')).rejects.toThrow(AlreadyBooked);
  });

  it('warns of what the diary holds, and books all the same', async () => {
    const anna = aPerson();
    await anOccurrence(room, { title: 'Excel clinic' }).bookedBy(anna).stored();
    const { id } = await stored({ startsAt: '2026-11-26T10:30' });
    expect(await book(anna, id)).toMatchObject({ state: 'booked', clashes: [{ title: 'Excel clinic' }] });
  });

  it('keeps to the times of booking', async () => {
    const { id } = await stored({ opensMinutesBefore: 7 * 24 * 60, closesMinutesBefore: 60 });
    await expect(book(aPerson(), id)).rejects.toThrow(BookingNotOpen);
    room.clock.moveTo('2026-11-26T09:00:00Z');
    await expect(book(aPerson(), id)).rejects.toThrow(BookingClosed);
    room.clock.moveTo('2026-11-26T10:00:00Z');
    await expect(book(aPerson(), id)).rejects.toThrow(SessionStarted);
  });

  it('promotes after booking has closed', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const { id } = await anOccurrence(room, { capacity: 1, closesMinutesBefore: 5 * 24 * 60 })
      .bookedBy(anna)
      .bookedBy(ben)
      .stored();
    room.clock.moveTo('2026-11-24T09:59:00Z');
    expect(await room.get(ReleaseSeat).run(anna, id)).toMatchObject({ seats: { booked: 1, waiting: 0 } });
  });

  it('says which seats there are not', async () => {
    const { id } = await stored();
    await expect(book(aPerson(), id, { seat: 'online' })).rejects.toThrow(NoSuchSeat);
  });

  it('is for those whom the series is meant for', async () => {
    const { id } = await stored({ audience: 'service', audienceServiceId: 2 });
    await expect(book(aPerson(), id)).rejects.toMatchObject({ status: 404 });
    expect(await book(ruth, id)).toMatchObject({ state: 'booked' });
  });
});
