import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';

/** Which posts wait to be mailed to whom. Written under the lock of `FollowsRepository.hold`. */
@Injectable()
export class PostMailsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** @returns false where the post waits already, or was decided on */
  async add(personId: number, postId: number, now: Date): Promise<boolean> {
    const { affectedRows } = await this.transactions.execute(
      'INSERT IGNORE INTO forum_post_mail (person_id, post_id, noted_at) VALUES (?, ?, ?)',
      [personId, postId, now],
    );
    return affectedRows === 1;
  }

  /** Posts of a topic that wait for a person, oldest first. */
  waiting(personId: number, topicId: number, most: number): Promise<{ postId: number; notedAt: Date }[]> {
    return this.transactions.query(
      `SELECT m.post_id AS postId, m.noted_at AS notedAt FROM forum_post_mail m JOIN forum_post p ON p.id = m.post_id
        WHERE m.person_id = ? AND m.settled_at IS NULL AND p.topic_id = ? ORDER BY p.number LIMIT ?`,
      [personId, topicId, most],
    );
  }

  /** What was moved leaves a mark with its old number. */
  async movedFrom(personId: number, topicId: number): Promise<number[]> {
    const rows = await this.transactions.query<{ topicId: number }>(
      `SELECT DISTINCT p.topic_id AS topicId FROM forum_post_mail m JOIN forum_post p ON p.id = m.post_id
          JOIN forum_post mark ON mark.topic_id = ? AND mark.state = 'moved' AND mark.moved_to_topic_id = p.topic_id AND mark.moved_to_no = p.number
        WHERE m.person_id = ? AND m.settled_at IS NULL`,
      [topicId, personId],
    );
    return rows.map((row) => row.topicId);
  }

  async settle(personId: number, postIds: readonly number[], now: Date): Promise<void> {
    if (postIds.length === 0) return;
    await this.transactions.execute(
      'UPDATE forum_post_mail SET settled_at = ? WHERE person_id = ? AND post_id IN (?) AND settled_at IS NULL',
      [now, personId, postIds],
    );
  }

  /** @returns how many went, `limit` at most */
  async removeSettledBefore(instant: Date, limit: number): Promise<number> {
    const { affectedRows } = await this.transactions.execute(
      'DELETE FROM forum_post_mail WHERE settled_at < ? ORDER BY settled_at LIMIT ?',
      [instant, limit],
    );
    return affectedRows;
  }
}
