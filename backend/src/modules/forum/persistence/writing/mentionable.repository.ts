import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';

/** No group that is looked through by name is larger. */
const MOST_MEMBERS = 500;

@Injectable()
export class MentionableRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Who wrote under their name in a topic, last first. */
  async wroteIn(topicId: number, limit: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      `SELECT author_id AS id FROM forum_post WHERE topic_id = ? AND state = 'shown' AND author_as = 'person' AND author_id IS NOT NULL
        GROUP BY author_id ORDER BY MAX(number) DESC LIMIT ?`,
      [topicId, limit],
    );
    return rows.map(({ id }) => id);
  }

  async membersOf(categoryId: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      'SELECT person_id AS id FROM forum_category_member WHERE category_id = ? ORDER BY person_id LIMIT ?',
      [categoryId, MOST_MEMBERS],
    );
    return rows.map(({ id }) => id);
  }
}
