import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { bookSeatSchema } from '../../api/seats/booking.schemas.js';
import { learningQuerySchema } from '../../api/figures/learning.schemas.js';
import { KeepSessions } from '../../jobs/keep-sessions.js';
import type { Attendance } from '../../domain/series/occurrence.js';
import { anOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, ruth } from '../../testing/council.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { BookSeat } from '../seats/book-seat.js';
import { LearningQueries } from './learning.queries.js';
import { MarkAttendance } from '../attendance/mark-attendance.js';

describe('my learning', () => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aSessionsRoom();
  });
  beforeEach(() => {
    room.clock.moveTo(specsBegin);
  });
  afterAll(() => room.stop());

  const list = (actor: Actor, query: object = {}) => room.get(LearningQueries).list(actor, learningQuerySchema.parse(query));
  const totals = (actor: Actor, period: { from?: string; to?: string } = {}) => room.get(LearningQueries).totals(actor, period);
  const mark = (person: Actor, id: number, attendance: Attendance, minutes?: number) =>
    room.get(MarkAttendance).run(ruth, id, { items: [{ personId: person.personId, attendance, ...(minutes ? { minutes } : {}) }] });

  /** Four weekly dates from 26 November 2026 on, with everybody booked on all of them; it is 2027 now. */
  const attendedSeries = async (...people: Actor[]): Promise<readonly number[]> => {
    const { ids } = await anOccurrence(room, { rule: 'FREQ=WEEKLY;COUNT=4', skillIds: [7, 9], bankHolidays: 'do-not-run' }).stored();
    for (const id of ids) for (const person of people) await room.get(BookSeat).run(person, id, bookSeatSchema.parse({}));
    room.clock.moveTo('2027-01-10T09:00:00Z');
    return ids;
  };

  it('holds what I attended, newest first, with the minutes that were mine', async () => {
    const anna = aPerson();
    const [first = 0, second = 0, third = 0] = await attendedSeries(anna);
    await mark(anna, first, 'attended');
    await mark(anna, second, 'in-part', 25);
    await mark(anna, third, 'did-not-come');
    const { items, total } = await list(anna);
    expect(total).toBe(2);
    expect(items).toMatchObject([
      { occurrenceId: second, role: 'attended', inPart: true, minutes: 25, localStart: '2026-12-03T10:00' },
      {
        occurrenceId: first,
        role: 'attended',
        inPart: false,
        minutes: 60,
        title: 'Clear writing clinic',
        skills: [
          { id: 7, name: 'Skill 7' },
          { id: 9, name: 'Skill 9' },
        ],
      },
    ]);
    expect(await totals(anna)).toMatchObject({
      period: { attended: 2, inPart: 1, minutesAttended: 85, hosted: 0 },
      skills: [
        { skill: { id: 7 }, attended: 2, minutesAttended: 85 },
        { skill: { id: 9 }, attended: 2 },
      ],
      councilYears: [{ label: 'April 2026 to March 2027', attended: 2 }],
      calendarYears: [{ label: '2026', attended: 2, minutesAttended: 85 }],
    });
  });

  it('holds what I hosted once it took place, also where I had a seat at it', async () => {
    const ids = await attendedSeries(ruth);
    await mark(ruth, ids[0] ?? 0, 'attended');
    await room.get(KeepSessions).reportHosted();
    await room.get(KeepSessions).reportHosted();
    const hosted = (await list(ruth, { limit: 200 })).items.filter(({ occurrenceId }) => ids.includes(occurrenceId));
    expect(hosted).toHaveLength(4);
    expect(hosted.every(({ role, minutes }) => role === 'hosted' && minutes === 60)).toBe(true);
  });

  it('is filtered by days, both included', async () => {
    const anna = aPerson();
    const ids = await attendedSeries(anna);
    for (const id of ids) await mark(anna, id, 'attended');
    expect((await list(anna, { from: '2026-12-03', to: '2026-12-10' })).items.map(({ localStart }) => localStart)).toEqual([
      '2026-12-10T10:00',
      '2026-12-03T10:00',
    ]);
    expect((await totals(anna, { from: '2026-12-10' })).period).toMatchObject({ attended: 2, minutesAttended: 120 });
  });

  it('is read a page at a time, each date once', async () => {
    const anna = aPerson();
    const ids = await attendedSeries(anna);
    for (const id of ids) await mark(anna, id, 'attended');
    const seen: number[] = [];
    let after: string | undefined;
    do {
      const page = await list(anna, { limit: 3, after });
      seen.push(...page.items.map(({ occurrenceId }) => occurrenceId));
      expect(page.total).toBe(4);
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual([...ids].reverse());
  });

  it('is a file of the same rows', async () => {
    const anna = aPerson();
    const [first = 0] = await attendedSeries(anna);
    await mark(anna, first, 'in-part', 30);
    const rows: unknown[] = [];
    for await (const row of room.get(LearningQueries).rows(anna, {})) rows.push(row);
    expect(rows).toEqual([
      ['2026-11-26', '10:00', '11:00', 'Europe/London', 'Clear writing clinic', 'Attended in part', 30, 'Skill 7; Skill 9'],
    ]);
  });

  it('is empty for who came to nothing', async () => {
    const anna = aPerson();
    expect(await list(anna)).toEqual({ items: [], total: 0, next: null });
    expect(await totals(anna)).toMatchObject({ period: { attended: 0 }, skills: [], councilYears: [], calendarYears: [] });
  });
});
