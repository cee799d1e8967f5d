import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Refused } from '../../../../platform/errors/index.js';
import { bookSeatSchema } from '../../api/seats/booking.schemas.js';
import type { Attendance } from '../../domain/series/occurrence.js';
import { anOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, kwame, person, ruth } from '../../testing/council.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { AttendeesFile } from '../seats/attendees-file.js';
import { BookSeat } from '../seats/book-seat.js';
import { FiguresQueries } from './figures.queries.js';
import { MarkAttendance } from '../attendance/mark-attendance.js';
import { ReleaseSeat } from '../seats/release-seat.js';

describe('the figures of a series', () => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aSessionsRoom();
  });
  beforeEach(() => {
    room.clock.moveTo(specsBegin);
  });
  afterAll(() => room.stop());

  const book = (actor: Actor, id: number, wish: object = {}) => room.get(BookSeat).run(actor, id, bookSeatSchema.parse(wish));
  const mark = (id: number, marks: [Actor, Attendance][]) =>
    room.get(MarkAttendance).run(ruth, id, { items: marks.map(([{ personId }, attendance]) => ({ personId, attendance })) });

  it('say of each date what became of its seats', async () => {
    const { ids, seriesId } = await anOccurrence(room, { rule: 'FREQ=WEEKLY;COUNT=3', capacity: 3 }).stored();
    const [first = 0, second = 0, third = 0] = ids;
    const [anna, ben, cara, dan, eve] = [aPerson(), aPerson(), aPerson(), aPerson(), aPerson()];
    for (const each of [anna, ben, cara, dan, eve]) await book(each, first);
    await room.get(ReleaseSeat).run(eve, first);
    for (const each of [anna, ben]) await book(each, second);
    await book(anna, third);
    room.clock.moveTo('2026-12-04T09:00:00Z');
    await mark(first, [
      [anna, 'attended'],
      [ben, 'in-part'],
      [cara, 'did-not-come'],
    ]);
    const { items, sums, older } = await room.get(FiguresQueries).ofSeries(kwame, seriesId);
    expect(older).toBe(false);
    expect(items).toMatchObject([
      { occurrenceId: first, begun: true, offered: 3, booked: 3, attended: 2, inPart: 1, noShows: 1, unmarked: 0, waited: 2, released: 1 },
      { occurrenceId: second, begun: true, offered: 3, booked: 2, attended: null, noShows: null, unmarked: 2, waited: 0, released: 0 },
      { occurrenceId: third, begun: false, booked: 1, attended: null },
    ]);
    expect(items.every(({ feedback }) => feedback === null)).toBe(true);
    expect(sums).toMatchObject({ dates: 2, unmarkedDates: 1, offered: 6, offeredMarked: 3, booked: 5, attended: 2, noShows: 1, waited: 2 });
    await expect(room.get(FiguresQueries).ofSeries(anna, seriesId)).rejects.toThrow(Refused);
  });

  it('are a file of every date that has begun, newest first', async () => {
    const { seriesId } = await anOccurrence(room, { rule: 'FREQ=WEEKLY;COUNT=3', title: '=SUM(A1)', capacity: 3 }).stored();
    room.clock.moveTo('2026-12-04T09:00:00Z');
    const { title, rows } = await room.get(FiguresQueries).file(ruth, seriesId);
    const read: unknown[][] = [];
    for await (const row of rows) read.push(row);
    expect(title).toBe('=SUM(A1)');
    expect(read.map((row) => row.slice(0, 7))).toEqual([
      ['2026-12-03', '10:00', '=SUM(A1)', 'Ran', 3, 0, 0],
      ['2026-11-26', '10:00', '=SUM(A1)', 'Ran', 3, 0, 0],
    ]);
    await expect(room.get(FiguresQueries).file(aPerson(), seriesId)).rejects.toThrow(Refused);
  });

  it('give the list of a date to its hosts alone, without what people asked for, and on record', async () => {
    const anna = person(31);
    const { id } = await anOccurrence(room, { capacity: 1 }).stored();
    await book(anna, id, { support: 'Large print, please' });
    await book(person(32), id);
    const { rows } = await room.get(AttendeesFile).of(ruth, id);
    expect(rows).toEqual([
      ['Person 31', 'Libraries', 'Booked', 'In the room', null, '2026-11-02 09:00', null],
      ['Person 32', 'Libraries', 'Waiting', 'In the room', 1, '2026-11-02 09:00', null],
    ]);
    expect(JSON.stringify(rows)).not.toContain('Large print');
    for (const other of [kwame, anna]) await expect(room.get(AttendeesFile).of(other, id)).rejects.toThrow(Refused);
    const audited = await room
      .get(Transactions)
      .query<{ actorId: number }>(
        `SELECT actor_id AS actorId FROM audit_entry WHERE action = 'sessions.attendees-exported' AND subject_id = ?`,
        [String(id)],
      );
    expect(audited).toEqual([{ actorId: ruth.personId }]);
  });
});
