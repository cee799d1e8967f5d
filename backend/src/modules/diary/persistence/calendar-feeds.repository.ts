import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/index.js';

export interface FeedRow {
  readonly personId: number;
  readonly madeAt: Date;
  readonly lastUsedAt: Date | null;
}

const FEED = 'person_id AS personId, made_at AS madeAt, last_used_at AS lastUsedAt';

@Injectable()
export class CalendarFeedsRepository {
  constructor(private readonly transactions: Transactions) {}

  ofPerson(personId: number): Promise<FeedRow | undefined> {
    return this.transactions.one<FeedRow>(`SELECT ${FEED} FROM calendar_feed WHERE person_id = ?`, [personId]);
  }

  withHash(hash: Buffer): Promise<FeedRow | undefined> {
    return this.transactions.one<FeedRow>(`SELECT ${FEED} FROM calendar_feed WHERE secret_hash = ?`, [hash]);
  }

  /** In place of the one that the person had. */
  async put(personId: number, secretHash: Buffer, at: Date): Promise<void> {
    await this.transactions.execute(
      `INSERT INTO calendar_feed (person_id, secret_hash, made_at) VALUES (?, ?, ?)
       ON DUPLICATE KEY UPDATE secret_hash = VALUES(secret_hash), made_at = VALUES(made_at), last_used_at = NULL`,
      [personId, secretHash, at],
    );
  }

  /** @returns whether there was one */
  async remove(personId: number): Promise<boolean> {
    return (await this.transactions.execute('DELETE FROM calendar_feed WHERE person_id = ?', [personId])).affectedRows > 0;
  }

  async used(personId: number, at: Date): Promise<void> {
    await this.transactions.execute('UPDATE calendar_feed SET last_used_at = ? WHERE person_id = ?', [at, personId]);
  }
}
