import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { ReadMarks } from '../../domain/reading/unread.js';

/** Stands for the whole forum where a category does. */
const EVERYWHERE = 0;

/** Until when everything counts as read. */
@Injectable()
export class ReadMarksRepository {
  constructor(private readonly transactions: Transactions) {}

  async of(personId: number): Promise<ReadMarks> {
    const rows = await this.transactions.query<{ categoryId: number; readUntil: Date }>(
      'SELECT category_id AS categoryId, read_until AS readUntil FROM forum_read_mark WHERE person_id = ? AND read_until IS NOT NULL',
      [personId],
    );
    return {
      everywhere: rows.find(({ categoryId }) => categoryId === EVERYWHERE)?.readUntil ?? null,
      categories: new Map(
        rows.filter(({ categoryId }) => categoryId !== EVERYWHERE).map(({ categoryId, readUntil }) => [categoryId, readUntil]),
      ),
    };
  }

  /** Keeps what stood there before. @returns until when all counts as read now: another tab may have been later */
  async mark(personId: number, categoryId: number | null, until: Date): Promise<Date> {
    const key = [personId, categoryId ?? EVERYWHERE];
    await this.transactions.execute(
      `INSERT INTO forum_read_mark (person_id, category_id, read_until) VALUES (?, ?, ?)
        ON DUPLICATE KEY UPDATE before_that = read_until, read_until = GREATEST(COALESCE(read_until, VALUES(read_until)), VALUES(read_until))`,
      [...key, until],
    );
    const kept = await this.transactions.one<{ readUntil: Date }>(
      'SELECT read_until AS readUntil FROM forum_read_mark WHERE person_id = ? AND category_id = ?',
      key,
    );
    return kept?.readUntil ?? until;
  }

  /** Brings back what stood before. False where another mark has been made since. */
  async undo(personId: number, categoryId: number | null, until: Date): Promise<boolean> {
    const { affectedRows } = await this.transactions.execute(
      'UPDATE forum_read_mark SET read_until = before_that, before_that = NULL WHERE person_id = ? AND category_id = ? AND read_until = ?',
      [personId, categoryId ?? EVERYWHERE, until],
    );
    return affectedRows === 1;
  }
}
