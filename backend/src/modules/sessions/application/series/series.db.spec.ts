import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../../platform/database/index.js';
import { Diary } from '../../../diary/index.js';
import { bookSeatSchema } from '../../api/seats/booking.schemas.js';
import { editSeriesSchema } from '../../api/series-edits/series-edit.schemas.js';
import { recurrencePreviewRequestSchema } from '../../api/series/series.schemas.js';
import { KeepSessions } from '../../jobs/keep-sessions.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { aDraft, anOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, kwame, person, ruth } from '../../testing/council.js';
import { editDate } from '../../testing/edit-a-date.js';
import { brokenPromises } from '../../testing/promises.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { BookSeat } from '../seats/book-seat.js';
import { BookingsQueries } from '../seats/bookings.queries.js';
import { ChangeSeries } from './change-series.js';
import { DecideOccurrence } from './decide-occurrence.js';
import { EditSeries } from '../series-edits/edit-series.js';
import { EndSeries } from './end-series.js';
import { LetGo } from './let-go.js';
import { OccurrenceQueries } from './occurrence.queries.js';
import { PreviewRecurrence } from './preview-recurrence.js';
import { PublishSeries } from './publish-series.js';
import { SeriesQueries } from './series.queries.js';

const lastFridays = { startsAt: '2026-11-27T10:00', rule: 'FREQ=MONTHLY;BYDAY=-1FR' };

interface DateRow {
  originalStart: string;
  localStart: string;
  startsAt: Date;
  state: string;
  reason: string | null;
}

describe('a series', () => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aSessionsRoom();
  });
  beforeEach(() => {
    room.clock.moveTo(specsBegin);
  });
  afterAll(() => room.stop());

  const dates = (seriesId: number): Promise<DateRow[]> =>
    room
      .get(Transactions)
      .query(
        'SELECT original_start AS originalStart, local_start AS localStart, starts_at AS startsAt, state, state_reason AS reason FROM occurrence WHERE series_id = ? ORDER BY original_start',
        [seriesId],
      );
  const change = async (seriesId: number, edit: object): Promise<void> => {
    await room.get(EditSeries).run(ruth, seriesId, editSeriesSchema.parse({ scope: 'future', ...edit }));
  };
  const book = (seat: { id: number }, who = aPerson()) => room.get(BookSeat).run(who, seat.id, bookSeatSchema.parse({}));

  it('is drafted by anyone, seen by its host alone, and published by an organiser', async () => {
    const id = await aDraft(room, lastFridays);
    await expect(room.get(SeriesQueries).view(aPerson(), id)).rejects.toMatchObject({ status: 404 });
    await expect(room.get(PublishSeries).run(ruth, id)).rejects.toMatchObject({ status: 403 });
    await room.get(PublishSeries).run(kwame, id);
    await expect(room.get(PublishSeries).run(kwame, id)).rejects.toMatchObject({ code: 'wrong_series_state' });
    expect(await room.get(SeriesQueries).view(aPerson(), id)).toMatchObject({
      state: 'published',
      ruleInWords: 'The last Friday of every month, 10:00 to 11:00',
      hosts: [{ id: ruth.personId }],
    });
  });

  it('is published by an organiser of its service or one above, not of another', async () => {
    const organiserOf = (scopeId: number) => person(200 + scopeId, [{ role: 'session-organiser', scopeId }]);
    const id = await aDraft(room, lastFridays);
    await expect(room.get(PublishSeries).run(organiserOf(3), id)).rejects.toMatchObject({ status: 404 });
    await room.get(PublishSeries).run(organiserOf(2), id);
    await room.get(PublishSeries).run(organiserOf(1), await aDraft(room, lastFridays));
  });

  it('has rows for 18 months, at the same time by the clock, but not on bank holidays', async () => {
    const { seriesId } = await anOccurrence(room, lastFridays).stored();
    const rows = await dates(seriesId);
    expect(rows).toHaveLength(18);
    expect(rows.at(-1)?.originalStart).toBe('2028-04-28T10:00');
    expect(rows[1]).toMatchObject({ originalStart: '2026-12-25T10:00', state: 'not-running', reason: 'Bank holiday: Christmas Day' });
    const july = rows.find(({ originalStart }) => originalStart === '2027-07-30T10:00');
    expect(july?.startsAt).toEqual(new Date('2027-07-30T09:00:00Z'));
  });

  it('goes on being made as time goes by, each date once', async () => {
    const { seriesId } = await anOccurrence(room, lastFridays).stored();
    room.clock.moveTo('2027-02-02T09:00:00Z');
    await Promise.all([room.get(KeepSessions).extend(), room.get(KeepSessions).extend()]);
    const rows = await dates(seriesId);
    expect(rows.at(-1)?.originalStart).toBe('2028-07-28T10:00');
    expect(rows).toHaveLength(21);
    const hosting = await room.get(Diary).between(ruth.personId, new Date('2028-07-28T00:00:00Z'), new Date('2028-07-29T00:00:00Z'));
    expect(hosting.filter(({ title }) => title === 'Clear writing clinic')).not.toHaveLength(0);
  });

  it('moves to the working day before, or asks its host', async () => {
    const moved = await anOccurrence(room, { ...lastFridays, bankHolidays: 'working-day-before' }).stored();
    expect((await dates(moved.seriesId))[1]).toMatchObject({
      originalStart: '2026-12-25T10:00',
      localStart: '2026-12-24T10:00',
      state: 'scheduled',
    });

    const asked = await anOccurrence(room, { ...lastFridays, bankHolidays: 'ask' }).stored();
    const [, christmas = 0, , , easter = 0] = asked.ids;
    expect((await dates(asked.seriesId))[1]).toMatchObject({ state: 'undecided' });
    await expect(book({ id: christmas })).rejects.toMatchObject({ code: 'session_not_running' });
    expect(await room.get(DecideOccurrence).run(ruth, christmas, 'working-day-before')).toMatchObject({ state: 'scheduled' });
    expect(await book({ id: christmas })).toMatchObject({ state: 'booked' });
    expect(await room.get(DecideOccurrence).run(ruth, easter, 'do-not-run')).toMatchObject({ state: 'not-running' });
    await expect(room.get(DecideOccurrence).run(ruth, easter, 'run')).rejects.toMatchObject({ code: 'nothing_to_decide' });
  });

  it('refuses a first date in the past, and a rule without dates', async () => {
    await expect(aDraft(room, { startsAt: '2026-10-30T10:00' })).rejects.toMatchObject({ fields: [{ field: 'startsAt' }] });
    await expect(aDraft(room, { rule: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30' })).rejects.toMatchObject({ code: 'invalid_rule' });
    await expect(aDraft(room, { hostIds: [999] }).then(() => 'drafted')).resolves.toBe('drafted');
    room.colleagues.gone.add(998);
    await expect(aDraft(room, { hostIds: [998] })).rejects.toMatchObject({ fields: [{ field: 'hostIds' }] });
  });

  it('changes for the dates still to come, and leaves those that have passed', async () => {
    const { ids, seriesId } = await anOccurrence(room, { ...lastFridays, capacity: 1 }).stored();
    const [past = 0, , next = 0] = ids;
    const waits = aPerson();
    await book({ id: next });
    await book({ id: next }, waits);
    room.clock.moveTo('2026-12-01T09:00:00Z');
    await change(seriesId, { title: 'Plain words clinic', place: 'Room 9', capacityRoom: 2, hostIds: [6] });
    const views = room.get(OccurrenceQueries);
    expect(await views.view(kwame, past)).toMatchObject({ title: 'Clear writing clinic', place: 'Room 2, Central Library' });
    expect(await views.view(waits, next)).toMatchObject({
      title: 'Plain words clinic',
      place: 'Room 9',
      mine: { state: 'booked', seat: 'room' },
      hosts: [{ id: 6 }],
      seats: { free: 0, waiting: 0 },
    });
    const day: [Date, Date] = [new Date('2027-01-29T00:00:00Z'), new Date('2027-01-30T00:00:00Z')];
    expect(await room.get(Diary).between(6, ...day)).toMatchObject([{ state: 'hosting', title: 'Plain words clinic', note: 'Room 9' }]);
    expect(await brokenPromises(room.get(Transactions), next)).toEqual([]);
  });

  it('refuses an edit that started from an older version; a published one is edited with a scope', async () => {
    const { seriesId } = await anOccurrence(room, lastFridays).stored();
    await expect(change(seriesId, { version: 1, title: 'Other' })).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await expect(room.get(ChangeSeries).run(ruth, seriesId, { version: 2, title: 'Other' })).rejects.toMatchObject({
      code: 'wrong_series_state',
    });
    const id = await aDraft(room, lastFridays);
    await room.get(ChangeSeries).run(ruth, id, { version: 1, title: 'Other' });
    await expect(room.get(ChangeSeries).run(ruth, id, { version: 1, title: 'Again' })).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });

  it('ends: dates after its last day are cancelled, those before go on', async () => {
    const { ids, seriesId } = await anOccurrence(room, lastFridays).stored();
    const [first = 0, , third = 0] = ids;
    await book({ id: third });
    expect(await room.get(EndSeries).run(ruth, seriesId, { lastDay: '2026-12-31', reason: '' })).toBe(1);
    expect(await book({ id: first })).toMatchObject({ state: 'booked' });
    await expect(book({ id: third })).rejects.toMatchObject({ code: 'session_not_running' });
    await expect(room.get(EndSeries).run(ruth, seriesId, { reason: '' })).rejects.toMatchObject({ code: 'wrong_series_state' });
  });

  it('lets go of somebody who left: seats go on, an organiser is asked for a host', async () => {
    const [leaver, next] = [person(60), aPerson()];
    const { id } = await anOccurrence(room, { capacity: 1 }).bookedBy(leaver).bookedBy(next).stored();
    const hosted = await anOccurrence(room, { ...lastFridays, hostIds: [60] }).stored();
    const guest = await anOccurrence(room, lastFridays).stored();
    await editDate(room, ruth, guest.id, { hostIds: [60] });
    await room.get(LetGo).run(60);
    await room.get(LetGo).run(60);
    expect(await room.get(OccurrenceQueries).view(next, id)).toMatchObject({ mine: { state: 'booked' } });
    expect(await room.get(SeriesRepository).get(hosted.seriesId)).toMatchObject({ hostIds: [] });
    expect((await room.get(OccurrenceQueries).view(kwame, guest.id)).hosts).toMatchObject([{ id: ruth.personId }]);
    const list = await room.get(SeriesQueries).list(kwame, { which: 'all', limit: 100 });
    expect(list.items.find((item) => item.id === hosted.seriesId)).toMatchObject({ withoutHost: true });
  });

  it('lists support for hosts alone, with an audit row, and deletes it after 28 days', async () => {
    const { id } = await anOccurrence(room).stored();
    await room.get(BookSeat).run(aPerson(), id, bookSeatSchema.parse({ support: 'British Sign Language interpreter' }));
    const queries = room.get(BookingsQueries);
    await expect(queries.support(kwame, id)).rejects.toMatchObject({ status: 403 });
    expect(await queries.support(ruth, id)).toMatchObject({ items: [{ support: 'British Sign Language interpreter' }] });
    const audited = await room
      .get(Transactions)
      .query(`SELECT id FROM audit_entry WHERE action = 'sessions.support-read' AND subject_id = ?`, [id]);
    expect(audited).toHaveLength(1);
    expect((await queries.attendees(ruth, id)).items).toMatchObject([{ asksForSupport: true }]);
    expect((await queries.attendees(kwame, id)).items).toMatchObject([{ asksForSupport: false }]);
    room.clock.moveTo('2026-12-24T10:59:00Z');
    await room.get(KeepSessions).deleteSupport();
    expect((await queries.support(ruth, id)).items).toHaveLength(1);
    room.clock.moveTo('2026-12-24T11:00:00Z');
    await room.get(KeepSessions).deleteSupport();
    expect((await queries.support(ruth, id)).items).toHaveLength(0);
  });

  it('previews its dates as asked, past or not, and warns', async () => {
    const preview = (body: object) => room.get(PreviewRecurrence).run(aPerson(), recurrencePreviewRequestSchema.parse(body));
    expect(
      await preview({
        startsAt: '2026-01-30T10:00',
        timeZone: 'Europe/London',
        rule: 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=3',
        skip: ['2026-02-27T10:00'],
        limit: 12,
      }),
    ).toEqual({
      occurrences: [
        { local: '2026-01-30T10:00', utc: '2026-01-30T10:00:00Z' },
        { local: '2026-03-27T10:00', utc: '2026-03-27T10:00:00Z' },
      ],
      warnings: [],
    });
    const christmas = { startsAt: '2026-12-25T10:00', rule: null, bankHolidays: 'working-day-before' };
    expect((await preview(christmas)).warnings).toMatchObject([{ kind: 'bank-holiday', movesTo: '2026-12-24T10:00', runs: true }]);
    await anOccurrence(room, { startsAt: '2027-03-03T10:00', title: 'Excel clinic' }).stored();
    const clash = { startsAt: '2027-03-03T10:30', rule: null, hostIds: [ruth.personId] };
    expect((await preview(clash)).warnings).toMatchObject([{ kind: 'host-clash', local: '2027-03-03T10:30' }]);
  });
});
