import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { AuthorKind, PostState, TopicState } from '../../domain/words.js';

/** A post with what its news depends on. */
export interface NewsPostRow {
  readonly id: number;
  readonly number: number;
  readonly state: PostState;
  readonly authorId: number | null;
  readonly authorAs: AuthorKind;
  /** Whose post it answers, where that is known. */
  readonly answersPersonId: number | null;
  readonly source: string;
  readonly postedAt: Date;
}

/** A topic with what its news depends on. */
export interface NewsTopicRow {
  readonly id: number;
  readonly title: string;
  readonly state: TopicState;
  readonly authorId: number | null;
  readonly categoryId: number;
  readonly categoryName: string;
}

const POST = `SELECT p.id, p.number, p.state, p.author_id AS authorId, p.author_as AS authorAs, answered.author_id AS answersPersonId, p.source,
    p.posted_at AS postedAt
  FROM forum_post p LEFT JOIN forum_post answered ON answered.topic_id = p.topic_id AND answered.number = p.reply_to_no`;

/** Posts and topics as far as they are news, and whom they name. */
@Injectable()
export class ForumNewsRepository {
  constructor(private readonly transactions: Transactions) {}

  post(id: number): Promise<(NewsPostRow & { topicId: number }) | undefined> {
    return this.transactions.one(`${POST.replace('SELECT p.id', 'SELECT p.topic_id AS topicId, p.id')} WHERE p.id = ?`, [id]);
  }

  /** In their order. */
  posts(topicId: number, ids: readonly number[]): Promise<NewsPostRow[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.transactions.query<NewsPostRow>(`${POST} WHERE p.topic_id = ? AND p.id IN (?) ORDER BY p.number`, [topicId, ids]);
  }

  topic(id: number): Promise<NewsTopicRow | undefined> {
    return this.transactions.one<NewsTopicRow>(
      `SELECT t.id, t.title, t.state, t.author_id AS authorId, t.category_id AS categoryId, c.name AS categoryName
        FROM forum_topic t JOIN forum_category c ON c.id = t.category_id WHERE t.id = ?`,
      [id],
    );
  }

  /** What a topic was started with. */
  async openingWords(topicId: number): Promise<string> {
    const row = await this.transactions.one<{ source: string }>(
      `SELECT source FROM forum_post WHERE topic_id = ? AND number = 1 AND state = 'shown'`,
      [topicId],
    );
    return row?.source ?? '';
  }

  /** Posts of others that a person has not read, counted to `most`. */
  async unread(topicId: number, personId: number, since: Date | null, most: number): Promise<{ many: number; first: number | null }> {
    const rows = await this.transactions.query<{ number: number }>(
      `SELECT p.number FROM forum_post p LEFT JOIN forum_reading r ON r.person_id = ? AND r.topic_id = p.topic_id
        WHERE p.topic_id = ? AND p.number > COALESCE(r.last_read_no, 0) AND p.state = 'shown' AND (p.author_id IS NULL OR p.author_id <> ?)
          AND p.posted_at > ? ORDER BY p.number LIMIT ?`,
      [personId, topicId, personId, since ?? new Date(0), most],
    );
    return { many: rows.length, first: rows[0]?.number ?? null };
  }

  async lastReadNo(topicId: number, personId: number): Promise<number> {
    const row = await this.transactions.one<{ lastReadNo: number }>(
      'SELECT last_read_no AS lastReadNo FROM forum_reading WHERE person_id = ? AND topic_id = ?',
      [personId, topicId],
    );
    return row?.lastReadNo ?? 0;
  }

  /** Notes whom the present words of a post name. Whoever was named before stays on record, and is not told anew. */
  async noteMentions(postId: number, personIds: readonly number[]): Promise<void> {
    await this.transactions.execute(
      `UPDATE forum_mention SET named = 0 WHERE post_id = ? ${personIds.length === 0 ? '' : 'AND person_id NOT IN (?)'}`,
      personIds.length === 0 ? [postId] : [postId, personIds],
    );
    if (personIds.length === 0) return;
    await this.transactions.execute(
      `INSERT INTO forum_mention (post_id, person_id, named) VALUES ${personIds.map(() => '(?, ?, 1)').join(', ')}
        ON DUPLICATE KEY UPDATE named = 1`,
      personIds.flatMap((personId) => [postId, personId]),
    );
  }

  async untoldMentions(postId: number): Promise<number[]> {
    const rows = await this.transactions.query<{ personId: number }>(
      'SELECT person_id AS personId FROM forum_mention WHERE post_id = ? AND named = 1 AND told_at IS NULL ORDER BY person_id',
      [postId],
    );
    return rows.map(({ personId }) => personId);
  }

  /** @returns false where they have been told already */
  async mentionTold(postId: number, personId: number, now: Date): Promise<boolean> {
    const { affectedRows } = await this.transactions.execute(
      'UPDATE forum_mention SET told_at = ? WHERE post_id = ? AND person_id = ? AND told_at IS NULL',
      [now, postId, personId],
    );
    return affectedRows === 1;
  }

  /** Those of the posts whose present words name the person. */
  async naming(personId: number, postIds: readonly number[]): Promise<Set<number>> {
    if (postIds.length === 0) return new Set();
    const rows = await this.transactions.query<{ postId: number }>(
      'SELECT post_id AS postId FROM forum_mention WHERE person_id = ? AND named = 1 AND post_id IN (?)',
      [personId, postIds],
    );
    return new Set(rows.map(({ postId }) => postId));
  }
}
