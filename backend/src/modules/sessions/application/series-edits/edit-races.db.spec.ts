import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { On, type Delivery } from '../../../../platform/outbox/index.js';
import { bookSeatSchema } from '../../api/seats/booking.schemas.js';
import { editSeriesSchema, previewSeriesEditSchema } from '../../api/series-edits/series-edit.schemas.js';
import { SeriesEditSent, SeriesEditUndone } from '../../domain/sessions.events.js';
import { KeepSessions } from '../../jobs/keep-sessions.js';
import { SeriesEditsRepository } from '../../persistence/series-edits/series-edits.repository.js';
import { allOfSeries } from '../../testing/all-of-a-series.js';
import { anOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, kwame, ruth } from '../../testing/council.js';
import { forceIsolation, isolations } from '../../testing/isolation.js';
import { brokenPromises } from '../../testing/promises.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { BookSeat } from '../seats/book-seat.js';
import { BringBack } from '../series/bring-back.js';
import { CancelOccurrence } from '../series/cancel-occurrence.js';
import { EditSeries } from './edit-series.js';
import { EndSeries } from '../series/end-series.js';
import { PreviewEdit } from './preview-edit.js';
import { ReleaseSeat } from '../seats/release-seat.js';
import { UndoEdit } from './undo-edit.js';

/** What all servers told, each piece of news once however often it is delivered. */
const told = new Map<string, string>();

@Injectable()
class Listener {
  @On(SeriesEditSent, 'spec')
  sent({ payload }: SeriesEditSent, { key }: Delivery): Promise<void> {
    told.set(key, `sent ${String(payload.editId)}`);
    return Promise.resolve();
  }

  @On(SeriesEditUndone, 'spec')
  undone({ payload }: SeriesEditUndone, { key }: Delivery): Promise<void> {
    told.set(key, `undone ${String(payload.editId)}`);
    return Promise.resolve();
  }
}

const fridays = { startsAt: '2027-02-05T10:00', rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=6', capacity: 3 };

describe.each(Object.entries(isolations))('racing edits of a series under %s', (_name, isolation) => {
  let room: SessionsRoom;
  let other: SessionsRoom;

  beforeAll(async () => {
    room = await aSessionsRoom({ pool: 24, providers: [Listener] });
    await forceIsolation(room.database.dataSource, isolation);
    other = await room.anotherServer();
  });
  beforeEach(() => {
    room.clock.moveTo(specsBegin);
    told.clear();
  });
  afterAll(async () => {
    await other.stop();
    await room.stop();
  });

  const edit = (seriesId: number, request: object, actor: Actor = ruth, server = room): Promise<number> =>
    server.get(EditSeries).run(actor, seriesId, editSeriesSchema.parse(request));
  const book = (id: number, who: Actor = aPerson()) => room.get(BookSeat).run(who, id, bookSeatSchema.parse({}));
  const people = (count: number): Actor[] => Array.from({ length: count }, aPerson);
  const broken = async (ids: readonly number[]): Promise<string[]> =>
    (await Promise.all(ids.map((id) => brokenPromises(room.get(Transactions), id)))).flat();
  const rows = (ids: readonly number[]) =>
    room
      .get(Transactions)
      .query<{ id: number; seriesId: number; localStart: string; state: string }>(
        'SELECT id, series_id AS seriesId, local_start AS localStart, state FROM occurrence WHERE id IN (?) ORDER BY id',
        [ids],
      );

  it('lets one of two organisers save what both looked at, and tells the other', async () => {
    const { seriesId, ids } = await anOccurrence(room, fridays).stored();
    const requests = [
      { scope: 'future', startsAt: '2027-02-05T14:00' },
      { scope: 'following', occurrenceId: ids[2], startsAt: '2027-02-19T09:00' },
    ];
    const seen = await Promise.all(
      requests.map((request) => room.get(PreviewEdit).run(ruth, seriesId, previewSeriesEditSchema.parse(request))),
    );
    const outcomes = await Promise.allSettled([
      edit(seriesId, { ...requests[0], preview: seen[0]?.fingerprint }),
      edit(seriesId, { ...requests[1], preview: seen[1]?.fingerprint }, kwame, other),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'preview_out_of_date' } });
  });

  it('lets both stand, one after the other, where neither looked', async () => {
    const { seriesId, ids } = await anOccurrence(room, fridays).stored();
    await Promise.all([
      edit(seriesId, { scope: 'future', title: 'One', capacityRoom: 5 }),
      edit(seriesId, { scope: 'this', occurrenceId: ids[1], place: 'Room 9' }, kwame, other),
    ]);
    expect(await broken(ids)).toEqual([]);
    await room.settle();
    expect([...told.values()]).toHaveLength(1);
  });

  it('keeps every promise while people book and release', async () => {
    const { seriesId, ids } = await anOccurrence(room, fridays).stored();
    const [first = 0, second = 0, third = 0] = ids;
    const leaving = people(3);
    for (const who of leaving) await book(second, who);
    const rush = people(12);
    const outcomes = await Promise.allSettled([
      ...rush.slice(0, 4).map((who) => book(second, who)),
      edit(seriesId, { scope: 'future', startsAt: '2027-02-05T14:00', capacityRoom: 2 }),
      ...leaving.map((who) => room.get(ReleaseSeat).run(who, second)),
      ...rush.slice(4, 8).map((who) => book(third, who)),
      edit(seriesId, { scope: 'following', occurrenceId: second, place: 'Room 9', capacityRoom: 4 }, kwame, other),
      ...rush.slice(8).map((who) => book(first, who)),
    ]);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await broken(ids)).toEqual([]);
    const after = await rows(ids);
    expect(after.map(({ localStart }) => localStart.slice(11))).toEqual(ids.map(() => '14:00'));
    expect(new Set(after.map((row) => row.seriesId)).size).toBe(2);
    const [times] = await room
      .get(Transactions)
      .query<{ wrong: number }>(
        `SELECT COUNT(*) AS wrong FROM diary_entry d JOIN occurrence o ON o.id = d.source_id WHERE d.source LIKE 'sessions.%' AND o.id IN (?) AND d.starts_at <> o.starts_at`,
        [ids],
      );
    expect(times?.wrong).toBe(0);
  });

  it('splits while a seat is offered: the offer goes with its date', async () => {
    const { seriesId, ids } = await anOccurrence(room, { ...fridays, capacity: 1 }).stored();
    const [, second = 0] = ids;
    const [anna, ben] = [aPerson(), aPerson()];
    await book(second, anna);
    await book(second, ben);
    room.clock.moveTo('2027-02-11T09:00:00Z');
    await Promise.all([
      room.get(ReleaseSeat).run(anna, second),
      edit(seriesId, { scope: 'following', occurrenceId: second, title: 'Second half' }, ruth, other),
    ]);
    const offers = await room.get(Transactions).query(`SELECT id FROM seat_offer WHERE occurrence_id = ? AND state = 'open'`, [second]);
    expect(offers).toHaveLength(1);
    expect(await brokenPromises(room.get(Transactions), second, room.clock.now())).toEqual([]);
  });

  it('is undone or sent, never both, when its time comes on another server', async () => {
    for (let round = 0; round < 6; round += 1) {
      room.clock.moveTo(specsBegin);
      const { seriesId, ids } = await anOccurrence(room, fridays).stored();
      await book(ids[1] ?? 0);
      await room.settle();
      told.clear();
      const before = await allOfSeries(room, seriesId);
      const editId = await edit(seriesId, { scope: 'future', startsAt: '2027-02-05T14:00' });
      const after = await allOfSeries(room, seriesId);
      room.clock.moveBy(600_000);
      const [undone] = await Promise.allSettled([room.get(UndoEdit).run(ruth, editId), other.settle(), room.settle()]);
      await room.settle();
      const { state } = await room.get(SeriesEditsRepository).get(editId);
      expect(state).toBe(undone.status === 'fulfilled' ? 'undone' : 'sent');
      expect(await allOfSeries(room, seriesId)).toEqual(state === 'undone' ? before : after);
      expect([...told.values()].filter((news) => news.endsWith(` ${String(editId)}`))).toEqual([`${state} ${String(editId)}`]);
    }
  });

  it('makes each date once when dates are made while the series is split', async () => {
    const endless = { ...fridays, rule: 'FREQ=WEEKLY;BYDAY=FR' };
    const { seriesId, ids } = await anOccurrence(room, endless).stored();
    room.clock.moveTo('2027-01-04T09:00:00Z');
    await Promise.all([
      room.get(KeepSessions).extend(),
      edit(seriesId, { scope: 'following', occurrenceId: ids[3], startsAt: '2027-02-26T15:00' }, ruth, other),
      other.get(KeepSessions).extend(),
    ]);
    await room.get(KeepSessions).extend();
    const all = await room.get(Transactions).query<{ day: string; count: number }>(
      `SELECT SUBSTRING(o.local_start, 1, 10) AS day, COUNT(*) AS count FROM occurrence o JOIN series s ON s.id = o.series_id
          WHERE s.id = ? OR s.split_from_id = ? GROUP BY 1 ORDER BY 1`,
      [seriesId, seriesId],
    );
    expect(all.filter(({ count }) => count !== 1)).toEqual([]);
    expect(all.at(-1)?.day).toBe('2028-06-30');
  });

  it('is saved or undone, never half, when two servers undo and edit at once', async () => {
    const { seriesId, ids } = await anOccurrence(room, fridays).stored();
    await book(ids[4] ?? 0);
    const before = await allOfSeries(room, seriesId);
    const editId = await edit(seriesId, { scope: 'following', occurrenceId: ids[2], startsAt: '2027-02-19T15:00' });
    const outcomes = await Promise.allSettled([
      room.get(UndoEdit).run(ruth, editId),
      other.get(UndoEdit).run(kwame, editId),
      edit(seriesId, { scope: 'future', title: 'Meanwhile' }, kwame, other),
    ]);
    const { state } = await room.get(SeriesEditsRepository).get(editId);
    expect(outcomes.slice(0, 2).filter(({ status }) => status === 'fulfilled')).toHaveLength(state === 'undone' ? 1 : 0);
    expect(outcomes[2].status).toBe('fulfilled');
    if (state === 'undone') {
      const restored = (await allOfSeries(room, seriesId)) as { dates: unknown[] };
      expect(restored.dates).toEqual((before as { dates: unknown[] }).dates);
    }
    expect(await broken(ids)).toEqual([]);
  });

  it('brings a series back once, while single dates are brought back and booked', async () => {
    const { seriesId, ids } = await anOccurrence(room, { ...fridays, capacity: 2 }).stored();
    const [, second = 0, third = 0] = ids;
    const had = people(3);
    for (const who of had) await book(second, who);
    await room.get(EndSeries).run(ruth, seriesId, { reason: '' });
    const outcomes = await Promise.allSettled([
      room.get(BringBack).seriesOf(ruth, seriesId),
      other.get(BringBack).seriesOf(kwame, seriesId),
      room.get(BringBack).occurrence(ruth, second),
      other.get(BringBack).occurrence(kwame, second),
      other.get(CancelOccurrence).run(kwame, third, 'No'),
      ...people(3).map((who) => book(second, who)),
    ]);
    expect(outcomes.slice(0, 2).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [row] = await rows([second]);
    expect(row?.state).toBe('scheduled');
    expect(await broken(ids)).toEqual([]);
  });
});
