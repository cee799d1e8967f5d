import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Diary } from '../../../diary/index.js';
import { bookDatesSchema, type BookDates } from '../../api/several-dates/series-booking.schemas.js';
import { StillWorking } from '../../domain/sessions.errors.js';
import { BookingClicksRepository } from '../../persistence/seats/booking-clicks.repository.js';
import { anOccurrence, type OccurrenceWishes, type StoredOccurrence } from '../../testing/an-occurrence.js';
import { aPerson } from '../../testing/council.js';
import { brokenPromises } from '../../testing/promises.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { BookSeat } from '../seats/book-seat.js';
import { BookSeries } from './book-series.js';
import { ReleaseDates } from '../seats/release-dates.js';
import { ReleaseSeat } from '../seats/release-seat.js';
import { SeriesBookingQueries } from './series-booking.queries.js';

describe('booking the dates of a series in one act', () => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aSessionsRoom();
  });
  beforeEach(() => {
    room.clock.moveTo(specsBegin);
  });
  afterAll(() => room.stop());

  const weekly = (wishes: OccurrenceWishes = {}): Promise<StoredOccurrence> =>
    anOccurrence(room, { rule: 'FREQ=WEEKLY;COUNT=4', capacity: 5, ...wishes }).stored();
  const asked = (dates: readonly number[], wish: object = {}): BookDates => bookDatesSchema.parse({ dates, ...wish });
  const book = (actor: Actor, { seriesId, ids }: StoredOccurrence, key?: string) =>
    room.get(BookSeries).run(actor, seriesId, asked(ids), key);
  const count = async (sql: string, values: (number | string)[]): Promise<number> =>
    (await room.get(Transactions).one<{ count: number }>(`SELECT COUNT(*) AS count FROM ${sql}`, values))?.count ?? 0;
  const activeOf = (actor: Actor): Promise<number> => count('booking WHERE active_person_id = ?', [actor.personId]);

  it('books each date by itself, and says of each what became of it', async () => {
    const series = await weekly({ capacity: 1 });
    const [first = 0, second = 0, third = 0, fourth = 0] = series.ids;
    const anna = aPerson();
    await room.get(BookSeat).run(aPerson(), second, asked([1]));
    await room.get(BookSeat).run(anna, third, asked([1]));
    await room.get(Transactions).execute(`UPDATE occurrence SET state = 'not-running' WHERE id = ?`, [fourth]);
    const answer = await book(anna, series);
    expect(answer).toMatchObject({ booked: 1, waiting: 1 });
    expect(answer.items).toMatchObject([
      { occurrenceId: first, outcome: 'booked', seat: 'room', sentence: null },
      { occurrenceId: second, outcome: 'waiting', seat: null, position: { words: '1st of 1' } },
      { occurrenceId: third, outcome: 'already', bookingId: null, sentence: 'You already have a place at this session.' },
      { occurrenceId: fourth, outcome: 'refused', sentence: 'This session is not running. Choose another date in the series.' },
    ]);
    for (const id of series.ids) expect(await brokenPromises(room.get(Transactions), id)).toEqual([]);
  });

  it('refuses a date of another series, without saying whether there is one', async () => {
    const [series, other] = [await weekly(), await weekly()];
    const [one = 0] = other.ids;
    const { items } = await room.get(BookSeries).run(aPerson(), series.seriesId, asked([one, 999_999]));
    expect(items.map(({ outcome, sentence }) => [outcome, sentence])).toEqual([
      ['refused', 'This date is no longer part of the series. Reload the page to see the dates there are.'],
      ['refused', 'This date is no longer part of the series. Reload the page to see the dates there are.'],
    ]);
  });

  it('answers the same click the same, and books nothing more', async () => {
    const series = await weekly();
    const anna = aPerson();
    const first = await book(anna, series, 'one-click-1');
    await room.get(ReleaseSeat).run(anna, series.id);
    expect(await book(anna, series, 'one-click-1')).toEqual(first);
    expect(await activeOf(anna)).toBe(3);
  });

  it('is one act when it is clicked twice at the same moment', async () => {
    const series = await weekly();
    const anna = aPerson();
    const clicks = await Promise.allSettled(Array.from({ length: 5 }, () => book(anna, series, 'double-click')));
    const answers = clicks.flatMap((click) => (click.status === 'fulfilled' ? [JSON.stringify(click.value)] : []));
    expect(new Set(answers).size).toBe(1);
    for (const click of clicks) if (click.status === 'rejected') expect(click.reason).toBeInstanceOf(StillWorking);
    expect(await activeOf(anna)).toBe(4);
    for (const id of series.ids) expect(await brokenPromises(room.get(Transactions), id)).toEqual([]);
  });

  it('gives nobody two places when two pages are clicked at the same moment', async () => {
    const series = await weekly();
    const anna = aPerson();
    const answers = await Promise.all([book(anna, series, 'first-page'), book(anna, series, 'second-page')]);
    expect(answers[0].booked + answers[1].booked).toBe(4);
    expect(await activeOf(anna)).toBe(4);
  });

  it('never overbooks when many book all dates at once', async () => {
    const series = await weekly({ capacity: 3 });
    const rush = Array.from({ length: 12 }, () => aPerson());
    const answers = await Promise.all(rush.map((person) => book(person, series)));
    expect(answers.reduce((sum, { booked }) => sum + booked, 0)).toBe(12);
    expect(answers.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(36);
    for (const id of series.ids) expect(await brokenPromises(room.get(Transactions), id)).toEqual([]);
  });

  it('is taken up again after a breakdown, and not while it may still be at work', async () => {
    const series = await weekly();
    const anna = aPerson();
    const { dates, seat, wantsRoom, support, showName } = asked(series.ids);
    const click = { personId: anna.personId, key: 'broken-down', request: [series.seriesId, dates, seat, wantsRoom, support, showName] };
    await room.get(Transactions).run(() => room.get(BookingClicksRepository).begin(click));
    await expect(book(anna, series, 'broken-down')).rejects.toThrow(StillWorking);
    room.clock.moveTo('2026-11-02T09:03:00Z');
    expect(await book(anna, series, 'broken-down')).toMatchObject({ booked: 4 });
  });

  describe('undone', () => {
    it('gives back what the act gave, and nothing else', async () => {
      const series = await weekly();
      const [first = 0, second = 0] = series.ids;
      const anna = aPerson();
      await room.get(BookSeat).run(anna, first, asked([1]));
      const { act } = await book(anna, series);
      await room.get(ReleaseSeat).run(anna, second);
      await room.get(BookSeat).run(anna, second, asked([1]));
      const undone = await room.get(ReleaseDates).run(anna, act);
      expect(undone).toMatchObject({ released: 2, items: [{ outcome: 'changed' }, { outcome: 'released' }, { outcome: 'released' }] });
      expect(await activeOf(anna)).toBe(2);
      expect(await room.get(ReleaseDates).run(anna, act)).toMatchObject({ released: 0 });
    });

    it('says of a date why it stays', async () => {
      const series = await weekly({ releaseUntilMinutesBefore: 60 });
      const anna = aPerson();
      const { act } = await book(anna, series);
      room.clock.moveTo('2026-11-26T09:30:00Z');
      const { items } = await room.get(ReleaseDates).run(anna, act);
      expect(items[0]).toMatchObject({
        outcome: 'kept',
        sentence: 'It is too late to release your seat. Tell the host that you cannot come.',
      });
    });

    it('is for the one who booked', async () => {
      const series = await weekly();
      const { act } = await book(aPerson(), series);
      await expect(room.get(ReleaseDates).run(aPerson(), act)).rejects.toThrow(NotFound);
    });
  });

  it('shows beforehand what can be booked, what cannot, and what it clashes with', async () => {
    const series = await weekly({ opensMinutesBefore: 26 * 24 * 60 });
    const [first = 0, second = 0] = series.ids;
    const anna = aPerson();
    await room.get(BookSeat).run(anna, first, asked([1]));
    room.clock.moveTo('2026-11-08T09:00:00Z');
    await room.get(Diary).put({
      personId: anna.personId,
      source: 'sessions.hosting',
      sourceId: 424_242,
      from: new Date('2026-12-03T09:30:00Z'),
      to: new Date('2026-12-03T10:30:00Z'),
      title: 'Team meeting',
      link: '/',
      state: 'hosting',
    });
    const { items } = await room.get(SeriesBookingQueries).datesToBook(anna, series.seriesId);
    expect(items.map(({ mine, bookable, reason, clashes }) => [mine, bookable, reason, clashes.map(({ title }) => title)])).toEqual([
      ['booked', false, null, []],
      [null, true, null, ['Team meeting']],
      [null, false, 'Booking for this session has not opened yet.', []],
      [null, false, 'Booking for this session has not opened yet.', []],
    ]);
    expect(items[1]?.occurrenceId).toBe(second);
  });
});
