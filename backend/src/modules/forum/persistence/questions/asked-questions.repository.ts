import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import { type PostRow, postColumns } from '../posts/posts.repository.js';

/** What makes a post a question. */
export interface AskedRow {
  readonly votes: number;
  readonly answeredAt: Date | null;
}

export type QuestionRow = PostRow & AskedRow & { readonly voted: number };

/** Questions that are voted for. Changed with their topic locked. */
@Injectable()
export class AskedQuestionsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** A post asked twice is asked once. */
  async add(postId: number, topicId: number): Promise<void> {
    await this.transactions.execute('INSERT IGNORE INTO forum_question (post_id, topic_id) VALUES (?, ?)', [postId, topicId]);
  }

  find(postId: number): Promise<AskedRow | undefined> {
    return this.transactions.one<AskedRow>('SELECT votes, answered_at AS answeredAt FROM forum_question WHERE post_id = ?', [postId]);
  }

  /** @returns false where nothing changed: the vote was there already, or was not */
  async vote(postId: number, personId: number, wanted: boolean, now: Date): Promise<boolean> {
    const { affectedRows } = wanted
      ? await this.transactions.execute('INSERT IGNORE INTO forum_question_vote (post_id, person_id, voted_at) VALUES (?, ?, ?)', [
          ...[postId, personId, now],
        ])
      : await this.transactions.execute('DELETE FROM forum_question_vote WHERE post_id = ? AND person_id = ?', [postId, personId]);
    if (affectedRows !== 1) return false;
    await this.transactions.execute(
      'UPDATE forum_question SET votes = (SELECT COUNT(*) FROM forum_question_vote v WHERE v.post_id = ?) WHERE post_id = ?',
      [postId, postId],
    );
    return true;
  }

  async setAnswered(postId: number, at: Date | null, by: number | null): Promise<void> {
    await this.transactions.execute('UPDATE forum_question SET answered_at = ?, answered_by = ? WHERE post_id = ?', [at, by, postId]);
  }

  /** What is still to be answered first, by votes, then the oldest. */
  of(topicId: number, personId: number, limit: number): Promise<QuestionRow[]> {
    return this.transactions.query<QuestionRow>(
      `SELECT ${postColumns}, q.votes, q.answered_at AS answeredAt,
          EXISTS (SELECT 1 FROM forum_question_vote v WHERE v.post_id = q.post_id AND v.person_id = ?) AS voted
        FROM forum_question q JOIN forum_post p ON p.id = q.post_id
        WHERE q.topic_id = ? AND p.state = 'shown'
        ORDER BY q.answered_at IS NOT NULL, q.votes DESC, p.number LIMIT ?`,
      [personId, topicId, limit],
    );
  }

  /** How many answered and open questions each of the topics has. */
  async counts(topicIds: readonly number[]): Promise<Map<number, { open: number; answered: number }>> {
    if (topicIds.length === 0) return new Map();
    const rows = await this.transactions.query<{ topicId: number; open: number | string; answered: number | string }>(
      `SELECT q.topic_id AS topicId, SUM(q.answered_at IS NULL) AS open, SUM(q.answered_at IS NOT NULL) AS answered
        FROM forum_question q JOIN forum_post p ON p.id = q.post_id AND p.state = 'shown' WHERE q.topic_id IN (?) GROUP BY q.topic_id`,
      [topicIds],
    );
    return new Map(rows.map(({ topicId, open, answered }) => [topicId, { open: Number(open), answered: Number(answered) }]));
  }

  everythingOf(personId: number): Promise<object[]> {
    return this.transactions.query(
      `SELECT q.topic_id AS topicId, p.number, v.voted_at AS votedAt FROM forum_question_vote v JOIN forum_question q ON q.post_id = v.post_id
        JOIN forum_post p ON p.id = q.post_id WHERE v.person_id = ? ORDER BY v.voted_at`,
      [personId],
    );
  }
}
