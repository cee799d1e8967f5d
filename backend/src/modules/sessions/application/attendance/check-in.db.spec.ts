import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Refused } from '../../../../platform/errors/index.js';
import { bookSeatSchema } from '../../api/seats/booking.schemas.js';
import { AttendanceNotOpen, NoFreeSeat, NotBooked, SessionStarted } from '../../domain/sessions.errors.js';
import { anOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, kwame, ruth } from '../../testing/council.js';
import { brokenPromises } from '../../testing/promises.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { BookSeat } from '../seats/book-seat.js';
import { BookingsQueries } from '../seats/bookings.queries.js';
import { CancelOccurrence } from '../series/cancel-occurrence.js';
import { CheckIn } from './check-in.js';
import { GiveSeat } from '../seats/give-seat.js';
import { ReleaseSeat } from '../seats/release-seat.js';
import { ShowMyCode } from './show-my-code.js';

describe('a code at the door', () => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aSessionsRoom();
  });
  afterAll(() => room.stop());
  beforeEach(() => {
    room.clock.moveTo(specsBegin);
  });

  const atTheDoor = '2026-11-26T09:50:00Z';
  const codeOf = (actor: Actor, id: number) => room.get(ShowMyCode).run(actor, id);
  const look = (actor: Actor, code: string, occurrenceId?: number) => room.get(CheckIn).look(actor, { code, occurrenceId });
  const checkIn = (actor: Actor, code: string, occurrenceId?: number) => room.get(CheckIn).run(actor, { code, occurrenceId });
  const saysNothing = { date: null, person: null, attendance: null, by: null, at: null };

  it('is the same whenever it is asked for, and another for each booking', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const { id } = await anOccurrence(room).bookedBy(anna).bookedBy(ben).stored();
    const [first, again, other] = [await codeOf(anna, id), await codeOf(anna, id), await codeOf(ben, id)];
    expect(first.token).toMatch(/^[0-9a-f]{32}$/);
    expect(first).toMatchObject({ url: `/check-in/${first.token}`, seat: 'room', date: { id, title: 'Clear writing clinic' } });
    expect(again.token).toBe(first.token);
    expect(other.token).not.toBe(first.token);
    await expect(codeOf(aPerson(), id)).rejects.toThrow(NotBooked);
  });

  it('checks in by one press of a host, and says by whom and when after that', async () => {
    const anna = aPerson();
    const { id } = await anOccurrence(room).bookedBy(anna).stored();
    const { token, url, digits } = await codeOf(anna, id);
    expect(await look(ruth, token)).toMatchObject({ answer: 'not-open', opensAt: '2026-11-26T09:45:00.000Z' });
    room.clock.moveTo(atTheDoor);
    expect(await look(ruth, url)).toMatchObject({ answer: 'ready', person: { id: anna.personId }, attendance: null });
    expect(await look(ruth, digits, id)).toMatchObject({ answer: 'ready' });
    expect(await checkIn(ruth, digits, id)).toMatchObject({ answer: 'checked-in', attendance: 'attended', by: 'Person 5' });
    room.clock.moveTo('2026-11-26T09:52:00Z');
    expect(await checkIn(kwame, `https://trellis.example.gov.uk${url}`)).toMatchObject({
      answer: 'already',
      by: 'Person 5',
      at: '2026-11-26T09:50:00.000Z',
    });
  });

  it('says nothing to people who do not host its date, and shows its owner that it is theirs', async () => {
    const anna = aPerson();
    const { id } = await anOccurrence(room).bookedBy(anna).stored();
    const { token, digits } = await codeOf(anna, id);
    room.clock.moveTo(atTheDoor);
    expect(await look(aPerson(), token)).toMatchObject({ answer: 'not-host', ...saysNothing });
    expect(await checkIn(aPerson(), token)).toMatchObject({ answer: 'not-host', ...saysNothing });
    expect(await checkIn(aPerson(), digits, id)).toMatchObject({ answer: 'not-host', ...saysNothing });
    expect(await checkIn(anna, token)).toMatchObject({ answer: 'yours', attendance: null, date: { id } });
    expect(await look(ruth, 'f'.repeat(32))).toMatchObject({ answer: 'unknown', ...saysNothing });
    expect(await look(ruth, 'not a code')).toMatchObject({ answer: 'unknown' });
    expect(await look(ruth, digits)).toMatchObject({ answer: 'unknown' });
  });

  it('tells the other date only to a host of it', async () => {
    const [anna, olu] = [aPerson(), aPerson()];
    const first = await anOccurrence(room).bookedBy(anna).stored();
    const second = await anOccurrence(room, { startsAt: '2026-11-27T10:00', hostIds: [olu.personId] }).stored();
    const { token } = await codeOf(anna, first.id);
    room.clock.moveTo(atTheDoor);
    expect(await checkIn(ruth, token, second.id)).toMatchObject({
      answer: 'another-date',
      date: { id: first.id, localStart: '2026-11-26T10:00' },
    });
    expect(await checkIn(olu, token, second.id)).toMatchObject({ answer: 'another-date', ...saysNothing });
    expect(await look(ruth, token)).toMatchObject({ answer: 'ready' });
  });

  it('is not valid any more once the seat is given up or the date called off', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const { id } = await anOccurrence(room).bookedBy(anna).bookedBy(ben).stored();
    const [annas, bens] = [await codeOf(anna, id), await codeOf(ben, id)];
    await room.get(ReleaseSeat).run(anna, id);
    expect(await checkIn(ruth, annas.token)).toMatchObject({ answer: 'released', attendance: null });
    expect(await look(anna, annas.token)).toMatchObject({ answer: 'released' });
    await room.get(BookSeat).run(anna, id, bookSeatSchema.parse({}));
    expect((await codeOf(anna, id)).token).not.toBe(annas.token);
    await room.get(CancelOccurrence).run(ruth, id, 'Snow');
    expect(await checkIn(ruth, bens.token)).toMatchObject({ answer: 'not-running' });
  });

  it('of somebody who waits says so, and lets a host give them a seat that is free', async () => {
    const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
    const { id } = await anOccurrence(room, { capacity: 1 }).bookedBy(anna).bookedBy(cara).bookedBy(ben).stored();
    const { token } = await codeOf(ben, id);
    const give = (actor: Actor, { personId }: Actor) => room.get(GiveSeat).run(actor, id, personId);
    await expect(give(ruth, ben)).rejects.toThrow(AttendanceNotOpen);
    room.clock.moveTo(atTheDoor);
    expect(await checkIn(ruth, token)).toMatchObject({
      answer: 'waiting',
      attendance: null,
      mayGiveSeat: false,
      person: { id: ben.personId },
    });
    await expect(give(ruth, ben)).rejects.toThrow(NoFreeSeat);
    await expect(give(ruth, anna)).rejects.toThrow(NotBooked);
    await expect(give(aPerson(), ben)).rejects.toThrow(Refused);
    await room.get(Transactions).execute('UPDATE occurrence SET capacity_room = 2 WHERE id = ?', [id]);
    room.clock.moveTo('2026-11-26T10:05:00Z');
    expect(await look(ruth, token)).toMatchObject({ answer: 'waiting', mayGiveSeat: true });
    expect((await room.get(BookingsQueries).attendees(ruth, id)).allowed.giveSeat).toBe(true);
    await give(ruth, ben);
    expect(await checkIn(ruth, token)).toMatchObject({ answer: 'checked-in', seat: 'room' });
    await expect(give(ruth, cara)).rejects.toThrow(NoFreeSeat);
    room.clock.moveTo('2026-11-26T11:00:00Z');
    await expect(give(ruth, cara)).rejects.toThrow(SessionStarted);
    expect(await brokenPromises(room.get(Transactions), id)).toEqual([]);
  });
});
