import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';

export interface NamedPost {
  readonly id: number;
  readonly topicId: number;
  readonly number: number;
  readonly source: string;
}

/** Where the person's own number stands in a column of that name, and nothing is lost with the row. */
const ownRows = [
  'forum_reading',
  'forum_follow',
  'forum_category_watch',
  'forum_category_member',
  'forum_bookmark',
  'forum_read_mark',
  'forum_post_mail',
  'forum_news_setting',
  'forum_digest',
  'forum_draft',
  'forum_reaction',
  'forum_question_offer',
  'forum_sealed_name',
] as const;

/** What is left of somebody in the forum, found and taken out in parts. */
@Injectable()
export class ErasuresRepository {
  constructor(private readonly transactions: Transactions) {}

  /** @returns false where it was asked for already */
  async ask(personId: number, askedBy: number | null, takeOut: boolean, now: Date): Promise<boolean> {
    const { affectedRows } = await this.transactions.execute(
      'INSERT IGNORE INTO forum_erasure (person_id, asked_by, asked_at, take_out) VALUES (?, ?, ?, ?)',
      [personId, askedBy, now, takeOut ? 1 : 0],
    );
    return affectedRows === 1;
  }

  find(personId: number): Promise<{ takeOut: number; doneAt: Date | null } | undefined> {
    return this.transactions.one('SELECT take_out AS takeOut, done_at AS doneAt FROM forum_erasure WHERE person_id = ?', [personId]);
  }

  async done(personId: number, now: Date): Promise<void> {
    await this.transactions.execute('UPDATE forum_erasure SET done_at = ? WHERE person_id = ?', [now, personId]);
  }

  /** The next topic that they wrote in. */
  async nextTopicWrittenIn(personId: number): Promise<number | undefined> {
    const row = await this.transactions.one<{ id: number }>(
      'SELECT topic_id AS id FROM forum_post WHERE author_id = ? ORDER BY topic_id LIMIT 1',
      [personId],
    );
    return row?.id;
  }

  postsIn(topicId: number, personId: number, limit: number): Promise<NamedPost[]> {
    return this.transactions.query<NamedPost>(
      'SELECT id, topic_id AS topicId, number, source FROM forum_post WHERE topic_id = ? AND author_id = ? ORDER BY number LIMIT ? FOR UPDATE',
      [topicId, personId, limit],
    );
  }

  async takeName(postIds: readonly number[]): Promise<void> {
    await this.transactions.execute(`UPDATE forum_post SET author_id = NULL, author_as = 'former', key_hash = NULL WHERE id IN (?)`, [
      postIds,
    ]);
    await this.transactions.execute('UPDATE forum_attachment SET added_by = NULL WHERE post_id IN (?)', [postIds]);
    await this.transactions.execute(
      'UPDATE stored_file SET kept_by = NULL WHERE id IN (SELECT file_id FROM forum_attachment WHERE post_id IN (?))',
      [postIds],
    );
  }

  /** The next post that names them. */
  nextNaming(personId: number): Promise<NamedPost | undefined> {
    return this.transactions.one<NamedPost>(
      `SELECT p.id, p.topic_id AS topicId, p.number, p.source FROM forum_mention m JOIN forum_post p ON p.id = m.post_id
        WHERE m.person_id = ? ORDER BY m.post_id LIMIT 1`,
      [personId],
    );
  }

  /** Posts of the topic whose words hold the text, such as the address of a post that they quote. */
  saying(topicId: number, text: string, limit: number): Promise<NamedPost[]> {
    return this.transactions.query<NamedPost>(
      'SELECT id, topic_id AS topicId, number, source FROM forum_post WHERE topic_id = ? AND LOCATE(?, source) > 0 ORDER BY number LIMIT ? FOR UPDATE',
      [topicId, text, limit],
    );
  }

  async revisionsOf(postId: number): Promise<{ number: number; source: string }[]> {
    return this.transactions.query('SELECT number, source FROM forum_revision WHERE post_id = ?', [postId]);
  }

  async setRevision(postId: number, number: number, source: string): Promise<void> {
    await this.transactions.execute('UPDATE forum_revision SET source = ? WHERE post_id = ? AND number = ?', [source, postId, number]);
  }

  async setWords(postId: number, source: string, html: string): Promise<void> {
    await this.transactions.execute('UPDATE forum_post SET source = ?, html = ? WHERE id = ?', [source, html, postId]);
  }

  async forgetMention(postId: number, personId: number): Promise<void> {
    await this.transactions.execute('DELETE FROM forum_mention WHERE post_id = ? AND person_id = ?', [postId, personId]);
  }

  /** @returns whether there may be more of them */
  async removeSome(personId: number, limit: number): Promise<boolean> {
    let removed = 0;
    for (const table of ownRows) {
      removed += (await this.transactions.execute(`DELETE FROM ${table} WHERE person_id = ? LIMIT ?`, [personId, limit])).affectedRows;
    }
    removed += (await this.transactions.execute('DELETE FROM forum_report WHERE reporter_id = ? LIMIT ?', [personId, limit])).affectedRows;
    return removed > 0;
  }

  /** What they did for others stays, without their name. */
  async forgetDeeds(personId: number): Promise<void> {
    for (const [table, column] of [
      ['forum_hiding', 'hidden_by'],
      ['forum_case', 'claimed_by'],
      ['forum_case', 'decided_by'],
      ['forum_category_member', 'added_by'],
    ] as const) {
      await this.transactions.execute(`UPDATE ${table} SET ${column} = NULL WHERE ${column} = ?`, [personId]);
    }
    await this.transactions.execute(`UPDATE forum_title SET changed_by = NULL, changed_as = 'former' WHERE changed_by = ?`, [personId]);
    const accepted = await this.transactions.query<{ id: number }>('SELECT id FROM forum_topic WHERE accepted_by = ?', [personId]);
    if (accepted.length === 0) return;
    await this.transactions.execute('UPDATE forum_topic SET accepted_by = NULL WHERE id IN (?)', [accepted.map(({ id }) => id)]);
  }
}
