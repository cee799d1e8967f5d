import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { LiveOffer, SeatOfferState } from '../../domain/seats/seat-offer.js';
import type { SeatKind } from '../../domain/seats/seating.js';

export interface NewOffer {
  readonly occurrenceId: number;
  readonly bookingId: number;
  readonly personId: number;
  readonly seat: SeatKind;
  readonly offeredAt: Date;
  readonly expiresAt: Date;
}

/** Seats kept for people in the queue. Written under the lock of the date. */
@Injectable()
export class SeatOffersRepository {
  constructor(private readonly transactions: Transactions) {}

  async add({ occurrenceId, bookingId, personId, seat, offeredAt, expiresAt }: NewOffer): Promise<void> {
    await this.transactions.execute(
      `INSERT INTO seat_offer (occurrence_id, booking_id, open_booking_id, person_id, seat, state, offered_at, expires_at)
       VALUES (?, ?, ?, ?, ?, 'open', ?, ?)`,
      [occurrenceId, bookingId, bookingId, personId, seat, offeredAt, expiresAt],
    );
  }

  /** Ends the offer that somebody in the queue has. */
  async end(bookingId: number, state: Exclude<SeatOfferState, 'open'>, now: Date): Promise<void> {
    await this.transactions.execute('UPDATE seat_offer SET state = ?, open_booking_id = NULL, ended_at = ? WHERE open_booking_id = ?', [
      state,
      now,
      bookingId,
    ]);
  }

  /** Withdraws all offers of a date. */
  async endAll(occurrenceId: number, now: Date): Promise<void> {
    await this.transactions.execute(
      `UPDATE seat_offer SET state = 'withdrawn', open_booking_id = NULL, ended_at = ? WHERE occurrence_id = ? AND state = 'open'`,
      [now, occurrenceId],
    );
  }

  /** The offers that are open at a date, by person. */
  async openAt(occurrenceId: number): Promise<Map<number, LiveOffer>> {
    const rows = await this.transactions.query<LiveOffer & { personId: number }>(
      `SELECT person_id AS personId, seat, expires_at AS expiresAt FROM seat_offer WHERE occurrence_id = ? AND state = 'open'`,
      [occurrenceId],
    );
    return new Map(rows.map(({ personId, seat, expiresAt }) => [personId, { seat, expiresAt }]));
  }

  /** For a person's copy of their data. */
  everythingOf(personId: number): Promise<object[]> {
    return this.transactions.query<object>(
      `SELECT COALESCE(o.own_title, s.title) AS title, o.starts_at AS startsAt, f.seat, f.state, f.offered_at AS offeredAt, f.expires_at AS expiresAt,
        f.ended_at AS endedAt FROM seat_offer f JOIN occurrence o ON o.id = f.occurrence_id JOIN series s ON s.id = o.series_id
        WHERE f.person_id = ? ORDER BY f.offered_at`,
      [personId],
    );
  }

  /** How an offer made at that instant stands now. */
  async stateOf(bookingId: number, offeredAt: Date): Promise<SeatOfferState | undefined> {
    const row = await this.transactions.one<{ state: SeatOfferState }>(
      'SELECT state FROM seat_offer WHERE booking_id = ? AND offered_at = ? ORDER BY id DESC LIMIT 1',
      [bookingId, offeredAt],
    );
    return row?.state;
  }
}
