import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bookSeatSchema } from '../../api/seats/booking.schemas.js';
import { editSeriesSchema } from '../../api/series-edits/series-edit.schemas.js';
import { anOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, ruth } from '../../testing/council.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { BookSeat } from '../seats/book-seat.js';
import { BringBack } from './bring-back.js';
import { CancelOccurrence } from './cancel-occurrence.js';
import { EditSeries } from '../series-edits/edit-series.js';
import { EndSeries } from './end-series.js';
import { PreviewBringBack } from './preview-bring-back.js';
import { SeriesEditsQueries } from '../series-edits/series-edits.queries.js';
import { SeriesQueries } from './series.queries.js';

const threeFridays = { startsAt: '2026-11-20T10:00', rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=3', capacity: 1 };

describe('before a cancelled date or series is brought back', () => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aSessionsRoom();
  });
  beforeEach(() => {
    room.clock.moveTo(specsBegin);
  });
  afterAll(() => room.stop());

  const book = (id: number, who: ReturnType<typeof aPerson>) => room.get(BookSeat).run(who, id, bookSeatSchema.parse({}));

  it('says who would be asked, those with a seat first, and does nothing', async () => {
    const { id } = await anOccurrence(room, threeFridays).stored();
    const [seated, waiting] = [aPerson(), aPerson()];
    await book(id, seated);
    await book(id, waiting);
    await room.get(CancelOccurrence).run(ruth, id, 'Ruth is ill');
    const found = await room.get(PreviewBringBack).occurrence(ruth, id);
    expect(found).toMatchObject({ dates: [{ occurrenceId: id, localStart: '2026-11-20T10:00', asked: 2 }], people: { total: 2 } });
    expect(found.people.items.map((person) => person.id)).toEqual([seated.personId, waiting.personId]);
    expect(await room.get(BringBack).occurrence(ruth, id)).toEqual({ dates: 1, asked: 2 });
    await expect(room.get(PreviewBringBack).occurrence(ruth, id)).rejects.toMatchObject({ code: 'not_cancelled' });
  });

  it('names the dates that a series comes back with, and nobody but those who run it may look', async () => {
    const { seriesId, ids } = await anOccurrence(room, threeFridays).stored();
    const [first = 0, second = 0, third = 0] = ids;
    const anna = aPerson();
    await book(second, anna);
    await book(third, anna);
    await room.get(CancelOccurrence).run(ruth, first, 'Called off alone');
    await room.get(EndSeries).run(ruth, seriesId, { reason: '' });
    const found = await room.get(PreviewBringBack).seriesOf(ruth, seriesId);
    expect(found.dates.map(({ occurrenceId, asked }) => [occurrenceId, asked])).toEqual([
      [second, 1],
      [third, 1],
    ]);
    expect(found.people).toMatchObject({ items: [{ id: anna.personId }], total: 1 });
    await expect(room.get(PreviewBringBack).seriesOf(anna, seriesId)).rejects.toMatchObject({ status: 403 });
    room.clock.moveTo('2026-12-24T09:00:00Z');
    await expect(room.get(PreviewBringBack).seriesOf(ruth, seriesId)).rejects.toMatchObject({ code: 'too_late_to_bring_back' });
  });

  it('finds each half of a split series from the other', async () => {
    const { seriesId, ids } = await anOccurrence(room, threeFridays).stored();
    const asked = editSeriesSchema.parse({ scope: 'following', occurrenceId: ids[1], title: 'Second part' });
    const editId = await room.get(EditSeries).run(ruth, seriesId, asked);
    const { laterSeriesId } = await room.get(SeriesEditsQueries).view(ruth, editId);
    const [earlier, later] = [
      await room.get(SeriesQueries).view(ruth, seriesId),
      await room.get(SeriesQueries).view(ruth, laterSeriesId ?? 0),
    ];
    expect(earlier).toMatchObject({
      splitFrom: null,
      continuesAs: [{ id: laterSeriesId, title: 'Second part', startsAt: '2026-11-27T10:00' }],
    });
    expect(later).toMatchObject({ splitFrom: { id: seriesId, title: earlier.title }, continuesAs: [] });
  });
});
