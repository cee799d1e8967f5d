import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Dispatcher, On, type Delivery } from '../../../../platform/outbox/index.js';
import { bookSeatSchema } from '../../api/seats/booking.schemas.js';
import { SeatGone } from '../../domain/sessions.errors.js';
import { OfferEnded, SeatBooked, SeatOffered } from '../../domain/sessions.events.js';
import { anOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, kwame, ruth } from '../../testing/council.js';
import { forceIsolation, isolations } from '../../testing/isolation.js';
import { brokenPromises } from '../../testing/promises.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { withSeats } from '../../testing/with-seats.js';
import { AddAttendee } from './add-attendee.js';
import { BookSeat } from './book-seat.js';
import { CancelOccurrence } from '../series/cancel-occurrence.js';
import { PassOffer } from './pass-offer.js';
import { ReleaseSeat } from './release-seat.js';
import { SettleSeats } from './settle-seats.js';
import { TakeSeat } from './take-seat.js';

/** What all servers told, each piece of news once however often it is delivered. */
const told = { offered: new Map<string, number>(), ended: new Map<string, string>(), promoted: new Map<string, number>() };

@Injectable()
class Listener {
  @On(SeatOffered, 'spec')
  offered({ payload }: SeatOffered, { key }: Delivery): Promise<void> {
    told.offered.set(key, payload.bookingId);
    return Promise.resolve();
  }

  @On(OfferEnded, 'spec')
  ended({ payload }: OfferEnded, { key }: Delivery): Promise<void> {
    told.ended.set(key, payload.how);
    return Promise.resolve();
  }

  @On(SeatBooked, 'spec')
  booked({ payload }: SeatBooked, { key }: Delivery): Promise<void> {
    if (payload.origin === 'promoted') told.promoted.set(key, payload.bookingId);
    return Promise.resolve();
  }
}

const DUE = 1000;

describe.each(Object.entries(isolations))('racing for seats that are offered, under %s', (_name, isolation) => {
  let room: SessionsRoom;

  beforeAll(async () => {
    room = await aSessionsRoom({ pool: 24, providers: [Listener] });
    await forceIsolation(room.database.dataSource, isolation);
  });
  beforeEach(() => {
    room.clock.moveTo(specsBegin);
    for (const news of Object.values(told)) news.clear();
  });
  afterAll(() => room.stop());

  const book = (actor: Actor, id: number, seat = 'room') => room.get(BookSeat).run(actor, id, bookSeatSchema.parse({ seat }));
  const release = (actor: Actor, id: number) => room.get(ReleaseSeat).run(actor, id);
  const people = (count: number): Actor[] => Array.from({ length: count }, aPerson);
  const broken = (id: number) => brokenPromises(room.get(Transactions), id, room.clock.now());
  const rows = <Row>(sql: string, id: number): Promise<Row[]> => room.get(Transactions).query<Row>(sql, [id]);
  const unexpected = (outcomes: PromiseSettledResult<unknown>[], ...expected: (new () => Error)[]): unknown[] =>
    outcomes.flatMap((one) =>
      one.status === 'rejected' && !expected.some((kind) => one.reason instanceof kind) ? [one.reason as unknown] : [],
    );

  /** A full date with a line. */
  async function full(seats: number, waiting: number): Promise<{ id: number; booked: Actor[]; line: Actor[] }> {
    const [booked, line] = [people(seats), people(waiting)];
    const { id } = await anOccurrence(room, { capacity: seats, capacityOnline: 2, link: 'https://meet.example/1' }).stored();
    for (const person of [...booked, ...line]) await book(person, id);
    return { id, booked, line };
  }

  it.each([
    ['far from the start', specsBegin],
    ['within two days', '2026-11-25T09:00:00Z'],
    ['on the day', '2026-11-26T08:00:00Z'],
  ])('passes nobody in line when an organiser adds people by hand %s', async (_when, now) => {
    const { id, booked, line } = await full(3, 4);
    room.clock.moveTo(now);
    const added = people(4);
    const outcomes = await Promise.allSettled([
      ...booked.map((person) => release(person, id)),
      ...added.map(({ personId }) => room.get(AddAttendee).run(kwame, id, { personId, seat: 'room' })),
    ]);
    expect(unexpected(outcomes)).toEqual([]);
    expect(await broken(id)).toEqual([]);
    const inLine = await rows<{ personId: number; seat: string | null }>(
      'SELECT person_id AS personId, seat FROM booking WHERE occurrence_id = ? AND active_person_id IS NOT NULL',
      id,
    );
    const seated = inLine.filter(({ seat }) => seat).map(({ personId }) => personId);
    for (const { personId } of added) expect(seated).not.toContain(personId);
    if (now === specsBegin) expect(seated.sort()).toEqual(line.slice(0, 3).map(({ personId }) => personId));
    else expect(seated).toEqual([]);
  });

  it('stands when people release, take, pass and are promoted while the capacity is cut', async () => {
    const { id, booked, line } = await full(6, 8);
    room.clock.moveTo('2026-11-25T09:00:00Z');
    for (const person of booked.slice(0, 3)) await release(person, id);
    const [one, two, three] = line;
    if (!one || !two || !three) throw new Error('There is no line.');
    const outcomes = await Promise.allSettled([
      room.get(TakeSeat).run(one, id, 'take-in-the-rush'),
      withSeats(room, id, { room: 4, online: 1 }),
      ...booked.slice(3).map((person) => release(person, id)),
      room.get(PassOffer).run(two, id),
      room.get(SettleSeats).run(id),
      withSeats(room, id, { room: 5, online: 2 }),
      release(three, id),
      room.get(AddAttendee).run(kwame, id, { personId: aPerson().personId, seat: 'either' }),
      ...people(3).map((person) => book(person, id)),
    ]);
    // Whoever lost the offer to the cut was told so.
    expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeLessThanOrEqual(2);
    expect(await broken(id)).toEqual([]);
  });

  it('holds no seat for anybody when the date is cancelled in the rush', async () => {
    const { id, booked, line } = await full(4, 6);
    room.clock.moveTo('2026-11-25T09:00:00Z');
    await Promise.allSettled([
      ...booked.map((person) => release(person, id)),
      room.get(CancelOccurrence).run(ruth, id, 'Ruth is ill'),
      ...line.map((person) => room.get(TakeSeat).run(person, id)),
      withSeats(room, id, { room: 2, online: 0 }),
    ]);
    const open = await rows(`SELECT id FROM seat_offer WHERE occurrence_id = ? AND state = 'open'`, id);
    const active = await rows('SELECT id FROM booking WHERE occurrence_id = ? AND active_person_id IS NOT NULL', id);
    expect([open, active, await broken(id)]).toEqual([[], [], []]);
  });

  it('gives a seat that is open to all to one of those who press at the same moment', async () => {
    const { id, booked, line } = await full(1, 8);
    room.clock.moveTo('2026-11-26T08:00:00Z');
    for (const person of booked) await release(person, id);
    const outcomes = await Promise.allSettled(line.map((person) => room.get(TakeSeat).run(person, id)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(unexpected(outcomes, SeatGone)).toEqual([]);
    expect(await broken(id)).toEqual([]);
  });

  it(`runs the same ${String(DUE)} due offers on two servers, each once`, async () => {
    await room.database.clear();
    const { id, seriesId } = await anOccurrence(room, { capacity: 1 }).stored();
    const dates = await manyLike(id, DUE);
    const other = await room.anotherServer();
    const servers = [room, other];
    try {
      // At night each date got a free seat and two people who wait for it: at 07:00 the seats are offered, all at once.
      room.clock.moveTo('2026-11-25T07:00:00Z');
      await run(servers, dates);
      expect(await states()).toEqual({ open: DUE });
      expect(new Set(told.offered.values()).size).toBe(DUE);
      expect(told.offered.size).toBe(DUE);

      // At 13:45 nobody has answered: each lapses once, and goes to the second in line.
      room.clock.moveTo('2026-11-25T13:45:00Z');
      await run(servers, dates);
      expect(await states()).toEqual({ lapsed: DUE, open: DUE });
      expect(told.offered.size).toBe(2 * DUE);
      expect([...told.ended.values()]).toEqual(Array.from({ length: DUE }, () => 'lapsed'));
      expect(await rows('SELECT id FROM occurrence WHERE series_id = ? AND (held_room <> 1 OR waiting_room <> 2)', seriesId)).toEqual([]);
    } finally {
      await other.stop();
    }
  }, 180_000);

  /** Both servers take what is due, and each also runs all of it, as after leases that ended too early. */
  async function run(servers: readonly SessionsRoom[], dates: readonly number[]): Promise<void> {
    const twice = servers.map(async (server) => {
      for (const date of dates.slice(0, 100)) await server.get(SettleSeats).run(date);
    });
    await Promise.all([...servers.map((server) => server.get(Dispatcher).drain()), ...twice]);
    await Promise.all(servers.map((server) => server.settle()));
  }

  async function states(): Promise<Record<string, number>> {
    const found = await room
      .get(Transactions)
      .query<{ state: string; count: number }>(
        `SELECT f.state, COUNT(*) AS count FROM seat_offer f JOIN occurrence o ON o.id = f.occurrence_id WHERE o.own_title = 'One of many' GROUP BY f.state`,
      );
    return Object.fromEntries(found.map(({ state, count }) => [state, count]));
  }

  /** Dates with a free seat and two people in line, as a night leaves them, each with its due row for the morning. */
  async function manyLike(id: number, count: number): Promise<number[]> {
    const transactions = room.get(Transactions);
    await transactions.execute(`UPDATE occurrence SET own_title = 'One of many' WHERE id = ?`, [id]);
    for (let made = 1; made < count; made *= 2) {
      await transactions.execute(
        `INSERT INTO occurrence (series_id, original_start, calendar_uid, calendar_start, starts_at, ends_at, local_start, local_end, time_zone, state,
          own_title, capacity_room, capacity_online)
         SELECT series_id, NULL, calendar_uid, NULL, starts_at, ends_at, local_start, local_end, time_zone, state, own_title, capacity_room, 0
           FROM occurrence WHERE own_title = 'One of many' ORDER BY id LIMIT ?`,
        [Math.min(made, count - made)],
      );
    }
    for (const number of [1, 2]) {
      await transactions.execute(
        `INSERT INTO booking (occurrence_id, person_id, active_person_id, state, waits_for, queue_number, wants_room, show_name, booked_by, booked_at, since)
         SELECT id, ? + id, ? + id, 'active', 'room', ?, 0, 0, 1, ?, ? FROM occurrence WHERE own_title = 'One of many'`,
        [number * 1_000_000, number * 1_000_000, number, room.clock.now(), room.clock.now()],
      );
    }
    await transactions.execute(`UPDATE occurrence SET waiting_room = 2, next_queue_number = 3 WHERE own_title = 'One of many'`);
    const dates = await transactions.query<{ id: number }>(`SELECT id FROM occurrence WHERE own_title = 'One of many' ORDER BY id`);
    room.clock.moveTo('2026-11-25T01:00:00Z');
    for (const date of dates) await room.get(SettleSeats).run(date.id);
    return dates.map((date) => date.id);
  }
});
