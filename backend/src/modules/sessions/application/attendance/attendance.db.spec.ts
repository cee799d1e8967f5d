import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Transactions } from '../../../../platform/database/index.js';
import { Outbox, type DomainEvent } from '../../../../platform/outbox/index.js';
import { markAttendanceSchema, type MarkAttendance as Request } from '../../api/attendance/attendance.schemas.js';
import { AttendanceNotOpen, CheckedIn, NotBooked, NothingMarked, SessionNotOver } from '../../domain/sessions.errors.js';
import { AttendanceDisputed, SessionAttended } from '../../domain/sessions.events.js';
import { anOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, kwame, ruth } from '../../testing/council.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { BookingsQueries } from '../seats/bookings.queries.js';
import { CancelOccurrence } from '../series/cancel-occurrence.js';
import { DisputeAttendance } from './dispute-attendance.js';
import { JoinOnline } from './join-online.js';
import { MarkAttendance } from './mark-attendance.js';
import { MarkTheRest } from './mark-the-rest.js';
import { ReleaseSeat } from '../seats/release-seat.js';
import { RemoveAttendee } from '../seats/remove-attendee.js';

describe('who came to a date', () => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aSessionsRoom();
  });
  afterAll(() => room.stop());
  beforeEach(() => {
    room.clock.moveTo(specsBegin);
    jest.spyOn(room.get(Outbox), 'add').mockClear();
  });

  const atTheDoor = '2026-11-26T09:50:00Z';
  const mark = (id: number, items: Request['items'], actor = ruth) =>
    room.get(MarkAttendance).run(actor, id, markAttendanceSchema.parse({ items }));
  const sheet = (id: number) => room.get(BookingsQueries).attendees(ruth, id);
  const audited = (id: number) =>
    room.get(Transactions).query<{ actorId: number; personId: number; detail: string }>(
      `SELECT actor_id AS actorId, person_id AS personId, detail FROM audit_entry
          WHERE subject_type = 'occurrence' AND subject_id = ? AND action = 'sessions.attendance-marked' ORDER BY id`,
      [String(id)],
    );
  const told = (): DomainEvent[] => jest.mocked(room.get(Outbox).add).mock.calls.map(([event]) => event);

  it('opens 15 minutes before the start', async () => {
    const anna = aPerson();
    const { id } = await anOccurrence(room).bookedBy(anna).stored();
    const comes = [{ personId: anna.personId, attendance: 'attended' as const }];
    room.clock.moveTo('2026-11-26T09:44:59.999Z');
    await expect(mark(id, comes)).rejects.toThrow(AttendanceNotOpen);
    expect(await sheet(id)).toMatchObject({ attendanceOpen: false, attendanceOpensAt: '2026-11-26T09:45:00.000Z' });
    room.clock.moveTo('2026-11-26T09:45:00Z');
    expect(await mark(id, comes)).toMatchObject({ marked: 1, rev: 1, items: [{ outcome: 'marked', by: 'Person 5' }] });
    expect((await sheet(id)).items).toMatchObject([
      { attendance: 'attended', attendedMinutes: 60, attendanceAt: '2026-11-26T09:45:00.000Z', attendanceBy: 'Person 5' },
    ]);
  });

  it('answers for each person what became of their mark, and lets none hold up the others', async () => {
    const [anna, ben, cara, dan] = [aPerson(), aPerson(), aPerson(), aPerson()];
    const { id } = await anOccurrence(room, { capacity: 2 }).bookedBy(anna).bookedBy(ben).bookedBy(cara).stored();
    room.clock.moveTo(atTheDoor);
    await mark(id, [{ personId: anna.personId, attendance: 'did-not-come' }], kwame);
    const { marked, items } = await mark(
      id,
      [anna, ben, cara, dan, ben].map(({ personId }) => ({ personId, attendance: 'attended', was: null })),
    );
    expect(marked).toBe(1);
    expect(items.map(({ outcome }) => outcome)).toEqual(['changed-meanwhile', 'marked', 'waiting', 'not-on-list', 'same']);
    expect(items[0]).toMatchObject({ attendance: 'did-not-come', by: `Person ${String(kwame.personId)}` });
    expect(await audited(id)).toHaveLength(2);
  });

  it('tells later rooms the minutes, and numbers what it puts right', async () => {
    const anna = aPerson();
    const { id } = await anOccurrence(room).bookedBy(anna).stored();
    room.clock.moveTo(atTheDoor);
    await mark(id, [{ personId: anna.personId, attendance: 'attended' }]);
    await mark(id, [{ personId: anna.personId, attendance: 'in-part' }]);
    await mark(id, [{ personId: anna.personId, attendance: 'in-part', minutes: 20 }]);
    await mark(id, [{ personId: anna.personId, attendance: null }]);
    expect((await audited(id)).map(({ detail }) => JSON.parse(detail) as object)).toEqual([
      { before: null, after: 'attended', minutesBefore: null, minutesAfter: 60, how: 'list' },
      { before: 'attended', after: 'in-part', minutesBefore: 60, minutesAfter: 30, how: 'list' },
      { before: 'in-part', after: 'in-part', minutesBefore: 30, minutesAfter: 20, how: 'list' },
      { before: 'in-part', after: null, minutesBefore: 20, minutesAfter: null, how: 'list' },
    ]);
    expect(
      told()
        .filter((event) => event instanceof SessionAttended)
        .map(({ payload }) => payload),
    ).toMatchObject([
      { personId: anna.personId, minutes: 60, attendance: 'attended', attendedMinutes: 60, mark: 1 },
      { attendance: 'in-part', attendedMinutes: 30, mark: 2 },
      { attendance: 'in-part', attendedMinutes: 20, mark: 3 },
      { attendance: null, attendedMinutes: 0, mark: 4 },
    ]);
    expect(await sheet(id)).toMatchObject({ attendanceRev: 4, items: [{ attendance: null, attendanceBy: null }] });
  });

  it('says in the history which marks were made after the day', async () => {
    const anna = aPerson();
    const { id } = await anOccurrence(room).bookedBy(anna).stored();
    room.clock.moveTo('2026-11-26T23:59:00Z');
    await mark(id, [{ personId: anna.personId, attendance: 'attended' }]);
    expect((await sheet(id)).marksAreLate).toBe(false);
    room.clock.moveTo('2026-12-04T09:00:00Z');
    expect((await sheet(id)).marksAreLate).toBe(true);
    await mark(id, [{ personId: anna.personId, attendance: 'did-not-come' }], kwame);
    const [, late] = await audited(id);
    expect(late).toMatchObject({ actorId: kwame.personId, personId: anna.personId });
    expect(JSON.parse(late?.detail ?? '')).toMatchObject({ before: 'attended', after: 'did-not-come', late: true });
  });

  it('marks everyone who is left once it is over', async () => {
    const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
    const { id } = await anOccurrence(room, { capacity: 2 }).bookedBy(anna).bookedBy(ben).bookedBy(cara).stored();
    room.clock.moveTo('2026-11-26T10:30:00Z');
    await mark(id, [{ personId: anna.personId, attendance: 'attended' }]);
    await expect(room.get(MarkTheRest).run(ruth, id)).rejects.toThrow(SessionNotOver);
    room.clock.moveTo('2026-11-26T11:00:00Z');
    expect((await sheet(id)).allowed.markTheRest).toBe(true);
    expect(await room.get(MarkTheRest).run(ruth, id)).toMatchObject({ marked: 1, items: [{ personId: ben.personId }] });
    expect((await sheet(id)).items.map(({ attendance }) => attendance)).toEqual(['attended', 'did-not-come', null]);
    expect(await room.get(MarkTheRest).run(ruth, id)).toMatchObject({ marked: 0 });
  });

  it('keeps the seat of who is checked in, and takes the marks back when the date is called off', async () => {
    const anna = aPerson();
    const { id } = await anOccurrence(room, { releaseUntilMinutesBefore: 0 }).bookedBy(anna).stored();
    room.clock.moveTo(atTheDoor);
    await mark(id, [{ personId: anna.personId, attendance: 'attended' }]);
    await expect(room.get(ReleaseSeat).run(anna, id)).rejects.toThrow(CheckedIn);
    await expect(room.get(RemoveAttendee).run(ruth, id, anna.personId)).rejects.toThrow(CheckedIn);
    await room.get(CancelOccurrence).run(ruth, id, 'A fire alarm');
    const [booking] = await room
      .get(Transactions)
      .query<{ state: string; attendance: string | null }>('SELECT state, attendance FROM booking WHERE occurrence_id = ?', [id]);
    expect(booking).toEqual({ state: 'cancelled', attendance: null });
    expect(
      told()
        .filter((event) => event instanceof SessionAttended)
        .at(-1)?.payload,
    ).toMatchObject({ attendance: null, mark: 2 });
  });

  it('shows who joined online, once and without calling it attendance', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const { id } = await anOccurrence(room, { capacity: 1, capacityOnline: 2, link: 'https://meet.example/1' })
      .bookedBy(anna, 'online')
      .bookedBy(ben, 'room')
      .stored();
    expect(await room.get(JoinOnline).run(anna, id)).toEqual({ joinedAt: null });
    room.clock.moveTo('2026-11-26T10:02:00Z');
    await expect(room.get(JoinOnline).run(ben, id)).rejects.toThrow(NotBooked);
    expect(await room.get(JoinOnline).run(anna, id)).toEqual({ joinedAt: '2026-11-26T10:02:00.000Z' });
    room.clock.moveTo('2026-11-26T10:20:00Z');
    expect(await room.get(JoinOnline).run(anna, id)).toEqual({ joinedAt: '2026-11-26T10:02:00.000Z' });
    expect(await sheet(id)).toMatchObject({ attendanceRev: 1 });
    expect((await sheet(id)).items.find(({ seat }) => seat === 'online')).toMatchObject({
      joinedAt: '2026-11-26T10:02:00.000Z',
      attendance: null,
    });
  });

  it('lets a person say once that a mark is wrong, until it is made anew', async () => {
    const anna = aPerson();
    const { id } = await anOccurrence(room).bookedBy(anna).stored();
    room.clock.moveTo(atTheDoor);
    const says = (words: string) => room.get(DisputeAttendance).run(anna, id, { words });
    await expect(says('I was there')).rejects.toThrow(NothingMarked);
    await expect(room.get(DisputeAttendance).run(aPerson(), id, { words: '' })).rejects.toThrow(NotBooked);
    await mark(id, [{ personId: anna.personId, attendance: 'did-not-come' }]);
    await says('I sat at the back');
    await says('Again');
    expect((await sheet(id)).items).toMatchObject([{ disputed: true }]);
    expect(
      told()
        .filter((event) => event instanceof AttendanceDisputed)
        .map(({ payload }) => payload),
    ).toEqual([{ occurrenceId: id, personId: anna.personId, attendance: 'did-not-come', words: 'I sat at the back' }]);
    await mark(id, [{ personId: anna.personId, attendance: 'attended' }]);
    expect((await sheet(id)).items).toMatchObject([{ disputed: false }]);
  });
});
