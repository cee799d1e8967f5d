import { Injectable } from '@nestjs/common';
import { isDuplicate, type SqlValue, Transactions } from '../../../../platform/database/index.js';
import type { AuthorKind, ChangeKind, TopicKind, TopicState } from '../../domain/words.js';
import type { ForumTopic } from '../topic.entity.js';

/** A topic as it is decided on. */
export type TopicRow = Omit<ForumTopic, 'category' | 'mergedInto'>;

/** A topic with what a page of it needs beside it. */
export interface TopicForReader extends TopicRow {
  readonly skillIds: readonly number[];
  /** Null where the reader has not opened it yet. */
  readonly lastReadNo: number | null;
}

export interface TopicReaders {
  readonly categoryId: number;
  readonly state: TopicState;
  readonly authorId: number | null;
  /** Everybody who is signed in may read it. */
  readonly isOpen: boolean;
}

/** A topic that nobody has written in yet. */
export interface NewTopic {
  readonly categoryId: number;
  readonly kind: TopicKind;
  readonly title: string;
  readonly authorId: number | null;
  readonly authorAs: AuthorKind;
  readonly about: { readonly kind: string; readonly id: number } | null;
}

/** Who wrote last, and when: written on the topic together with the number of the post. */
export interface LastPost {
  readonly by: number | null;
  readonly as: AuthorKind;
  readonly at: Date;
}

export interface ChangeRow {
  readonly rev: number;
  readonly kind: ChangeKind;
  readonly number: number | null;
}

const columns = `id, category_id AS categoryId, kind, state, title, author_id AS authorId, author_as AS authorAs, started_at AS startedAt,
  last_no AS lastNo, rev, replies, reactions, last_post_at AS lastPostAt, last_post_by AS lastPostBy, last_post_as AS lastPostAs,
  wants_answer AS wantsAnswer, accepted_no AS acceptedNo, accepted_at AS acceptedAt, accepted_by AS acceptedBy, locked_at AS lockedAt,
  pinned_until AS pinnedUntil, merged_into_id AS mergedIntoId, summary_no AS summaryNo, about_kind AS aboutKind, about_id AS aboutId`;

@Injectable()
export class ForumTopicsRepository {
  constructor(private readonly transactions: Transactions) {}

  find(id: number): Promise<TopicRow | undefined> {
    return this.transactions.one<TopicRow>(`SELECT ${columns} FROM forum_topic WHERE id = ?`, [id]);
  }

  /** For a page of one person, in one statement. */
  async findFor(personId: number, id: number): Promise<TopicForReader | undefined> {
    const row = await this.transactions.one<TopicRow & { skills: string | null; lastReadNo: number | null }>(
      `SELECT ${columns}, (SELECT GROUP_CONCAT(skill_id ORDER BY skill_id) FROM forum_topic_skill WHERE topic_id = t.id) AS skills,
          (SELECT last_read_no FROM forum_reading WHERE person_id = ? AND topic_id = t.id) AS lastReadNo
        FROM forum_topic t WHERE id = ?`,
      [personId, id],
    );
    return row && { ...row, skillIds: row.skills?.split(',').map(Number) ?? [] };
  }

  /** Locks the topic until the transaction ends. The category is held before. */
  lock(id: number): Promise<TopicRow | undefined> {
    return this.transactions.one<TopicRow>(`SELECT ${columns} FROM forum_topic WHERE id = ? FOR UPDATE`, [id]);
  }

  findAbout(kind: string, id: number): Promise<TopicRow | undefined> {
    return this.transactions.one<TopicRow>(`SELECT ${columns} FROM forum_topic WHERE about_kind = ? AND about_id = ?`, [kind, id]);
  }

  /** Where it is, and whom it is shown to be from. */
  placeOf(id: number): Promise<{ categoryId: number; authorAs: AuthorKind } | undefined> {
    return this.transactions.one('SELECT category_id AS categoryId, author_as AS authorAs FROM forum_topic WHERE id = ?', [id]);
  }

  async categoryOf(id: number): Promise<number | undefined> {
    const row = await this.transactions.one<{ categoryId: number }>('SELECT category_id AS categoryId FROM forum_topic WHERE id = ?', [id]);
    return row?.categoryId;
  }

  /** What decides who may read a topic now, in one statement. */
  async readersOf(id: number): Promise<TopicReaders | undefined> {
    const row = await this.transactions.one<Omit<TopicReaders, 'isOpen'> & { isOpen: number }>(
      `SELECT t.category_id AS categoryId, t.state, t.author_id AS authorId, t.state <> 'hidden' AND t.state <> 'purged' AND c.own_topics_only = 0
          AND EXISTS (SELECT 1 FROM forum_category_grant g
            WHERE g.category_id = c.id AND g.holder = 'staff' AND g.service_id IS NULL AND g.level <> 'see') AS isOpen
        FROM forum_topic t JOIN forum_category c ON c.id = t.category_id WHERE t.id = ?`,
      [id],
    );
    return row && { ...row, isOpen: row.isOpen === 1 };
  }

  /** @returns its id; undefined where something is attached to the same thing already */
  async add({ categoryId, kind, title, authorId, authorAs, about }: NewTopic, now: Date): Promise<number | undefined> {
    try {
      const { insertId } = await this.transactions.execute(
        `INSERT INTO forum_topic (category_id, kind, state, title, author_id, author_as, started_at, last_post_at, last_post_by, last_post_as,
            wants_answer, about_kind, about_id)
          VALUES (?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          ...[categoryId, kind, title, authorId, authorAs, now, now, authorId, authorAs],
          ...[kind === 'question' && about === null ? 1 : 0, about?.kind ?? null, about?.id ?? null],
        ],
      );
      return insertId;
    } catch (error) {
      if (about !== null && isDuplicate(error)) return undefined;
      throw error;
    }
  }

  async addSkills(id: number, skillIds: readonly number[]): Promise<void> {
    if (skillIds.length === 0) return;
    await this.transactions.execute(
      `INSERT INTO forum_topic_skill (topic_id, skill_id) VALUES ${skillIds.map(() => '(?, ?)').join(', ')}`,
      skillIds.flatMap((skillId) => [id, skillId]),
    );
  }

  async skillsOf(id: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      'SELECT skill_id AS id FROM forum_topic_skill WHERE topic_id = ? ORDER BY skill_id',
      [id],
    );
    return rows.map((row) => row.id);
  }

  /**
   * Takes the next number and raises the revision in one statement, whose lock orders all writers.
   * @returns undefined where the topic is not in the category any more
   */
  async takeNumber(id: number, categoryId: number, { by, as, at }: LastPost): Promise<number | undefined> {
    const { affectedRows, insertId } = await this.transactions.execute(
      `UPDATE forum_topic SET last_no = LAST_INSERT_ID(last_no + 1), rev = rev + 1, replies = replies + (last_no > 1), last_post_at = ?,
          last_post_by = ?, last_post_as = ? WHERE id = ? AND category_id = ?`,
      [at, by, as, id, categoryId],
    );
    return affectedRows === 1 ? insertId : undefined;
  }

  /** Raises the revision, and sets columns with it. @returns the new revision */
  async raiseRev(id: number, sets: Readonly<Record<string, SqlValue>> = {}): Promise<number> {
    const assignments = Object.keys(sets).map((column) => `, ${column} = ?`);
    const { insertId } = await this.transactions.execute(
      `UPDATE forum_topic SET rev = LAST_INSERT_ID(rev + 1)${assignments.join('')} WHERE id = ?`,
      [...Object.values(sets), id],
    );
    return insertId;
  }

  async addChange(id: number, { rev, kind, number }: ChangeRow, now: Date): Promise<void> {
    await this.transactions.execute('INSERT INTO forum_topic_change (topic_id, rev, kind, post_no, changed_at) VALUES (?, ?, ?, ?, ?)', [
      id,
      rev,
      kind,
      number,
      now,
    ]);
  }

  /** Oldest first. */
  changesBetween(id: number, after: number, upTo: number, limit: number): Promise<ChangeRow[]> {
    return this.transactions.query<ChangeRow>(
      'SELECT rev, kind, post_no AS number FROM forum_topic_change WHERE topic_id = ? AND rev > ? AND rev <= ? ORDER BY rev LIMIT ?',
      [id, after, upTo, limit],
    );
  }

  /** The revision that a post made, while it is known. */
  async revOfPost(id: number, number: number): Promise<number | undefined> {
    const row = await this.transactions.one<{ rev: number }>(
      `SELECT rev FROM forum_topic_change WHERE topic_id = ? AND post_no = ? AND kind = 'post'`,
      [id, number],
    );
    return row?.rev;
  }

  async forgetChangesBefore(instant: Date, limit: number): Promise<number> {
    const { affectedRows } = await this.transactions.execute(
      'DELETE FROM forum_topic_change WHERE changed_at < ? ORDER BY changed_at LIMIT ?',
      [instant, limit],
    );
    return affectedRows;
  }

  async revsOf(ids: readonly number[]): Promise<Map<number, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.transactions.query<{ id: number; rev: number }>('SELECT id, rev FROM forum_topic WHERE id IN (?)', [ids]);
    return new Map(rows.map(({ id, rev }) => [id, rev]));
  }
}
