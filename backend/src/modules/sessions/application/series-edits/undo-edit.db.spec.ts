import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { On } from '../../../../platform/outbox/index.js';
import { bookSeatSchema } from '../../api/seats/booking.schemas.js';
import { editSeriesSchema } from '../../api/series-edits/series-edit.schemas.js';
import { OccurrenceMoved, SeriesEditSaved, SeriesEditSent, SeriesEditUndone } from '../../domain/sessions.events.js';
import { KeepSessions } from '../../jobs/keep-sessions.js';
import { SeriesEditsRepository } from '../../persistence/series-edits/series-edits.repository.js';
import { allOfSeries } from '../../testing/all-of-a-series.js';
import { anOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, kwame, ruth } from '../../testing/council.js';
import { editDate } from '../../testing/edit-a-date.js';
import { brokenPromises } from '../../testing/promises.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { BookSeat } from '../seats/book-seat.js';
import { CancelOccurrence } from '../series/cancel-occurrence.js';
import { EditSeries } from './edit-series.js';
import { EndSeries } from '../series/end-series.js';
import { OccurrenceQueries } from '../series/occurrence.queries.js';
import { ReleaseSeat } from '../seats/release-seat.js';
import { SeriesEditsQueries } from './series-edits.queries.js';
import { SeriesQueries } from '../series/series.queries.js';
import { SettleEdits } from './settle-edits.js';
import { UndoEdit } from './undo-edit.js';

const told: string[] = [];

@Injectable()
class Listener {
  @On(SeriesEditSaved, 'spec')
  @On(SeriesEditSent, 'spec')
  @On(SeriesEditUndone, 'spec')
  heard(event: SeriesEditSaved | SeriesEditSent | SeriesEditUndone): Promise<void> {
    told.push((event.constructor as unknown as { type: string }).type.replace('sessions.series-edit-', ''));
    return Promise.resolve();
  }

  @On(OccurrenceMoved, 'spec')
  moved({ payload: { startsAt } }: OccurrenceMoved): Promise<void> {
    told.push(`moved to ${startsAt.slice(0, 16)}`);
    return Promise.resolve();
  }
}

const fridays = { startsAt: '2026-11-20T10:00', rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=12' };

describe('undoing an edit of a series', () => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aSessionsRoom({ providers: [Listener] });
  });
  beforeEach(async () => {
    room.clock.moveTo(specsBegin);
    await room.settle();
    told.length = 0;
  });
  afterAll(() => room.stop());

  const book = (id: number, who: Actor = aPerson(), wish: object = {}) => room.get(BookSeat).run(who, id, bookSeatSchema.parse(wish));
  const edit = (seriesId: number, request: object, actor: Actor = ruth) =>
    room.get(EditSeries).run(actor, seriesId, editSeriesSchema.parse(request));
  const undo = (editId: number, actor: Actor = ruth) => room.get(UndoEdit).run(actor, editId);
  const state = async (editId: number): Promise<string> => (await room.get(SeriesEditsRepository).get(editId)).state;
  const tenMinutes = async (): Promise<void> => {
    room.clock.moveBy(600_000);
    await room.settle();
  };

  it.each([
    ['a new time', { scope: 'future', startsAt: '2026-11-20T14:00' }],
    [
      'another weekday, place and hosts',
      { scope: 'future', startsAt: '2026-11-26T10:00', rule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=12', place: 'Room 9', hostIds: [6, 7] },
    ],
    ['fewer dates', { scope: 'future', rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;COUNT=4', reason: 'The room is taken.' }],
    ['more dates', { scope: 'future', rule: 'FREQ=WEEKLY;BYDAY=TU,FR;COUNT=20' }],
    [
      'words, seats and what was set by hand',
      {
        scope: 'future',
        title: 'Other',
        summary: 'New',
        capacityRoom: 1,
        overwrite: ['time', 'place', 'hosts', 'capacity', 'title', 'summary'],
      },
    ],
    ['a split with a new time', { scope: 'following', at: 3, startsAt: '2026-12-11T15:00', title: 'Second half' }],
    ['a split with fewer dates', { scope: 'following', at: 2, rule: 'FREQ=MONTHLY;BYDAY=-1FR', startsAt: '2026-12-25T10:00' }],
    [
      'one date',
      { scope: 'this', at: 1, startsAt: '2026-11-30T09:00', place: 'Room 7', hostIds: [9], title: 'Guest day', capacityRoom: 2 },
    ],
  ])('restores everything and tells nobody: %s', async (_name, { at, ...request }: { scope: string; at?: number }) => {
    const { seriesId, ids } = await anOccurrence(room, { ...fridays, capacity: 2 }).stored();
    const [, second = 0, third = 0, fourth = 0] = ids;
    await editDate(room, ruth, third, {
      title: 'Pivot tables',
      place: 'Room 3',
      startsAt: '2026-12-02T16:00',
      hostIds: [8],
      capacityRoom: 4,
    });
    for (const who of [aPerson(), aPerson(), aPerson()]) await book(second, who, { support: 'Large print' });
    await book(fourth);
    room.clock.moveTo('2026-11-21T09:00:00Z');
    await room.settle();
    const before = await allOfSeries(room, seriesId);
    told.length = 0;
    const editId = await edit(seriesId, { ...request, ...(at !== undefined && { occurrenceId: ids[at] }) });
    expect(await allOfSeries(room, seriesId)).not.toEqual(before);
    await undo(editId);
    expect(await allOfSeries(room, seriesId)).toEqual(before);
    await tenMinutes();
    expect(told.filter((what) => what === 'sent' || what === 'saved')).toEqual([]);
    expect(await state(editId)).toBe('undone');
    for (const id of ids) expect(await brokenPromises(room.get(Transactions), id)).toEqual([]);
    await room.get(KeepSessions).extend();
    expect(await allOfSeries(room, seriesId)).toEqual(before);
    await expect(undo(editId)).rejects.toMatchObject({ code: 'edit_settled' });
  });

  it('gives people back what ended with a date, but not who left meanwhile', async () => {
    const { seriesId, ids } = await anOccurrence(room, { ...fridays, capacity: 1 }).stored();
    const [, second = 0] = ids;
    const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
    for (const who of [anna, ben, cara]) await book(second, who);
    const editId = await edit(seriesId, { scope: 'future', rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;COUNT=6' });
    expect((await room.get(OccurrenceQueries).view(anna, second)).mine).toBeNull();
    room.colleagues.gone.add(ben.personId);
    await undo(editId);
    const views = room.get(OccurrenceQueries);
    expect([
      (await views.view(anna, second)).mine,
      (await views.view(ben, second)).mine,
      (await views.view(cara, second)).mine,
    ]).toMatchObject([{ state: 'booked' }, null, { state: 'waiting', queueNumber: 2 }]);
    expect(await brokenPromises(room.get(Transactions), second)).toEqual([]);
  });

  it('refuses where it would take a new booking, a later edit or a decision away', async () => {
    const { seriesId, ids } = await anOccurrence(room, fridays).stored();
    const [, second = 0, third = 0] = ids;
    const wider = await edit(seriesId, { scope: 'future', rule: 'FREQ=WEEKLY;BYDAY=TU,FR;COUNT=20' });
    const [made] = await room
      .get(Transactions)
      .query<{ id: number }>(`SELECT id FROM occurrence WHERE series_id = ? AND id NOT IN (?) AND state = 'scheduled' ORDER BY starts_at`, [
        seriesId,
        ids,
      ]);
    const anna = aPerson();
    await book(made?.id ?? 0, anna);
    await expect(undo(wider)).rejects.toMatchObject({ code: 'cannot_undo', message: expect.stringContaining('Tuesday 24 November 2026') });
    await room.get(ReleaseSeat).run(anna, made?.id ?? 0);
    await room.get(CancelOccurrence).run(ruth, second, 'Ruth is ill');
    await undo(wider);
    expect(await room.get(OccurrenceQueries).view(anna, second)).toMatchObject({ state: 'cancelled' });

    const moved = await edit(seriesId, { scope: 'future', startsAt: '2026-11-20T14:00' });
    await room.get(CancelOccurrence).run(ruth, third, 'The room is flooded');
    await expect(undo(moved)).rejects.toMatchObject({ code: 'cannot_undo' });
    const named = await edit(seriesId, { scope: 'future', title: 'Other' });
    expect(await state(moved)).toBe('sent');
    await expect(undo(moved)).rejects.toMatchObject({ code: 'edit_settled' });
    await expect(undo(named, aPerson())).rejects.toMatchObject({ status: 403 });
    await undo(named, kwame);
  });

  it('sends the mails after ten minutes, once, and then no longer undoes', async () => {
    const { seriesId, ids } = await anOccurrence(room, fridays).stored();
    await book(ids[1] ?? 0);
    await room.settle();
    told.length = 0;
    const editId = await edit(seriesId, { scope: 'future', place: 'Room 9' });
    expect(await room.get(SeriesQueries).view(ruth, seriesId)).toMatchObject({ pendingEdit: { id: editId } });
    expect((await room.get(SeriesQueries).view(aPerson(), seriesId)).pendingEdit).toBeNull();
    expect(await room.get(SeriesEditsQueries).view(ruth, editId)).toMatchObject({
      state: 'pending',
      people: { atOnce: 0, later: 1 },
      allowed: { undo: true, send: true },
    });
    room.clock.moveBy(599_000);
    await room.settle();
    expect(told).toEqual([]);
    room.clock.moveBy(1_000);
    await room.settle();
    expect(told).toEqual(['sent']);
    await tenMinutes();
    expect(told).toEqual(['sent']);
    await expect(undo(editId)).rejects.toMatchObject({ code: 'edit_settled', status: 409 });
    const [kept] = await room
      .get(Transactions)
      .query<{ snapshot: string | null }>('SELECT snapshot FROM series_edit WHERE id = ?', [editId]);
    expect(kept?.snapshot).toBeNull();
  });

  it('sends at once when asked, and before another edit or the end of the series', async () => {
    const { seriesId, ids } = await anOccurrence(room, fridays).stored();
    await book(ids[3] ?? 0);
    await room.settle();
    told.length = 0;
    const first = await edit(seriesId, { scope: 'future', place: 'Room 9' });
    await expect(room.get(SettleEdits).now(aPerson(), first)).rejects.toMatchObject({ status: 403 });
    await room.get(SettleEdits).now(kwame, first);
    await room.settle();
    expect(told).toEqual(['sent']);
    const second = await edit(seriesId, { scope: 'following', occurrenceId: ids[2], place: 'Room 8' });
    const later = (await room.get(SeriesEditsQueries).view(ruth, second)).laterSeriesId ?? 0;
    const third = await edit(later, { scope: 'future', place: 'Room 7' });
    expect([await state(second), await state(third)]).toEqual(['sent', 'pending']);
    await room.get(EndSeries).run(ruth, later, { reason: '' });
    expect(await state(third)).toBe('sent');
    await tenMinutes();
    expect(told).toEqual(['sent', 'sent', 'sent']);
  });

  it('tells at once whose date is within a day, and again when it is undone; and who booked the new time since', async () => {
    const { seriesId, ids } = await anOccurrence(room, fridays).stored();
    const [first = 0, second = 0] = ids;
    const since = aPerson();
    await book(first);
    await book(second);
    room.clock.moveTo('2026-11-19T12:00:00Z');
    await room.settle();
    told.length = 0;
    const editId = await edit(seriesId, { scope: 'future', startsAt: '2026-11-20T14:00' });
    expect(await room.get(SeriesEditsQueries).view(ruth, editId)).toMatchObject({ people: { atOnce: 1, later: 1 } });
    await room.settle();
    expect(told.filter((what) => !what.startsWith('moved'))).toEqual(['saved']);
    // As the consumer that writes to them notes it.
    await room.get(SeriesEditsRepository).told(editId, room.clock.now());
    await book(second, since);
    await undo(editId);
    const { news } = await room.get(SeriesEditsRepository).get(editId);
    expect(
      news.filter(({ atOnce }) => atOnce).map(({ occurrenceId, attendees }) => [occurrenceId, attendees.includes(since.personId)]),
    ).toEqual([
      [first, false],
      [second, true],
    ]);
    await tenMinutes();
    expect(told.filter((what) => !what.startsWith('moved'))).toEqual(['saved', 'undone']);
    expect(told).toContain('moved to 2026-11-20T10:00');
  });
});
