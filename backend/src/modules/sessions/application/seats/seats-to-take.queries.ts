import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import type { SeatsToTake } from '../../api/seats/seat-offer.schemas.js';
import { dateColumns, mineOf, type DateColumns } from '../series/occurrence-rows.js';

const MOST = 20;

/** Seats that are held for me, or that I could take by being the first, wherever I wait. */
@Injectable()
export class SeatsToTakeQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async of({ personId }: Actor): Promise<SeatsToTake> {
    const now = this.clock.now();
    const rows = await this.transactions.query<DateColumns>(
      `SELECT ${dateColumns} FROM booking b JOIN occurrence o ON o.id = b.occurrence_id JOIN series s ON s.id = o.series_id
        WHERE b.person_id = ? AND b.active_person_id IS NOT NULL AND b.queue_number IS NOT NULL AND o.state = 'scheduled' AND o.starts_at > ?
          AND o.held_room + o.held_online + o.open_room + o.open_online > 0 ORDER BY o.starts_at, o.id LIMIT ?`,
      [personId, now, MOST],
    );
    return {
      items: rows.flatMap((row) => {
        const offer = mineOf(row, now)?.offer;
        if (!offer) return [];
        const { id, title, timeZone } = row;
        return [{ id, title, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString(), timeZone, offer }];
      }),
    };
  }
}
