import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';

export interface RelatedTopicRow {
  readonly id: number;
  readonly title: string;
  readonly replies: number;
  readonly acceptedNo: number | null;
  readonly categoryId: number;
}

/** Of a skill that everything is about, its latest topics are enough. */
const LATEST_OF_A_SKILL = 200;

@Injectable()
export class RelatedTopicsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Topics of these categories that share skills with one, those that share most first. */
  async of(topicId: number, categoryIds: readonly number[], limit: number): Promise<RelatedTopicRow[]> {
    const skills = await this.transactions.query<{ id: number }>('SELECT skill_id AS id FROM forum_topic_skill WHERE topic_id = ?', [
      topicId,
    ]);
    if (skills.length === 0 || categoryIds.length === 0) return [];
    const ofEach = skills.map(
      () => `(SELECT topic_id FROM forum_topic_skill WHERE skill_id = ? ORDER BY topic_id DESC LIMIT ${String(LATEST_OF_A_SKILL)})`,
    );
    return this.transactions.query<RelatedTopicRow>(
      `SELECT t.id, t.title, t.replies, t.accepted_no AS acceptedNo, t.category_id AS categoryId
        FROM (${ofEach.join(' UNION ALL ')}) s JOIN forum_topic t ON t.id = s.topic_id
        WHERE t.id <> ? AND t.state = 'open' AND t.category_id IN (?)
        GROUP BY t.id ORDER BY COUNT(*) DESC, t.last_post_at DESC, t.id DESC LIMIT ?`,
      [...skills.map(({ id }) => id), topicId, categoryIds, limit],
    );
  }
}
