import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { AuthorKind } from '../../domain/words.js';

/** A title that a topic had, and who gave it another. */
export interface TitleRow {
  readonly title: string;
  readonly changedAt: Date;
  readonly changedBy: number | null;
  readonly changedAs: AuthorKind;
}

@Injectable()
export class TitlesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Under the topic's lock. */
  async add(topicId: number, { title, changedAt, changedBy, changedAs }: TitleRow): Promise<void> {
    await this.transactions.execute(
      `INSERT INTO forum_title (topic_id, number, title, changed_at, changed_by, changed_as)
        SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ?, ?, ? FROM forum_title WHERE topic_id = ?`,
      [topicId, title, changedAt, changedBy, changedAs, topicId],
    );
  }

  /** Newest first. */
  of(topicId: number, limit: number): Promise<TitleRow[]> {
    return this.transactions.query<TitleRow>(
      `SELECT title, changed_at AS changedAt, changed_by AS changedBy, changed_as AS changedAs FROM forum_title
        WHERE topic_id = ? ORDER BY number DESC LIMIT ?`,
      [topicId, limit],
    );
  }
}
