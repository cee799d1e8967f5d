import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bookSeatSchema } from '../../api/seats/booking.schemas.js';
import { sessionFiltersSchema } from '../../api/series/occurrence.schemas.js';
import { Transactions } from '../../../../platform/database/index.js';
import { ForgetEarlyBookers } from '../../jobs/forget-early-bookers.js';
import { aDraft, anOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, kwame, person, ruth } from '../../testing/council.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { AddAttendee } from './add-attendee.js';
import { BookSeat } from './book-seat.js';
import { OccurrenceQueries } from '../series/occurrence.queries.js';
import { OpenEarly } from './open-early.js';
import { PromiseEarly } from './promise-early.js';
import { PublishSeries } from '../series/publish-series.js';
import { SessionsQueries } from '../series/sessions.queries.js';

const TWO_DAYS = 48 * 60;

describe('booking first', () => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aSessionsRoom();
  });
  beforeEach(() => {
    room.clock.moveTo(specsBegin);
  });
  afterAll(() => room.stop());

  const book = (who: ReturnType<typeof aPerson>, id: number) => room.get(BookSeat).run(who, id, bookSeatSchema.parse({}));
  const bookable = async (who: ReturnType<typeof aPerson>): Promise<number[]> => {
    const list = await room.get(SessionsQueries).list(who, sessionFiltersSchema.parse({ seats: 'true', limit: 100 }));
    return list.items.map(({ id }) => id);
  };

  it('lets those who asked book for the time they were given, and then everybody', async () => {
    const [asked, other] = [aPerson(), aPerson()];
    const { id } = await anOccurrence(room).stored();
    await room.get(OpenEarly).run(ruth, id, { personIds: [asked.personId], minutes: TWO_DAYS, askedFor: 42 });
    await expect(book(other, id)).rejects.toMatchObject({
      code: 'others_book_first',
      message: 'Booking opens for everyone on Wednesday 4 November 2026, 09:00. People who asked for this session book first.',
    });
    expect(await bookable(other)).not.toContain(id);
    expect(await bookable(asked)).toContain(id);
    expect(await room.get(OccurrenceQueries).view(other, id)).toMatchObject({
      booking: { state: 'early', opensToAllAt: '2026-11-04T09:00:00.000Z', iAmAhead: false },
      askedFor: 42,
      allowed: { book: false },
    });
    expect(await room.get(OccurrenceQueries).view(asked, id)).toMatchObject({
      booking: { state: 'open', iAmAhead: true },
      allowed: { book: true },
    });
    expect(await book(asked, id)).toMatchObject({ state: 'booked' });
    const added = aPerson();
    await room.get(AddAttendee).run(kwame, id, { personId: added.personId, seat: 'either' });

    room.clock.moveTo('2026-11-04T09:00:00Z');
    expect(await bookable(other)).toContain(id);
    expect(await room.get(OccurrenceQueries).view(other, id)).toMatchObject({
      booking: { state: 'open', opensToAllAt: null },
      askedFor: 42,
    });
    expect(await book(other, id)).toMatchObject({ state: 'booked' });
  });

  it('agrees in lists and pages, whatever the times', async () => {
    const dates = [
      await anOccurrence(room, { startsAt: '2026-11-03T12:00' }).stored(),
      await anOccurrence(room, { startsAt: '2026-11-05T08:00', closesMinutesBefore: 600 }).stored(),
      await anOccurrence(room, { startsAt: '2026-11-20T08:00', opensMinutesBefore: 17 * 24 * 60 }).stored(),
      await anOccurrence(room, { startsAt: '2026-11-30T08:00' }).stored(),
    ];
    for (const { id } of dates) await room.get(OpenEarly).run(kwame, id, { personIds: [], minutes: TWO_DAYS, askedFor: 0 });
    const reader = aPerson();
    for (let hours = 0; hours < 120; hours += 3) {
      room.clock.moveTo(new Date(new Date(specsBegin).getTime() + hours * 3_600_000));
      const listed = await bookable(reader);
      for (const { id } of dates) {
        const { allowed } = await room.get(OccurrenceQueries).view(reader, id);
        expect([hours, id, listed.includes(id)]).toEqual([hours, id, allowed.book]);
      }
    }
  });

  it('begins in the very moment in which a promised draft is published, for its first date', async () => {
    const draft = await aDraft(room, { startsAt: '2026-11-27T10:00', rule: 'FREQ=MONTHLY;BYDAY=-1FR' });
    await expect(room.get(PromiseEarly).run(aPerson(), draft, TWO_DAYS)).rejects.toMatchObject({ status: 404 });
    await room.get(PromiseEarly).run(ruth, draft, TWO_DAYS);
    await room.get(PublishSeries).run(kwame, draft);
    await expect(room.get(PromiseEarly).run(ruth, draft, TWO_DAYS)).rejects.toMatchObject({ code: 'wrong_series_state' });
    const [first, next] = await room
      .get(Transactions)
      .query<{ id: number }>(`SELECT id FROM occurrence WHERE series_id = ? AND state = 'scheduled' ORDER BY starts_at`, [draft]);
    await expect(book(aPerson(), first!.id)).rejects.toMatchObject({ code: 'others_book_first' });
    expect(await book(aPerson(), next!.id)).toMatchObject({ state: 'booked' });
  });

  it('is for those whom the date is meant for, and forgotten once it has begun', async () => {
    const { id } = await anOccurrence(room, { audience: 'service', audienceServiceId: 2 }).stored();
    const [inside, outside] = [person(41), aPerson()];
    const wish = { personIds: [inside.personId, outside.personId], minutes: TWO_DAYS, askedFor: 2 };
    await expect(room.get(OpenEarly).run(outside, id, wish)).rejects.toMatchObject({ status: 404 });
    expect(await room.get(OpenEarly).run(ruth, id, wish)).toEqual([inside.personId]);
    const kept = (): Promise<{ count: number } | undefined> =>
      room.get(Transactions).one('SELECT COUNT(*) AS count FROM early_booker WHERE occurrence_id = ?', [id]);
    await room.get(ForgetEarlyBookers).run();
    expect(await kept()).toEqual({ count: 1 });
    room.clock.moveTo('2026-11-26T10:00:00Z');
    await room.get(ForgetEarlyBookers).run();
    expect(await kept()).toEqual({ count: 0 });
  });

  it('lengthens the time of a second wish, and never shortens it', async () => {
    const { id } = await anOccurrence(room).stored();
    const until = async (): Promise<string | null> => (await room.get(OccurrenceQueries).view(kwame, id)).booking.opensToAllAt;
    const open = (minutes: number) => room.get(OpenEarly).run(kwame, id, { personIds: [], minutes, askedFor: 1 });
    await open(TWO_DAYS);
    await open(60);
    expect(await until()).toBe('2026-11-04T09:00:00.000Z');
    await open(72 * 60);
    expect(await until()).toBe('2026-11-05T09:00:00.000Z');
  });
});
