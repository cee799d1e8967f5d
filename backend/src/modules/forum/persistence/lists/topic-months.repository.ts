import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';

/** How much is said in topics, month by month. */
@Injectable()
export class TopicMonthsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Under the topic's lock; never below none. @param points less than none where a reaction is taken back or a reply hidden */
  async add(topic: { readonly id: number; readonly categoryId: number }, month: number, points: number): Promise<void> {
    await this.transactions.execute(
      `INSERT INTO forum_topic_month (topic_id, month, category_id, points) VALUES (?, ?, ?, GREATEST(0, ?))
        ON DUPLICATE KEY UPDATE points = GREATEST(0, points + ?)`,
      [topic.id, month, topic.categoryId, points, points],
    );
  }

  /** A topic takes its months along. */
  async moveTo(topicId: number, categoryId: number): Promise<void> {
    await this.transactions.execute('UPDATE forum_topic_month SET category_id = ? WHERE topic_id = ?', [categoryId, topicId]);
  }
}
