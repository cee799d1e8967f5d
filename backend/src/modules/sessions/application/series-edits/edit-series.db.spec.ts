import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Diary } from '../../../diary/index.js';
import { bookSeatSchema } from '../../api/seats/booking.schemas.js';
import { editSeriesSchema, previewSeriesEditSchema, type SeriesEditPreview } from '../../api/series-edits/series-edit.schemas.js';
import { KeepSessions } from '../../jobs/keep-sessions.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { anOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, kwame, person, ruth } from '../../testing/council.js';
import { editDate } from '../../testing/edit-a-date.js';
import { brokenPromises } from '../../testing/promises.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { BookSeat } from '../seats/book-seat.js';
import { CancelOccurrence } from '../series/cancel-occurrence.js';
import { EditSeries } from './edit-series.js';
import { OccurrenceQueries } from '../series/occurrence.queries.js';
import { PreviewEdit } from './preview-edit.js';
import { SeriesEditsQueries } from './series-edits.queries.js';
import { SeriesQueries } from '../series/series.queries.js';

const fridays = { startsAt: '2026-11-20T10:00', rule: 'FREQ=WEEKLY;BYDAY=FR' };

interface DateRow {
  id: number;
  seriesId: number;
  originalStart: string | null;
  calendarUid: string;
  calendarStart: string;
  localStart: string;
  state: string;
  reason: string | null;
  cancelledWith: string | null;
}

describe('an edit of a published series', () => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aSessionsRoom();
  });
  beforeEach(() => {
    room.clock.moveTo(specsBegin);
  });
  afterAll(() => room.stop());

  const rowsOf = (seriesId: number): Promise<DateRow[]> =>
    room.get(Transactions).query(
      `SELECT id, series_id AS seriesId, original_start AS originalStart, calendar_uid AS calendarUid, calendar_start AS calendarStart, local_start AS localStart,
        state, state_reason AS reason, cancelled_with AS cancelledWith FROM occurrence WHERE series_id = ? ORDER BY starts_at, id`,
      [seriesId],
    );
  const book = (id: number, who: Actor = aPerson(), wish: object = {}) => room.get(BookSeat).run(who, id, bookSeatSchema.parse(wish));
  const edit = (seriesId: number, request: object, actor: Actor = ruth) =>
    room.get(EditSeries).run(actor, seriesId, editSeriesSchema.parse(request));
  const preview = (seriesId: number, request: object, actor: Actor = ruth): Promise<SeriesEditPreview> =>
    room.get(PreviewEdit).run(actor, seriesId, previewSeriesEditSchema.parse(request));
  const view = (id: number, actor: Actor = kwame) => room.get(OccurrenceQueries).view(actor, id);
  const laterOf = async (editId: number): Promise<number> => (await room.get(SeriesEditsQueries).view(ruth, editId)).laterSeriesId ?? 0;

  it('moves dates with their people, their diaries, and what calendars know them by', async () => {
    const { seriesId, ids } = await anOccurrence(room, fridays).stored();
    const [anna, [, second = 0]] = [aPerson(), ids];
    await book(second, anna, { support: 'Large print' });
    const before = await rowsOf(seriesId);
    await edit(seriesId, { scope: 'future', startsAt: '2026-11-20T14:00', rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=6' });
    const after = await rowsOf(seriesId);
    expect(after.find(({ id }) => id === second)).toMatchObject({ localStart: '2026-11-27T14:00', originalStart: '2026-11-27T14:00' });
    for (const { id, calendarUid, calendarStart } of before)
      expect(after.find((row) => row.id === id)).toMatchObject({ calendarUid, calendarStart });
    expect(after.filter(({ state }) => state === 'scheduled')).toHaveLength(5);
    expect(await room.get(Diary).between(anna.personId, new Date('2026-11-27T00:00:00Z'), new Date('2026-11-28T00:00:00Z'))).toMatchObject([
      { startsAt: new Date('2026-11-27T14:00:00Z'), endsAt: new Date('2026-11-27T15:00:00Z') },
    ]);
    const [{ until } = { until: null }] = await room
      .get(Transactions)
      .query<{ until: Date }>('SELECT support_until AS until FROM booking WHERE occurrence_id = ?', [second]);
    expect(until).toEqual(new Date('2026-12-25T15:00:00Z'));
    expect(await brokenPromises(room.get(Transactions), second)).toEqual([]);
  });

  it('splits a series, again and again; every half goes on being made', async () => {
    const { seriesId, ids } = await anOccurrence(room, { ...fridays, startsAt: '2027-02-05T10:00' }).stored();
    const [, , third = 0, , , sixth = 0] = ids;
    const anna = aPerson();
    await book(sixth, anna);
    const firstSplit = await laterOf(await edit(seriesId, { scope: 'following', occurrenceId: third, place: 'Room 4' }));
    const secondSplit = await laterOf(await edit(firstSplit, { scope: 'following', occurrenceId: sixth, title: 'Third part' }));
    expect((await rowsOf(seriesId)).map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect((await rowsOf(firstSplit)).map(({ id }) => id)).toEqual(ids.slice(2, 5));
    expect((await rowsOf(secondSplit)).map(({ id }) => id)).toEqual(ids.slice(5));
    expect(await view(sixth, anna)).toMatchObject({ title: 'Third part', place: 'Room 4', mine: { state: 'booked' } });
    const [first, middle, last] = await Promise.all([seriesId, firstSplit, secondSplit].map((id) => room.get(SeriesRepository).get(id)));
    expect([first?.rule, middle?.rule, last?.rule]).toEqual([
      'FREQ=WEEKLY;BYDAY=FR;UNTIL=20270212T100000',
      'FREQ=WEEKLY;BYDAY=FR;UNTIL=20270305T100000',
      'FREQ=WEEKLY;BYDAY=FR',
    ]);
    expect([middle?.splitFromId, last?.splitFromId]).toEqual([seriesId, firstSplit]);
    room.clock.moveTo('2027-05-04T09:00:00Z');
    await room.get(KeepSessions).extend();
    const [kept, made] = [await rowsOf(firstSplit), await rowsOf(secondSplit)];
    expect(kept).toHaveLength(3);
    expect(made.length).toBeGreaterThan(ids.length - 5);
    expect(new Set(made.map(({ calendarUid, calendarStart }) => calendarUid + calendarStart)).size).toBe(made.length);
    expect(new Set(made.map(({ localStart }) => localStart)).size).toBe(made.length);
  });

  it('keeps a number of dates over a split, and what was called off', async () => {
    const { seriesId, ids } = await anOccurrence(room, {
      ...fridays,
      rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=8',
      skip: ['2026-12-04T10:00'],
    }).stored();
    const [, second = 0, third = 0] = ids;
    await room.get(CancelOccurrence).run(ruth, third, 'Ruth is ill');
    const later = await laterOf(await edit(seriesId, { scope: 'following', occurrenceId: second, startsAt: '2026-11-27T14:00' }));
    expect([...(await rowsOf(seriesId)), ...(await rowsOf(later))].map(({ id }) => id)).toEqual(ids);
    expect((await rowsOf(later)).find(({ id }) => id === third)).toMatchObject({
      state: 'cancelled',
      reason: 'Ruth is ill',
      localStart: '2026-12-11T10:00',
    });
    room.clock.moveTo('2026-12-02T09:00:00Z');
    await room.get(KeepSessions).extend();
    expect(await rowsOf(later)).toHaveLength(ids.length - 1);
    expect((await room.get(SeriesRepository).get(later)).rule).toBe('FREQ=WEEKLY;BYDAY=FR;COUNT=7');
  });

  it('cancels what people booked and the rule drops, with words; what nobody booked is shown nowhere', async () => {
    const { seriesId, ids } = await anOccurrence(room, fridays).stored();
    const [, second = 0, , fourth = 0] = ids;
    const anna = aPerson();
    await book(second, anna);
    await edit(seriesId, { scope: 'future', rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', reason: 'The room is taken every other week.' });
    const rows = await rowsOf(seriesId);
    expect(rows.find(({ id }) => id === second)).toMatchObject({
      state: 'cancelled',
      cancelledWith: 'edit',
      reason: 'The room is taken every other week.',
      originalStart: null,
    });
    expect(rows.find(({ id }) => id === fourth)).toMatchObject({ state: 'not-running', originalStart: null });
    expect((await room.get(SeriesQueries).view(ruth, seriesId)).dates.map(({ id }) => id)).not.toContain(fourth);
    expect(await room.get(Diary).between(anna.personId, new Date('2026-11-27T00:00:00Z'), new Date('2026-11-28T00:00:00Z'))).toEqual([]);
    // Back to every week: the day that people know as cancelled stays so, and a new date is made beside it.
    await edit(seriesId, { scope: 'future', rule: 'FREQ=WEEKLY;BYDAY=FR' });
    const again = (await rowsOf(seriesId)).filter(({ localStart }) => localStart === '2026-11-27T10:00');
    expect(again.map(({ state }) => state).sort()).toEqual(['cancelled', 'scheduled']);
  });

  it('leaves what has begun as it was, also what the series had none of', async () => {
    const { seriesId, ids } = await anOccurrence(room, {
      ...fridays,
      place: null,
      capacityRoom: 0,
      capacityOnline: 10,
      link: 'https://meet.example/1',
    }).stored();
    const [first = 0, second = 0] = ids;
    room.clock.moveTo('2026-11-20T10:05:00Z');
    await edit(seriesId, { scope: 'future', title: 'Other', summary: 'New', place: 'Room 9', capacityRoom: 5, link: null, hostIds: [6] });
    expect(await view(first)).toMatchObject({
      title: 'Clear writing clinic',
      place: null,
      link: 'https://meet.example/1',
      hosts: [{ id: ruth.personId }],
      seats: { capacity: 10 },
    });
    expect(await view(second)).toMatchObject({ title: 'Other', place: 'Room 9', link: null, hosts: [{ id: 6 }], seats: { capacity: 15 } });
  });

  it('gives one date hosts of its own: in their diary, with a say there, and the series’ hosts keep theirs', async () => {
    const { seriesId, ids } = await anOccurrence(room, fridays).stored();
    const [, second = 0, third = 0] = ids;
    const guest = person(31);
    await editDate(room, ruth, second, { hostIds: [guest.personId] });
    expect(await view(second)).toMatchObject({ hosts: [{ id: guest.personId }], own: ['hosts'] });
    const day: [Date, Date] = [new Date('2026-11-27T00:00:00Z'), new Date('2026-11-28T00:00:00Z')];
    const mine = async (id: number) => (await room.get(Diary).between(id, ...day)).filter(({ sourceId }) => sourceId === second);
    expect([await mine(guest.personId), await mine(ruth.personId)]).toMatchObject([[{ state: 'hosting' }], []]);
    await editDate(room, guest, second, { title: 'Guest day' });
    await expect(editDate(room, guest, third, { title: 'Not mine' })).rejects.toMatchObject({ status: 403 });
    await editDate(room, ruth, second, { summary: 'Still a host' });
    await edit(seriesId, { scope: 'future', hostIds: [6] });
    expect(await view(second)).toMatchObject({ title: 'Guest day', hosts: [{ id: guest.personId }] });
    await edit(seriesId, { scope: 'future', overwrite: ['hosts', 'title'] }, kwame);
    expect(await view(second)).toMatchObject({ title: 'Clear writing clinic', hosts: [{ id: 6 }] });
    expect([await mine(guest.personId), await mine(6)]).toMatchObject([[], [{ state: 'hosting' }]]);
  });

  it('evicts nobody where seats are cut, and gives new seats to those who wait', async () => {
    const { seriesId, ids } = await anOccurrence(room, { ...fridays, capacity: 2 }).stored();
    const [first = 0, second = 0] = ids;
    const waits = aPerson();
    for (const who of [aPerson(), aPerson(), waits]) await book(first, who);
    await editDate(room, ruth, second, { capacityRoom: 7 });
    const cut = await preview(seriesId, { scope: 'future', capacityRoom: 1 });
    expect(cut.dates.items[0]).toMatchObject({ overBy: { room: 1 }, booked: 2, waiting: 1 });
    expect(cut.dates.items[1]).toMatchObject({ kept: ['capacity'], what: 'unchanged' });
    await edit(seriesId, { scope: 'future', capacityRoom: 1 });
    expect((await view(first)).seats).toMatchObject({ room: { overBy: 1 }, booked: 2 });
    await edit(seriesId, { scope: 'future', capacityRoom: 3 });
    expect(await view(first, waits)).toMatchObject({ mine: { state: 'booked' } });
    expect((await view(second)).seats.capacity).toBe(7);
    expect(await brokenPromises(room.get(Transactions), first)).toEqual([]);
  });

  it('previews exactly what saving does, and refuses to save what is no longer so', async () => {
    const hostIds = [77];
    const { seriesId, ids } = await anOccurrence(room, { ...fridays, hostIds }).stored();
    const [, second = 0] = ids;
    const [anna, ben] = [aPerson(), aPerson()];
    await book(second, anna);
    await anOccurrence(room, { startsAt: '2026-11-27T14:30', title: 'Other clinic', hostIds }).bookedBy(anna).stored();
    await editDate(room, kwame, second, { title: 'Pivot tables' });
    const request = { scope: 'future', startsAt: '2026-11-20T14:00', title: 'Sheets clinic' };
    const seen = await preview(seriesId, request, kwame);
    expect(seen).toMatchObject({
      scope: 'future',
      splits: false,
      counts: { made: 0, cancelled: 0, kept: 1 },
      people: { total: 2 },
      mails: { people: 2, atOnce: 0 },
    });
    expect(seen.rhythm).toEqual({ old: 'Every week on Friday, 10:00 to 11:00', new: 'Every week on Friday, 14:00 to 15:00' });
    expect(seen.dates.items.find(({ occurrenceId }) => occurrenceId === second)).toMatchObject({
      what: 'changed',
      kept: ['title'],
      newLocalStart: '2026-11-27T14:00',
      changes: [{ field: 'time', old: 'Friday 27 November 2026, 10:00 to 11:00', new: 'Friday 27 November 2026, 14:00 to 15:00' }],
      warnings: ['A host has ‘Other clinic’ at that time.', '1 person with a place has something else at that time.'],
    });
    expect(seen.people.items).toMatchObject([
      { person: { id: 77 }, as: ['hosting'] },
      { person: { id: anna.personId }, as: ['booked'], dates: 1 },
    ]);
    expect(seen.mails.items.find(({ person: { id } }) => id === anna.personId)).toMatchObject({
      subject: 'Changed: Pivot tables',
      atOnce: false,
      calendar: true,
    });
    expect((await preview(seriesId, request, kwame)).fingerprint).toBe(seen.fingerprint);
    await book(second, ben);
    await expect(edit(seriesId, { ...request, preview: seen.fingerprint }, kwame)).rejects.toMatchObject({
      code: 'preview_out_of_date',
      status: 409,
    });
    const fresh = await preview(seriesId, request, kwame);
    await edit(seriesId, { ...request, preview: fresh.fingerprint }, kwame);
    for (const { occurrenceId, newLocalStart, localStart } of fresh.dates.items) {
      if (occurrenceId !== null) expect((await view(occurrenceId)).localStart).toBe(newLocalStart ?? localStart);
    }
  });

  it('says how many dates and people it touches, a page at a time', async () => {
    const { seriesId } = await anOccurrence(room, { ...fridays, rule: 'FREQ=DAILY;INTERVAL=3' }).stored();
    const request = { scope: 'future', place: 'Room 9' };
    const first = await preview(seriesId, request);
    expect([first.dates.items.length, first.dates.total]).toEqual([120, first.counts.inScope]);
    const second = await preview(seriesId, { ...request, page: 1 });
    expect(second.dates.items).toHaveLength(Math.min(120, first.dates.total - 120));
    expect(second.fingerprint).toBe(first.fingerprint);
  });

  it('starts its form from the dates in scope, not from the whole series', async () => {
    const { seriesId, ids } = await anOccurrence(room, { ...fridays, rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=8' }).stored();
    await book(ids[3] ?? 0);
    const start = await room.get(SeriesEditsQueries).start(ruth, seriesId, { occurrenceId: ids[2] });
    expect(start).toMatchObject({ startsAt: '2026-12-04T10:00', rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=6', dates: 4, people: 1 });
    expect(await room.get(SeriesEditsQueries).start(ruth, seriesId, {})).toMatchObject({
      startsAt: '2026-11-20T10:00',
      rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=8',
    });
    await expect(room.get(SeriesEditsQueries).start(aPerson(), seriesId, {})).rejects.toMatchObject({ status: 403 });
  });

  it('is for hosts and organisers, of what is published and still runs', async () => {
    const { seriesId, id } = await anOccurrence(room, fridays).stored();
    for (const scope of ['this', 'following', 'future']) {
      await expect(edit(seriesId, { scope, occurrenceId: id, title: 'Mine' }, aPerson())).rejects.toMatchObject({ status: 403 });
      await expect(preview(seriesId, { scope, occurrenceId: id, title: 'Mine' }, aPerson())).rejects.toMatchObject({ status: 403 });
    }
    await expect(edit(seriesId, { scope: 'this', occurrenceId: id, rule: 'FREQ=DAILY' })).rejects.toMatchObject({
      fields: [{ field: 'rule' }],
    });
    await expect(edit(seriesId, { scope: 'future', title: 'Clear writing clinic' })).rejects.toMatchObject({
      fields: [{ field: 'scope' }],
    });
    await expect(edit(seriesId, { scope: 'future', capacityRoom: 0 })).rejects.toMatchObject({ fields: [{ field: 'capacityRoom' }] });
    await expect(edit(seriesId, { scope: 'future', version: 1, title: 'Old' })).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });
});
