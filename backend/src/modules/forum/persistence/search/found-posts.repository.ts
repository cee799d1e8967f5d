import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';

/** A post with what the search needs of its topic. */
export interface FoundPost {
  readonly id: number;
  readonly topicId: number;
  readonly number: number;
  readonly isShown: boolean;
  readonly html: string;
  /** Null for an author without a name. */
  readonly authorId: number | null;
  readonly postedAt: Date;
  readonly title: string;
  /** Who started the topic by name. */
  readonly starterId: number | null;
  readonly isQuestion: boolean;
  readonly isSolved: boolean;
  readonly categoryId: number;
  readonly category: string;
}

type Row = Omit<FoundPost, 'isShown' | 'isQuestion' | 'isSolved'> & Record<'isShown' | 'isQuestion' | 'isSolved', number>;

const COLUMNS = `p.id, p.topic_id AS topicId, p.number, p.state = 'shown' AS isShown, p.html,
  IF(p.author_as = 'person', p.author_id, NULL) AS authorId, p.posted_at AS postedAt, t.title,
  IF(t.author_as = 'person', t.author_id, NULL) AS starterId, t.kind = 'question' AS isQuestion, t.accepted_no IS NOT NULL AS isSolved,
  t.category_id AS categoryId, c.name AS category`;
const FROM = `FROM forum_post p JOIN forum_topic t ON t.id = p.topic_id AND t.state = 'open' JOIN forum_category c ON c.id = t.category_id`;

/** What can be found of the forum: posts that are shown, in topics that are open. */
@Injectable()
export class FoundPostsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The first post of each topic, shown or not: a topic is found by its title even when what it began with was hidden. */
  async ofTopics(topicIds: readonly number[]): Promise<FoundPost[]> {
    if (topicIds.length === 0) return [];
    return found(await this.transactions.query<Row>(`SELECT ${COLUMNS} ${FROM} WHERE p.topic_id IN (?) AND p.number = 1`, [topicIds]));
  }

  async replies(ids: readonly number[]): Promise<FoundPost[]> {
    if (ids.length === 0) return [];
    const sql = `SELECT ${COLUMNS} ${FROM} WHERE p.id IN (?) AND p.number > 1 AND p.state = 'shown'`;
    return found(await this.transactions.query<Row>(sql, [ids]));
  }

  async skillsOf(topicIds: readonly number[]): Promise<{ topicId: number; skillId: number }[]> {
    if (topicIds.length === 0) return [];
    return this.transactions.query(
      'SELECT topic_id AS topicId, skill_id AS skillId FROM forum_topic_skill WHERE topic_id IN (?) ORDER BY topic_id, skill_id',
      [topicIds],
    );
  }

  topicIdsAfter(id: number, limit: number): Promise<number[]> {
    return this.ids('SELECT id FROM forum_topic WHERE id > ? ORDER BY id LIMIT ?', id, limit);
  }

  replyIdsAfter(id: number, limit: number): Promise<number[]> {
    return this.ids('SELECT id FROM forum_post WHERE id > ? ORDER BY id LIMIT ?', id, limit);
  }

  idsOf(topicId: number, after: number, limit: number): Promise<number[]> {
    return this.ids('SELECT id FROM forum_post WHERE topic_id = ? AND id > ? ORDER BY id LIMIT ?', topicId, after, limit);
  }

  private async ids(sql: string, ...values: number[]): Promise<number[]> {
    return (await this.transactions.query<{ id: number }>(sql, values)).map(({ id }) => id);
  }
}

function found(rows: readonly Row[]): FoundPost[] {
  return rows.map((row) => ({ ...row, isShown: row.isShown === 1, isQuestion: row.isQuestion === 1, isSolved: row.isSolved === 1 }));
}
