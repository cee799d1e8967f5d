import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Diary } from '../../../diary/index.js';
import { bookSeatSchema } from '../../api/seats/booking.schemas.js';
import { KeepSessions } from '../../jobs/keep-sessions.js';
import { aDraft, anOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, kwame, ruth } from '../../testing/council.js';
import { editDate } from '../../testing/edit-a-date.js';
import { brokenPromises } from '../../testing/promises.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { BookSeat } from '../seats/book-seat.js';
import { BookingsQueries } from '../seats/bookings.queries.js';
import { BringBack } from './bring-back.js';
import { CancelOccurrence } from './cancel-occurrence.js';
import { EditSeries } from '../series-edits/edit-series.js';
import { EndSeries } from './end-series.js';
import { OccurrenceQueries } from './occurrence.queries.js';
import { SeriesQueries } from './series.queries.js';

const fridays = { startsAt: '2027-02-05T10:00', rule: 'FREQ=WEEKLY;BYDAY=FR', capacity: 2 };
const DAY = 86_400_000;

describe('bringing back what was cancelled', () => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aSessionsRoom();
  });
  beforeEach(() => {
    room.clock.moveTo(specsBegin);
    room.colleagues.gone.clear();
  });
  afterAll(() => room.stop());

  const book = (id: number, who: Actor, wish: object = {}) => room.get(BookSeat).run(who, id, bookSeatSchema.parse(wish));
  const view = (id: number, who: Actor = kwame) => room.get(OccurrenceQueries).view(who, id);
  const queue = async (id: number): Promise<number[]> =>
    (
      await room
        .get(Transactions)
        .query<{ personId: number }>(
          'SELECT person_id AS personId FROM booking WHERE occurrence_id = ? AND queue_number IS NOT NULL ORDER BY queue_number',
          [id],
        )
    ).map(({ personId }) => personId);

  it('offers a date first to who was booked, then to who waited, in their order, and books nobody', async () => {
    const { ids } = await anOccurrence(room, fridays).stored();
    const [, second = 0] = ids;
    const people = [aPerson(), aPerson(), aPerson(), aPerson()];
    const [anna, ben, cara, dan] = people;
    for (const who of people) await book(second, who);
    if (!anna || !ben || !cara || !dan) throw new Error('nobody');
    room.colleagues.gone.add(ben.personId);
    await room.get(CancelOccurrence).run(ruth, second, 'Ruth is ill');
    expect(await view(second, ruth)).toMatchObject({ state: 'cancelled', allowed: { bringBack: true } });
    expect(await room.get(BringBack).occurrence(ruth, second)).toEqual({ dates: 1, asked: 3 });
    expect(await view(second)).toMatchObject({ state: 'scheduled', seats: { booked: 0 }, allowed: { bringBack: false } });
    expect(await queue(second)).toEqual([anna.personId, cara.personId, dan.personId]);
    expect((await view(second, anna)).mine?.offer).toBeTruthy();
    expect(await brokenPromises(room.get(Transactions), second)).toEqual([]);
    const hosting = await room.get(Diary).between(ruth.personId, new Date('2027-02-12T00:00:00Z'), new Date('2027-02-13T00:00:00Z'));
    expect(hosting.some(({ sourceId }) => sourceId === second)).toBe(true);
    await expect(room.get(BringBack).occurrence(ruth, second)).rejects.toMatchObject({ code: 'not_cancelled' });
  });

  it('says once who was cancelled twice', async () => {
    const { ids } = await anOccurrence(room, fridays).stored();
    const [first = 0] = ids;
    const anna = aPerson();
    await book(first, anna);
    await room.get(CancelOccurrence).run(ruth, first, 'Ruth is ill');
    room.clock.moveBy(60_000);
    await room.get(BringBack).occurrence(ruth, first);
    room.clock.moveBy(60_000);
    await room.get(CancelOccurrence).run(ruth, first, 'Ruth is ill again');
    const mine = await room.get(BookingsQueries).mine(anna, { when: 'upcoming', limit: 50 });
    expect(mine.items.filter(({ id }) => id === first)).toHaveLength(1);
    expect(await room.get(BringBack).occurrence(ruth, first)).toMatchObject({ asked: 1 });
  });

  it('brings a series back within 7 days, without the dates that were called off before, and makes its dates again', async () => {
    const { seriesId, ids } = await anOccurrence(room, fridays).stored();
    const [first = 0, second = 0, third = 0] = ids;
    const anna = aPerson();
    await book(third, anna);
    await room.get(CancelOccurrence).run(ruth, second, 'Ruth is ill');
    await room.get(EndSeries).run(ruth, seriesId, { reason: '' });
    expect(await room.get(SeriesQueries).view(ruth, seriesId)).toMatchObject({
      state: 'ended',
      allowed: { bringBack: true, change: false },
    });
    await expect(room.get(BringBack).seriesOf(aPerson(), seriesId)).rejects.toMatchObject({ status: 403 });
    room.clock.moveBy(7 * DAY);
    // One was called off before, two never ran: they are bank holidays.
    expect(await room.get(BringBack).seriesOf(kwame, seriesId)).toMatchObject({ dates: ids.length - 3, asked: 1 });
    expect(await Promise.all([first, second, third].map(async (id) => (await view(id)).state))).toEqual([
      'scheduled',
      'cancelled',
      'scheduled',
    ]);
    expect(await view(third, anna)).toMatchObject({ mine: { state: 'waiting' } });
    room.clock.moveTo('2027-05-04T09:00:00Z');
    await room.get(KeepSessions).extend();
    const [count] = await room
      .get(Transactions)
      .query<{ count: number }>('SELECT COUNT(*) AS count FROM occurrence WHERE series_id = ?', [seriesId]);
    expect(count?.count).toBeGreaterThan(ids.length);
  });

  it('is too late after 7 days, and never for a draft, or for what has begun', async () => {
    const { seriesId, ids } = await anOccurrence(room, fridays).stored();
    const [first = 0] = ids;
    await expect(room.get(BringBack).seriesOf(ruth, seriesId)).rejects.toMatchObject({ code: 'not_cancelled' });
    await room.get(CancelOccurrence).run(ruth, first, 'Ruth is ill');
    await room.get(EndSeries).run(ruth, seriesId, { reason: '' });
    room.clock.moveBy(7 * DAY + 1);
    await expect(room.get(BringBack).occurrence(ruth, first)).rejects.toMatchObject({ code: 'too_late_to_bring_back' });
    await expect(room.get(BringBack).seriesOf(ruth, seriesId)).rejects.toMatchObject({ code: 'too_late_to_bring_back' });
    const draft = await aDraft(room, { startsAt: '2027-03-03T10:00' });
    await room.get(EndSeries).run(ruth, draft, { reason: '' });
    await expect(room.get(BringBack).seriesOf(kwame, draft)).rejects.toMatchObject({ code: 'wrong_series_state' });

    const soon = await anOccurrence(room, { startsAt: '2026-11-10T10:00' }).stored();
    await room.get(CancelOccurrence).run(ruth, soon.id, 'Ruth is ill');
    room.clock.moveTo('2026-11-10T10:00:00Z');
    await expect(room.get(BringBack).occurrence(ruth, soon.id)).rejects.toMatchObject({ code: 'session_started' });
  });

  it('brings a date back that an edit of the series left no place for, where and when it was', async () => {
    const { seriesId, ids } = await anOccurrence(room, fridays).stored();
    const [, second = 0] = ids;
    const anna = aPerson();
    await book(second, anna);
    await room.get(EditSeries).run(ruth, seriesId, { scope: 'future', rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR' });
    expect((await view(second)).state).toBe('cancelled');
    expect(await room.get(BringBack).occurrence(ruth, second)).toMatchObject({ asked: 1 });
    expect(await view(second, anna)).toMatchObject({ state: 'scheduled', localStart: '2027-02-12T10:00', mine: { state: 'waiting' } });
    await editDate(room, ruth, second, { title: 'An extra date' });
    await room.get(EditSeries).run(ruth, seriesId, { scope: 'future', startsAt: '2027-02-05T14:00' });
    expect(await view(second)).toMatchObject({ state: 'scheduled', localStart: '2027-02-12T10:00', title: 'An extra date' });
  });
});
