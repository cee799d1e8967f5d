import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';

export interface SealedName {
  readonly personId: number;
  readonly token: Buffer;
}

/** The only way to the table that says who asked without their name. */
@Injectable()
export class SealedNamesRepository {
  constructor(private readonly transactions: Transactions) {}

  async seal(topicId: number, { personId, token }: SealedName): Promise<void> {
    await this.transactions.execute('INSERT INTO forum_sealed_name (topic_id, person_id, token) VALUES (?, ?, ?)', [
      topicId,
      personId,
      token,
    ]);
  }

  async isOf(topicId: number, personId: number): Promise<boolean> {
    const row = await this.transactions.one<{ one: number }>(
      'SELECT 1 AS one FROM forum_sealed_name WHERE topic_id = ? AND person_id = ?',
      [topicId, personId],
    );
    return row !== undefined;
  }

  open(topicId: number): Promise<SealedName | undefined> {
    return this.transactions.one<SealedName>('SELECT person_id AS personId, token FROM forum_sealed_name WHERE topic_id = ?', [topicId]);
  }

  /** When the person asked without their name since the instant, newest first: nothing else counts it. */
  async askedSince(personId: number, since: Date): Promise<Date[]> {
    const rows = await this.transactions.query<{ at: Date }>(
      `SELECT t.started_at AS at FROM forum_sealed_name s JOIN forum_topic t ON t.id = s.topic_id
        WHERE s.person_id = ? AND t.started_at >= ? ORDER BY t.started_at DESC`,
      [personId, since],
    );
    return rows.map(({ at }) => at);
  }

  /** When somebody without a name last wrote in the topic. */
  async lastPostIn(topicId: number): Promise<Date | null> {
    const row = await this.transactions.one<{ at: Date | null }>(
      `SELECT MAX(posted_at) AS at FROM forum_post WHERE topic_id = ? AND author_as = 'anonymous'`,
      [topicId],
    );
    return row?.at ?? null;
  }

  /** Whether somebody without a name wrote the same words there since the instant. */
  async saidIn(place: { topicId: number } | { categoryId: number; title: string }, words: string, since: Date): Promise<boolean> {
    const [where, values] =
      'topicId' in place
        ? ['p.topic_id = ?', [place.topicId]]
        : ['t.category_id = ? AND t.title = ? AND p.number = 1', [place.categoryId, place.title]];
    const row = await this.transactions.one<{ one: number }>(
      `SELECT 1 AS one FROM forum_topic t JOIN forum_post p ON p.topic_id = t.id
        WHERE ${where} AND t.author_as = 'anonymous' AND t.last_post_at >= ? AND p.author_as = 'anonymous' AND p.posted_at >= ? AND p.source = ?
        LIMIT 1`,
      [...values, since, since, words],
    );
    return row !== undefined;
  }
}
