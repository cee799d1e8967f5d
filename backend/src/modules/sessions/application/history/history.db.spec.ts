import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../../platform/database/index.js';
import { bookSeatSchema } from '../../api/seats/booking.schemas.js';
import { anOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, kwame, person, ruth } from '../../testing/council.js';
import { editDate } from '../../testing/edit-a-date.js';
import { aSessionsRoom, type SessionsRoom } from '../../testing/sessions-room.js';
import { AddAttendee } from '../seats/add-attendee.js';
import { BookSeat } from '../seats/book-seat.js';
import { CancelOccurrence } from '../series/cancel-occurrence.js';
import { EditSeries } from '../series-edits/edit-series.js';
import { HistoryQueries } from './history.queries.js';
import { ReleaseSeat } from '../seats/release-seat.js';
import { UndoEdit } from '../series-edits/undo-edit.js';

const all = { limit: 50 };

describe('the history of what changed', () => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aSessionsRoom();
  });
  afterAll(() => room.stop());

  const history = () => room.get(HistoryQueries);
  const bookingOf = async (occurrenceId: number, personId: number): Promise<number> =>
    (
      await room
        .get(Transactions)
        .one<{ id: number }>('SELECT id FROM booking WHERE occurrence_id = ? AND person_id = ?', [occurrenceId, personId])
    )?.id ?? 0;

  it('says who did what to a series and a date, old and new, newest first', async () => {
    const { seriesId, id } = await anOccurrence(room, { startsAt: '2027-02-05T10:00', rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=4' }).stored();
    room.clock.moveBy(1000);
    const editId = await room
      .get(EditSeries)
      .run(kwame, seriesId, { scope: 'future', startsAt: '2027-02-05T14:00', place: 'Room 9', hostIds: [6] });
    room.clock.moveBy(1000);
    await room.get(UndoEdit).run(kwame, editId);
    room.clock.moveBy(1000);
    await editDate(room, ruth, id, { capacityRoom: 8 });
    const ofSeries = await history().ofSeries(ruth, seriesId, all);
    expect(ofSeries.items.map(({ words }) => words)).toEqual([
      'Changed one date',
      'Took the last change back',
      'Changed every date still to come',
      'Published the series',
      'Drafted the series',
    ]);
    expect(ofSeries.items[2]).toMatchObject({
      by: { id: kwame.personId },
      changes: [
        { field: 'place', old: 'Room 2, Central Library', new: 'Room 9' },
        { field: 'hosts', old: 'Person 5', new: 'Person 6' },
        { field: 'time', old: 'Every week on Friday, 10:00 to 11:00, 4 dates', new: 'Every week on Friday, 14:00 to 15:00, 4 dates' },
      ],
    });
    const ofDate = await history().ofOccurrence(ruth, id, all);
    expect(ofDate.items[0]).toMatchObject({
      words: 'Changed one date',
      changes: [{ field: 'capacity', old: '24 in the room', new: '8 in the room' }],
    });
    expect(ofDate.items[2]?.changes[0]).toEqual({
      field: 'time',
      old: 'Friday 5 February 2027, 10:00 to 11:00',
      new: 'Friday 5 February 2027, 14:00 to 15:00',
    });
    const [first, second] = [await history().ofSeries(ruth, seriesId, { limit: 2 }), undefined];
    expect(second).toBeUndefined();
    const rest = await history().ofSeries(ruth, seriesId, { limit: 50, before: first.next ?? 0 });
    expect([...first.items, ...rest.items]).toEqual(ofSeries.items);
  });

  it('is for those who run the series, and of a booking for whose it is, without what hosts arrange', async () => {
    const { seriesId, id } = await anOccurrence(room, { startsAt: '2027-02-05T10:00', rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=4' }).stored();
    const [anna, ben] = [aPerson(), aPerson()];
    await room.get(BookSeat).run(anna, id, bookSeatSchema.parse({}));
    room.clock.moveBy(1000);
    await room.get(AddAttendee).run(ruth, id, { personId: ben.personId, seat: 'either' });
    room.clock.moveBy(1000);
    await room.get(EditSeries).run(ruth, seriesId, { scope: 'future', title: 'Other', hostIds: [6, 5] });
    room.clock.moveBy(1000);
    await room.get(ReleaseSeat).run(anna, id);
    room.clock.moveBy(1000);
    await room.get(CancelOccurrence).run(kwame, id, 'The room is flooded');
    await expect(history().ofSeries(anna, seriesId, all)).rejects.toMatchObject({ status: 403 });
    await expect(history().ofOccurrence(anna, id, all)).rejects.toMatchObject({ status: 403 });

    const mine = await history().ofBooking(anna, await bookingOf(id, anna.personId));
    expect(mine.items.map(({ words, changes }) => [words, changes.map(({ field }) => field)])).toEqual([
      ['Gave the seat back', []],
      ['Changed every date still to come', ['title']],
      [`Person ${String(anna.personId)} booked or joined the waiting list`, []],
    ]);
    const bens = await bookingOf(id, ben.personId);
    await expect(history().ofBooking(anna, bens)).rejects.toMatchObject({ status: 404 });
    expect((await history().ofBooking(ben, bens)).items.map(({ words }) => words)).toEqual([
      'The place ended with the date',
      'Cancelled the date: The room is flooded',
      'Changed every date still to come',
      `Added Person ${String(ben.personId)}`,
    ]);
    expect((await history().ofBooking(person(5), bens)).items.flatMap(({ changes }) => changes.map(({ field }) => field))).toContain(
      'hosts',
    );
    await expect(history().ofBooking(anna, 999_999)).rejects.toMatchObject({ status: 404 });
  });
});
