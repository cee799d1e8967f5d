import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import type { BookingView } from '../../api/seats/booking.schemas.js';
import { bookSeatSchema } from '../../api/seats/booking.schemas.js';
import { AlreadyBooked, NotBooked } from '../../domain/sessions.errors.js';
import { anOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, kwame, ruth } from '../../testing/council.js';
import { forceIsolation, isolations } from '../../testing/isolation.js';
import { brokenPromises } from '../../testing/promises.js';
import { aSessionsRoom, type SessionsRoom } from '../../testing/sessions-room.js';
import { withSeats } from '../../testing/with-seats.js';
import { AddAttendee } from './add-attendee.js';
import { BookSeat } from './book-seat.js';
import { CancelOccurrence } from '../series/cancel-occurrence.js';
import { ChangeBooking } from './change-booking.js';
import { ReleaseSeat } from './release-seat.js';

describe.each(Object.entries(isolations))('racing for seats under %s', (_name, isolation) => {
  let room: SessionsRoom;

  beforeAll(async () => {
    room = await aSessionsRoom({ pool: 24 });
    await forceIsolation(room.database.dataSource, isolation);
  });
  afterAll(() => room.stop());

  const book = (actor: Actor, id: number, wish: object = {}, key?: string): Promise<BookingView> =>
    room.get(BookSeat).run(actor, id, bookSeatSchema.parse(wish), key);
  const people = (count: number): Actor[] => Array.from({ length: count }, aPerson);
  const promisesOf = (id: number) => brokenPromises(room.get(Transactions), id);

  it('runs at that level', async () => {
    const transactions = room.get(Transactions);
    const found = await transactions.run(() => transactions.query<{ Value: string }>(`SHOW VARIABLES LIKE '%isolation'`));
    expect(found.map(({ Value }) => Value)).toContain(isolation.level.replace(' ', '-'));
    if (isolation.snapshot) expect(found.map(({ Value }) => Value)).toContain('ON');
  });

  it('seats 5 of 20 and numbers the others from 1 to 15', async () => {
    const { id } = await anOccurrence(room, { capacity: 5 }).stored();
    const answers = await Promise.all(people(20).map((person) => book(person, id)));
    expect(answers.filter(({ state }) => state === 'booked')).toHaveLength(5);
    const numbers = answers.flatMap(({ queueNumber }) => queueNumber ?? []).sort((one, other) => one - other);
    expect(numbers).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    expect(await promisesOf(id)).toEqual([]);
  });

  it('gives a double click with one key one booking and one answer', async () => {
    const { id } = await anOccurrence(room, { capacity: 5 }).stored();
    const anna = aPerson();
    const answers = await Promise.all(Array.from({ length: 6 }, () => book(anna, id, {}, 'double-click-1')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const [row] = await room
      .get(Transactions)
      .query<{ count: number }>('SELECT COUNT(*) AS count FROM booking WHERE occurrence_id = ?', [id]);
    expect(row?.count).toBe(1);
  });

  it('books once when two pages are clicked at the same moment', async () => {
    const { id } = await anOccurrence(room, { capacity: 5 }).stored();
    const anna = aPerson();
    const clicks = await Promise.allSettled([book(anna, id, {}, 'first-page'), book(anna, id, {}, 'second-page'), book(anna, id)]);
    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const click of clicks) if (click.status === 'rejected') expect(click.reason).toBeInstanceOf(AlreadyBooked);
    expect(await promisesOf(id)).toEqual([]);
  });

  it('stands when people release, are promoted and added while the capacity is cut', async () => {
    const [booked, waiting] = [people(6), people(8)];
    const wishes = { capacity: 6, capacityOnline: 2, link: 'https://meet.example/1' };
    const { id } = await anOccurrence(room, wishes).stored();
    for (const person of booked) await book(person, id, { seat: 'room' });
    for (const person of waiting) await book(person, id, { seat: 'online', wantsRoom: true });
    const added = aPerson();
    const outcomes = await Promise.allSettled([
      ...booked.map((person) => room.get(ReleaseSeat).run(person, id)),
      withSeats(room, id, { room: 3, online: 1 }),
      room.get(AddAttendee).run(kwame, id, { personId: added.personId, seat: 'either' }),
      ...waiting.slice(0, 3).map((person) => room.get(ChangeBooking).run(person, id, { seat: 'either', wantsRoom: false })),
      withSeats(room, id, { room: 4, online: 2 }),
      ...people(4).map((person) => book(person, id)),
    ]);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await promisesOf(id)).toEqual([]);
  });

  it('leaves nobody booked when a date is cancelled in the rush', async () => {
    const { id } = await anOccurrence(room, { capacity: 5 }).stored();
    const rush = people(20);
    await Promise.allSettled([
      ...rush.slice(0, 10).map((person) => book(person, id)),
      room.get(CancelOccurrence).run(ruth, id, 'Ruth is ill'),
      ...rush.slice(10).map((person) => book(person, id)),
    ]);
    const [row] = await room
      .get(Transactions)
      .query<{ count: number }>('SELECT COUNT(*) AS count FROM booking WHERE occurrence_id = ? AND active_person_id IS NOT NULL', [id]);
    expect(row?.count).toBe(0);
  });

  it('leaves nothing behind when the connection is killed in mid-transaction', async () => {
    const { id } = await anOccurrence(room, { capacity: 2 }).stored();
    const transactions = room.get(Transactions);
    const [anna, ben] = [aPerson(), aPerson()];
    const killed = transactions.run(async () => {
      await book(anna, id, {}, 'killed-click');
      const [connection] = await transactions.query<{ id: number }>('SELECT CONNECTION_ID() AS id');
      await room.database.dataSource.query(`KILL ${String(connection?.id)}`);
      await pause(20);
      await transactions.query('SELECT 1');
    });
    await expect(killed).rejects.toThrow();
    await expect(room.get(ReleaseSeat).run(anna, id)).rejects.toThrow(NotBooked);
    expect(await book(ben, id)).toMatchObject({ state: 'booked' });
    expect(await book(anna, id, {}, 'killed-click')).toMatchObject({ state: 'booked' });
    expect(await promisesOf(id)).toEqual([]);
  });
});
