import { Injectable } from '@nestjs/common';
import { type SqlValue, Transactions } from '../../../../platform/database/index.js';
import type { Place } from '../../domain/lists/topic-lists.js';
import type { AuthorKind } from '../../domain/words.js';

/** A bookmark with its post. `id` is that of the post. */
export interface BookmarkedRow {
  readonly id: number;
  readonly topicId: number;
  readonly number: number;
  readonly authorId: number | null;
  readonly authorAs: AuthorKind;
  readonly html: string;
  readonly postedAt: Date;
  readonly bookmarkedAt: Date;
  readonly title: string;
  readonly categoryId: number;
}

/** Posts that people want to find again. */
@Injectable()
export class BookmarksRepository {
  constructor(private readonly transactions: Transactions) {}

  async count(personId: number): Promise<number> {
    const row = await this.transactions.one<{ many: number }>('SELECT COUNT(*) AS many FROM forum_bookmark WHERE person_id = ?', [
      personId,
    ]);
    return row?.many ?? 0;
  }

  async has(personId: number, postId: number): Promise<boolean> {
    const row = await this.transactions.one('SELECT 1 FROM forum_bookmark WHERE person_id = ? AND post_id = ?', [personId, postId]);
    return row !== undefined;
  }

  /** Twice is once; the first time counts. */
  async add(personId: number, postId: number, now: Date): Promise<void> {
    await this.transactions.execute(
      'INSERT INTO forum_bookmark (person_id, post_id, bookmarked_at) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE post_id = VALUES(post_id)',
      [personId, postId, now],
    );
  }

  async remove(personId: number, postId: number): Promise<void> {
    await this.transactions.execute('DELETE FROM forum_bookmark WHERE person_id = ? AND post_id = ?', [personId, postId]);
  }

  /** Those of a window of posts that the person has bookmarked. */
  async among(personId: number, postIds: readonly number[]): Promise<ReadonlySet<number>> {
    if (postIds.length === 0) return new Set();
    const rows = await this.transactions.query<{ postId: number }>(
      'SELECT post_id AS postId FROM forum_bookmark WHERE person_id = ? AND post_id IN (?)',
      [personId, postIds],
    );
    return new Set(rows.map(({ postId }) => postId));
  }

  /** Those of posts that the person may read now, newest first. */
  async readable(
    { personId, readable, ownOnly }: { personId: number; readable: readonly number[]; ownOnly: readonly number[] },
    after: Place | null,
    most: number,
  ): Promise<BookmarkedRow[]> {
    const from = after && new Date(after.key);
    return this.transactions.query<BookmarkedRow>(
      `SELECT STRAIGHT_JOIN p.id, p.topic_id AS topicId, p.number, p.author_id AS authorId, p.author_as AS authorAs, p.html,
          p.posted_at AS postedAt, b.bookmarked_at AS bookmarkedAt, t.title, t.category_id AS categoryId
        FROM forum_bookmark b JOIN forum_post p ON p.id = b.post_id JOIN forum_topic t ON t.id = p.topic_id
        WHERE b.person_id = ? AND p.state = 'shown' AND t.state = 'open'
          AND (t.category_id IN (?) OR (t.category_id IN (?) AND t.author_id = ?))
          ${after ? 'AND b.bookmarked_at <= ? AND (b.bookmarked_at < ? OR b.post_id < ?)' : ''}
        ORDER BY b.bookmarked_at DESC, b.post_id DESC LIMIT ?`,
      [personId, listed(readable), listed(ownOnly), personId, ...(after ? [from, from, after.id] : []), most],
    );
  }
}

/** NULL is in no list, so that no categories find nothing. */
const listed = (ids: readonly number[]): readonly SqlValue[] => (ids.length === 0 ? [null] : ids);
