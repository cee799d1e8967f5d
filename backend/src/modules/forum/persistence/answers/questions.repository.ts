import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { Holder, TopicState } from '../../domain/words.js';
import type { OfferedStep } from './question-offer.entity.js';

/** A question that nobody but its asker has written in. */
export interface OpenQuestion {
  readonly id: number;
  readonly categoryId: number;
  readonly authorId: number | null;
  readonly state: TopicState;
  readonly startedAt: Date;
}

/** How often somebody was sent questions because of their skills. */
export interface OfferCount {
  readonly personId: number;
  readonly offers: number;
  readonly lastOfferedAt: Date;
}

/** Nobody has replied but the asker, and Trellis itself. */
const UNANSWERED = `t.state = 'open' AND t.wants_answer = 1 AND t.locked_at IS NULL AND NOT EXISTS (
  SELECT 1 FROM forum_post p WHERE p.topic_id = t.id AND p.number > 1 AND p.state = 'shown' AND p.author_as IN ('person', 'former')
    AND (p.author_id IS NULL OR t.author_id IS NULL OR p.author_id <> t.author_id))`;

@Injectable()
export class QuestionsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Asked between two instants, by their number from `after` on. */
  unanswered(from: Date, to: Date, after: number, limit: number): Promise<OpenQuestion[]> {
    // A topic was last written in no earlier than it was started: so the index by its last post bounds the search.
    return this.transactions.query<OpenQuestion>(
      `SELECT t.id, t.category_id AS categoryId, t.author_id AS authorId, t.state, t.started_at AS startedAt FROM forum_topic t
        WHERE t.category_id IN (SELECT id FROM forum_category WHERE archived_at IS NULL) AND t.last_post_at >= ? AND t.started_at BETWEEN ? AND ?
          AND t.id > ? AND ${UNANSWERED} ORDER BY t.id LIMIT ?`,
      [from, from, to, after, limit],
    );
  }

  async isUnanswered(topicId: number): Promise<boolean> {
    const row = await this.transactions.one(`SELECT 1 FROM forum_topic t WHERE t.id = ? AND ${UNANSWERED}`, [topicId]);
    return row !== undefined;
  }

  /** Whom a question has been sent to. */
  async offeredTo(topicId: number): Promise<{ personId: number; step: OfferedStep }[]> {
    return this.transactions.query('SELECT person_id AS personId, step FROM forum_question_offer WHERE topic_id = ?', [topicId]);
  }

  async offer(topicId: number, personId: number, step: OfferedStep, now: Date): Promise<boolean> {
    const { affectedRows } = await this.transactions.execute(
      'INSERT IGNORE INTO forum_question_offer (topic_id, person_id, step, offered_at) VALUES (?, ?, ?, ?)',
      [topicId, personId, step, now],
    );
    return affectedRows === 1;
  }

  /** Of those who were ever sent one. `offers` counts since then. */
  async offersOf(personIds: readonly number[], since: Date): Promise<Map<number, OfferCount>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.transactions.query<{ personId: number; offers: number | string; lastOfferedAt: Date }>(
      `SELECT person_id AS personId, SUM(offered_at > ?) AS offers, MAX(offered_at) AS lastOfferedAt FROM forum_question_offer
        WHERE person_id IN (?) AND step = 'skill' GROUP BY person_id`,
      [since, personIds],
    );
    return new Map(rows.map((row) => [row.personId, { ...row, offers: Number(row.offers) }]));
  }

  async stepOf(topicId: number, personId: number): Promise<OfferedStep | undefined> {
    const row = await this.transactions.one<{ step: OfferedStep }>(
      'SELECT step FROM forum_question_offer WHERE topic_id = ? AND person_id = ?',
      [topicId, personId],
    );
    return row?.step;
  }

  /** Appointed roles whose holders look after a category, each for the part of the council that it is about. */
  moderatingRoles(categoryId: number): Promise<{ role: Holder; serviceId: number | null }[]> {
    return this.transactions.query(
      `SELECT DISTINCT g.holder AS role, COALESCE(g.service_id, c.service_id) AS serviceId
        FROM forum_category_grant g JOIN forum_category c ON c.id = g.category_id
        WHERE c.id = ? AND g.level = 'moderate' AND g.holder NOT IN ('staff', 'manager', 'member')`,
      [categoryId],
    );
  }

  async moderatingMembers(categoryId: number): Promise<number[]> {
    const rows = await this.transactions.query<{ personId: number }>(
      'SELECT person_id AS personId FROM forum_category_member WHERE category_id = ? AND moderates = 1 ORDER BY person_id',
      [categoryId],
    );
    return rows.map(({ personId }) => personId);
  }
}
