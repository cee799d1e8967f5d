import { Injectable } from '@nestjs/common';
import { type SqlValue, Transactions } from '../../../../platform/database/index.js';
import type { AuthorKind, PostState } from '../../domain/words.js';

/** A post that goes on in another topic. */
export interface MovingPost {
  readonly id: number;
  readonly number: number;
  readonly state: PostState;
  readonly authorId: number | null;
  readonly authorAs: AuthorKind;
  readonly postedAt: Date;
  readonly replyToNo: number | null;
}

export interface NewPlace {
  readonly topicId: number;
  /** By the number that the post had. */
  readonly numbers: ReadonlyMap<number, number>;
}

/** Posts that get a number in another topic. A note stays under the old one, for ever. Both topics are locked. */
@Injectable()
export class MovesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Those that can go: in their order. @param numbers left out, all of them */
  async movable(topicId: number, limit: number, numbers?: readonly number[]): Promise<MovingPost[]> {
    return this.transactions.query<MovingPost>(
      `SELECT id, number, state, author_id AS authorId, author_as AS authorAs, posted_at AS postedAt, reply_to_no AS replyToNo
        FROM forum_post WHERE topic_id = ? AND state IN ('shown', 'hidden') ${numbers ? 'AND number IN (?)' : ''} ORDER BY number LIMIT ?`,
      [topicId, ...(numbers ? [numbers] : []), limit],
    );
  }

  /** The posts keep what hangs on them: files, earlier wordings, reactions, bookmarks and reports go by the post, not by its number. */
  async move(fromTopicId: number, posts: readonly MovingPost[], { topicId, numbers }: NewPlace): Promise<void> {
    const placed = posts.map((post) => ({ ...post, to: numbers.get(post.number) ?? 0 }));
    const byId = cases(placed.map(({ id, to }) => [id, to]));
    const replies = cases(placed.map(({ number, to }) => [number, to]));
    await this.transactions.execute(
      `UPDATE forum_post SET topic_id = ?, number = CASE id ${byId.sql} END, reply_to_no = CASE reply_to_no ${replies.sql} ELSE NULL END WHERE id IN (?)`,
      [topicId, ...byId.values, ...replies.values, posts.map(({ id }) => id)],
    );
    await this.transactions.execute(
      `INSERT INTO forum_post (topic_id, number, state, author_as, source, html, renderer_version, posted_at, moved_to_topic_id, moved_to_no)
        VALUES ${placed.map(() => `(?, ?, 'moved', 'product', '', '', 0, ?, ?, ?)`).join(', ')}`,
      placed.flatMap(({ number, postedAt, to }) => [fromTopicId, number, postedAt, topicId, to]),
    );
    // What led to one of them leads straight to where it is now.
    await this.transactions.execute(
      `UPDATE forum_post SET moved_to_topic_id = ?, moved_to_no = CASE moved_to_no ${replies.sql} END
        WHERE moved_to_topic_id = ? AND moved_to_no IN (?)`,
      [topicId, ...replies.values, fromTopicId, posts.map(({ number }) => number)],
    );
  }

  /** Topics that led to the one lead to the other. */
  async leadOn(fromTopicId: number, toTopicId: number): Promise<void> {
    await this.transactions.execute('UPDATE forum_topic SET merged_into_id = ? WHERE merged_into_id = ?', [toTopicId, fromTopicId]);
  }

  async setStart(topicId: number, startedAt: Date): Promise<void> {
    await this.transactions.execute('UPDATE forum_topic SET started_at = ? WHERE id = ?', [startedAt, topicId]);
  }

  /** Who follows the one topic follows the other too, unless they have read or followed that before. @param only left out, everybody */
  async copyFollowers(fromTopicId: number, toTopicId: number, lastReadNo: number, only?: readonly number[]): Promise<void> {
    if (only?.length === 0) return;
    const among = only ? 'AND f.person_id IN (?)' : '';
    const values: SqlValue[] = [toTopicId, fromTopicId, ...(only ? [only] : []), toTopicId];
    await this.transactions.execute(
      `INSERT IGNORE INTO forum_follow (person_id, topic_id, reason, level, since)
        SELECT f.person_id, ?, f.reason, f.level, f.since FROM forum_follow f
          WHERE f.topic_id = ? ${among} AND NOT EXISTS (SELECT 1 FROM forum_reading r WHERE r.person_id = f.person_id AND r.topic_id = ?)`,
      values,
    );
    await this.transactions.execute(
      `INSERT IGNORE INTO forum_reading (person_id, topic_id, last_read_no, level)
        SELECT f.person_id, ?, ?, f.level FROM forum_reading f WHERE f.topic_id = ? AND f.level <> 'normal' ${among}`,
      [toTopicId, lastReadNo, fromTopicId, ...(only ? [only] : [])],
    );
  }
}

function cases(pairs: readonly (readonly [number, number])[]): { sql: string; values: number[] } {
  return { sql: pairs.map(() => 'WHEN ? THEN ?').join(' '), values: pairs.flat() };
}
