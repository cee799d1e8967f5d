import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { Pace } from '../../domain/care/pace.js';

export type HeldTurn = Pace & { readonly erasedAt: Date | null };

/** Of a row that counts nothing yet. */
const LONG_AGO = '2000-01-01';

/** One row for each person who writes, which orders what they do at the same moment. */
@Injectable()
export class ForumTurnsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Locks the person's row until the transaction ends: whoever writes as a person takes it before anything else. */
  async lock(personId: number): Promise<HeldTurn> {
    const found = await this.lockIfThere(personId);
    if (found) return found;
    await this.transactions.execute('INSERT IGNORE INTO forum_turn (person_id, day) VALUES (?, ?)', [personId, LONG_AGO]);
    const made = await this.lockIfThere(personId);
    if (!made) throw new Error(`The turn of person ${String(personId)} could not be made.`);
    return made;
  }

  async save(personId: number, { firstPostedAt, postedAt, startedAt, lastText, day, posts, topics, edits, reports }: Pace): Promise<void> {
    await this.transactions.execute(
      `UPDATE forum_turn SET first_posted_at = ?, posted_at = ?, started_at = ?, last_text = ?, day = ?, posts = ?, topics = ?, edits = ?, reports = ?
        WHERE person_id = ?`,
      [firstPostedAt, postedAt, startedAt, lastText, day, posts, topics, edits, reports, personId],
    );
  }

  /** Nothing is left of the person but that they write no more. */
  async erase(personId: number, now: Date): Promise<void> {
    await this.transactions.execute(
      `UPDATE forum_turn SET erased_at = ?, first_posted_at = NULL, posted_at = NULL, started_at = NULL, last_text = NULL, day = ?, posts = 0,
        topics = 0, edits = 0, reports = 0 WHERE person_id = ?`,
      [now, LONG_AGO, personId],
    );
  }

  private lockIfThere(personId: number): Promise<HeldTurn | undefined> {
    return this.transactions.one<HeldTurn>(
      `SELECT first_posted_at AS firstPostedAt, posted_at AS postedAt, started_at AS startedAt, last_text AS lastText,
          DATE_FORMAT(day, '%Y-%m-%d') AS day, posts, topics, edits, reports, erased_at AS erasedAt
        FROM forum_turn WHERE person_id = ? FOR UPDATE`,
      [personId],
    );
  }
}
