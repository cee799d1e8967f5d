import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { BookingState } from '../../domain/series/occurrence.js';
import type { SeatKind } from '../../domain/seats/seating.js';

/** A booking from its first day to its last, whether it holds or not. */
export interface BookingFacts {
  readonly id: number;
  readonly occurrenceId: number;
  readonly personId: number;
  readonly bookedBy: number;
  readonly bookedAt: Date;
  readonly seat: SeatKind | null;
  readonly state: BookingState;
  readonly endedAt: Date | null;
}

@Injectable()
export class BookingHistoryRepository {
  constructor(private readonly transactions: Transactions) {}

  facts(id: number): Promise<BookingFacts | undefined> {
    return this.transactions.one<BookingFacts>(
      `SELECT id, occurrence_id AS occurrenceId, person_id AS personId, booked_by AS bookedBy, booked_at AS bookedAt, seat, state,
        ended_at AS endedAt FROM booking WHERE id = ?`,
      [id],
    );
  }
}
