import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../../platform/database/index.js';
import { markAttendanceSchema } from '../../api/attendance/attendance.schemas.js';
import { CheckedIn } from '../../domain/sessions.errors.js';
import { anOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, kwame, ruth } from '../../testing/council.js';
import { forceIsolation, isolations } from '../../testing/isolation.js';
import { brokenPromises } from '../../testing/promises.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { CheckIn } from './check-in.js';
import { MarkAttendance } from './mark-attendance.js';
import { MarkTheRest } from './mark-the-rest.js';
import { ReleaseSeat } from '../seats/release-seat.js';
import { ShowMyCode } from './show-my-code.js';

describe.each(Object.entries(isolations))('two people at two doors under %s', (_name, isolation) => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aSessionsRoom({ pool: 24 });
    await forceIsolation(room.database.dataSource, isolation);
  });
  afterAll(() => room.stop());

  const atTheDoor = '2026-11-26T09:50:00Z';
  const comes = (personId: number) => markAttendanceSchema.parse({ items: [{ personId, attendance: 'attended', was: null }] });
  const marksOf = async (id: number): Promise<number> => {
    const [row] = await room
      .get(Transactions)
      .query<{ count: number }>(
        `SELECT COUNT(*) AS count FROM audit_entry WHERE subject_type = 'occurrence' AND subject_id = ? AND action = 'sessions.attendance-marked'`,
        [String(id)],
      );
    return row?.count ?? 0;
  };

  it('check the same person in once, by list and by code at the same moment', async () => {
    room.clock.moveTo(specsBegin);
    const anna = aPerson();
    const { id } = await anOccurrence(room).bookedBy(anna).stored();
    const { token: code } = await room.get(ShowMyCode).run(anna, id);
    room.clock.moveTo(atTheDoor);
    const [lists, codes] = await Promise.all([
      Promise.all([ruth, kwame, ruth, kwame].map((host) => room.get(MarkAttendance).run(host, id, comes(anna.personId)))),
      Promise.all([ruth, kwame, ruth, kwame].map((host) => room.get(CheckIn).run(host, { code }))),
    ]);
    const first = lists.flatMap(({ items }) => items).filter(({ outcome }) => outcome === 'marked').length;
    expect(first + codes.filter(({ answer }) => answer === 'checked-in').length).toBe(1);
    expect(
      lists.flatMap(({ items }) => items.map(({ outcome }) => outcome)).every((outcome) => outcome === 'marked' || outcome === 'same'),
    ).toBe(true);
    expect(codes.every(({ answer }) => answer === 'checked-in' || answer === 'already')).toBe(true);
    // Everybody is told of the same check-in.
    expect(new Set([...lists.flatMap(({ items }) => items.map(({ by }) => by)), ...codes.map(({ by }) => by)]).size).toBe(1);
    expect(await marksOf(id)).toBe(1);
  });

  it('make one code however many pages ask for it at once', async () => {
    room.clock.moveTo(specsBegin);
    const anna = aPerson();
    const { id } = await anOccurrence(room).bookedBy(anna).stored();
    const codes = await Promise.all(Array.from({ length: 8 }, () => room.get(ShowMyCode).run(anna, id)));
    expect(new Set(codes.map(({ token }) => token)).size).toBe(1);
  });

  it('never check in a seat that is given up, nor give up one that is checked in', async () => {
    for (let round = 0; round < 6; round += 1) {
      room.clock.moveTo(specsBegin);
      const anna = aPerson();
      const { id } = await anOccurrence(room, { releaseUntilMinutesBefore: 0 }).bookedBy(anna).stored();
      const { token: code } = await room.get(ShowMyCode).run(anna, id);
      room.clock.moveTo(atTheDoor);
      const [released, scanned, listed] = await Promise.allSettled([
        room.get(ReleaseSeat).run(anna, id),
        room.get(CheckIn).run(ruth, { code }),
        room.get(MarkAttendance).run(kwame, id, comes(anna.personId)),
      ]);
      const scan = scanned.status === 'fulfilled' ? scanned.value.answer : scanned.reason;
      const list = listed.status === 'fulfilled' ? listed.value.items[0]?.outcome : listed.reason;
      if (released.status === 'fulfilled') {
        expect([scan, list]).toEqual(['released', 'not-on-list']);
        expect(await marksOf(id)).toBe(0);
      } else {
        expect(released.reason).toBeInstanceOf(CheckedIn);
        expect([scan, list].sort()).toEqual(scan === 'already' ? ['already', 'marked'] : ['checked-in', 'same']);
        expect(await marksOf(id)).toBe(1);
      }
      expect(await brokenPromises(room.get(Transactions), id)).toEqual([]);
    }
  });

  it('leave nobody marked absent who is checked in while the rest is marked', async () => {
    room.clock.moveTo(specsBegin);
    const people = Array.from({ length: 8 }, aPerson);
    const date = anOccurrence(room);
    for (const person of people) date.bookedBy(person);
    const { id } = await date.stored();
    room.clock.moveTo('2026-11-26T11:01:00Z');
    const outcomes = await Promise.all([
      ...people.slice(0, 4).map(({ personId }) => room.get(MarkAttendance).run(ruth, id, comes(personId))),
      room.get(MarkTheRest).run(kwame, id),
      ...people.slice(4).map(({ personId }) => room.get(MarkAttendance).run(ruth, id, comes(personId))),
    ]);
    const items = outcomes.flatMap((outcome) => outcome.items);
    const cameFor = items.filter(({ outcome, attendance }) => outcome === 'marked' && attendance === 'attended').length;
    const absent = items.filter(({ outcome, attendance }) => outcome === 'marked' && attendance === 'did-not-come').length;
    const lost = items.filter(({ outcome }) => outcome === 'changed-meanwhile').length;
    expect(cameFor + absent).toBe(8);
    expect(lost).toBe(absent);
    expect(await marksOf(id)).toBe(8);
  });
});
