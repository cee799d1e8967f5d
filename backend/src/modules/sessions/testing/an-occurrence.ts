import type { Actor } from '../../../platform/access/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { draftSeriesSchema, type DraftSeries as DraftRequest } from '../api/series/series.schemas.js';
import { bookSeatSchema } from '../api/seats/booking.schemas.js';
import { BookSeat } from '../application/seats/book-seat.js';
import { DraftSeries } from '../application/series/draft-series.js';
import { PublishSeries } from '../application/series/publish-series.js';
import { kwame, ruth } from './council.js';
import type { SessionsRoom } from './sessions-room.js';

/** What a spec may care about; all else is made up. */
export type OccurrenceWishes = Partial<DraftRequest> & {
  /** Seats in the room; short for capacityRoom. */
  readonly capacity?: number;
};

export interface StoredOccurrence {
  readonly id: number;
  readonly seriesId: number;
  /** Every date of the series, this one first. */
  readonly ids: readonly number[];
}

/** `anOccurrence(room, { capacity: 1 }).bookedBy(aPerson()).stored()`: a published series of Ruth's and its first date, through the use cases. */
export function anOccurrence(room: SessionsRoom, wishes: OccurrenceWishes = {}) {
  const bookings: { actor: Actor; seat: 'room' | 'online' | 'either' }[] = [];
  const builder = {
    bookedBy(actor: Actor, seat: 'room' | 'online' | 'either' = 'either') {
      bookings.push({ actor, seat });
      return builder;
    },
    async stored(): Promise<StoredOccurrence> {
      const seriesId = await aDraft(room, wishes);
      await room.get(PublishSeries).run(kwame, seriesId);
      const rows = await room
        .get(Transactions)
        .query<{ id: number }>('SELECT id FROM occurrence WHERE series_id = ? ORDER BY starts_at', [seriesId]);
      const ids = rows.map(({ id }) => id);
      const [id = 0] = ids;
      for (const { actor, seat } of bookings) await room.get(BookSeat).run(actor, id, bookSeatSchema.parse({ seat }));
      return { id, seriesId, ids };
    },
  };
  return builder;
}

export function aDraft(room: SessionsRoom, { capacity, ...wishes }: OccurrenceWishes = {}): Promise<number> {
  const request = draftSeriesSchema.parse({
    title: 'Clear writing clinic',
    startsAt: '2026-11-26T10:00',
    rule: null,
    durationMinutes: 60,
    place: 'Room 2, Central Library',
    capacityRoom: capacity ?? 24,
    ...wishes,
  });
  return room.get(DraftSeries).run(ruth, request);
}
