import { Injectable } from '@nestjs/common';
import { type SqlValue, Transactions } from '../../../../platform/database/index.js';

/** Whose digest it is and where they may look. */
export interface DigestReader {
  readonly personId: number;
  readonly readable: readonly number[];
  readonly ownOnly: readonly number[];
}

export interface DigestTopic {
  readonly id: number;
  readonly title: string;
  readonly categoryId: number;
  readonly categoryName: string;
  readonly replies: number;
  readonly reactions: number;
  readonly lastPostAt: Date;
}

const COLUMNS = `t.id, t.title, t.category_id AS categoryId, c.name AS categoryName, t.replies, t.reactions, t.last_post_at AS lastPostAt`;
const UNREAD = `LEFT JOIN forum_reading r ON r.person_id = ? AND r.topic_id = t.id`;

@Injectable()
export class DigestsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Those of the people who have none of the period yet. */
  async without(personIds: readonly number[], period: string): Promise<number[]> {
    if (personIds.length === 0) return [];
    const rows = await this.transactions.query<{ personId: number }>(
      'SELECT person_id AS personId FROM forum_digest WHERE period = ? AND person_id IN (?)',
      [period, personIds],
    );
    const have = new Set(rows.map(({ personId }) => personId));
    return personIds.filter((personId) => !have.has(personId));
  }

  /** @returns false where another server was first */
  async add(personId: number, period: string, now: Date): Promise<boolean> {
    const { affectedRows } = await this.transactions.execute(
      'INSERT IGNORE INTO forum_digest (person_id, period, due_at) VALUES (?, ?, ?)',
      [personId, period, now],
    );
    return affectedRows === 1;
  }

  async isOpen(personId: number, period: string): Promise<boolean> {
    const row = await this.transactions.one('SELECT 1 FROM forum_digest WHERE person_id = ? AND period = ? AND sent_at IS NULL', [
      personId,
      period,
    ]);
    return row !== undefined;
  }

  async sent(personId: number, period: string, now: Date): Promise<void> {
    await this.transactions.execute('UPDATE forum_digest SET sent_at = ? WHERE person_id = ? AND period = ?', [now, personId, period]);
  }

  /** Topics with something that the person has not read, most talked about first. */
  async unread({ personId, readable, ownOnly }: DigestReader, since: Date, limit: number): Promise<DigestTopic[]> {
    const categories = [...readable, ...ownOnly];
    if (categories.length === 0) return [];
    return this.transactions.query<DigestTopic>(
      `SELECT ${COLUMNS} FROM forum_topic t JOIN forum_category c ON c.id = t.category_id ${UNREAD}
        WHERE t.category_id IN (?) AND t.state = 'open' AND t.last_post_at >= ? AND (t.category_id IN (?) OR t.author_id = ?)
          AND COALESCE(r.level, 'normal') <> 'muted' AND COALESCE(r.last_read_no, 0) < t.last_no
          AND NOT (t.author_id <=> ? AND t.last_post_by <=> ?)
        ORDER BY 2 * t.replies + t.reactions DESC, t.last_post_at DESC, t.id LIMIT ?`,
      [personId, categories, since, listed(readable), personId, personId, personId, limit],
    );
  }

  /** Questions that nobody has answered about any of the skills, newest first. */
  async questions(
    personId: number,
    categories: readonly number[],
    skillIds: readonly number[],
    since: Date,
    limit: number,
  ): Promise<DigestTopic[]> {
    if (categories.length === 0 || skillIds.length === 0) return [];
    return this.transactions.query<DigestTopic>(
      `SELECT DISTINCT ${COLUMNS}, t.started_at FROM forum_topic t JOIN forum_category c ON c.id = t.category_id
          JOIN forum_topic_skill s ON s.topic_id = t.id ${UNREAD}
        WHERE t.category_id IN (?) AND t.state = 'open' AND t.wants_answer = 1 AND t.replies = 0 AND t.locked_at IS NULL AND s.skill_id IN (?)
          AND t.started_at >= ? AND NOT (t.author_id <=> ?) AND COALESCE(r.level, 'normal') <> 'muted'
        ORDER BY t.started_at DESC, t.id DESC LIMIT ?`,
      [personId, categories, skillIds, since, personId, limit],
    );
  }

  /** @returns how many went, `limit` at most */
  async removeBefore(instant: Date, limit: number): Promise<number> {
    const { affectedRows } = await this.transactions.execute('DELETE FROM forum_digest WHERE due_at < ? ORDER BY due_at LIMIT ?', [
      instant,
      limit,
    ]);
    return affectedRows;
  }
}

/** NULL is in no list. */
const listed = (ids: readonly number[]): readonly SqlValue[] => (ids.length === 0 ? [null] : ids);
