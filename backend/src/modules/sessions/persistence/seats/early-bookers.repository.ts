import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';

const AT_ONCE = 500;

/** Who may book which date before everybody else, and the columns of a date that say until when. */
@Injectable()
export class EarlyBookersRepository {
  constructor(private readonly transactions: Transactions) {}

  async has(occurrenceId: number, personId: number): Promise<boolean> {
    const found = await this.transactions.one('SELECT 1 FROM early_booker WHERE occurrence_id = ? AND person_id = ?', [
      occurrenceId,
      personId,
    ]);
    return found !== undefined;
  }

  /** Those of the dates that the person may book first. */
  async among(occurrenceIds: readonly number[], personId: number): Promise<number[]> {
    if (occurrenceIds.length === 0) return [];
    const rows = await this.transactions.query<{ id: number }>(
      'SELECT occurrence_id AS id FROM early_booker WHERE person_id = ? AND occurrence_id IN (?)',
      [personId, occurrenceIds],
    );
    return rows.map(({ id }) => id);
  }

  async add(occurrenceId: number, personIds: readonly number[]): Promise<void> {
    for (let first = 0; first < personIds.length; first += AT_ONCE) {
      const people = personIds.slice(first, first + AT_ONCE);
      await this.transactions.execute(
        `INSERT INTO early_booker (occurrence_id, person_id) VALUES ${people.map(() => '(?, ?)').join(', ')}
         ON DUPLICATE KEY UPDATE person_id = early_booker.person_id`,
        people.flatMap((personId) => [occurrenceId, personId]),
      );
    }
  }

  /** Written under the lock of the date. */
  async setTime(occurrenceId: number, earlyFrom: Date, earlyMinutes: number): Promise<void> {
    await this.transactions.execute('UPDATE occurrence SET early_from = ?, early_minutes = ? WHERE id = ?', [
      earlyFrom,
      earlyMinutes,
      occurrenceId,
    ]);
  }

  async setAskedFor(occurrenceId: number, people: number): Promise<void> {
    await this.transactions.execute('UPDATE occurrence SET asked_for = ? WHERE id = ?', [people, occurrenceId]);
  }

  /** Who asked is not kept once it decides nothing any more. @returns how many rows went */
  async forget(before: Date, limit: number): Promise<number> {
    const { affectedRows } = await this.transactions.execute(
      `DELETE FROM early_booker WHERE occurrence_id IN
        (SELECT id FROM (SELECT DISTINCT o.id FROM early_booker e JOIN occurrence o ON o.id = e.occurrence_id WHERE o.starts_at <= ? LIMIT ?) over_now)`,
      [before, limit],
    );
    return affectedRows;
  }
}
