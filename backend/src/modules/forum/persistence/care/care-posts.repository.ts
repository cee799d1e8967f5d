import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { CareReason, Hider } from '../../domain/care/words.js';
import type { AuthorKind, PostState } from '../../domain/words.js';

/** A post as it is decided on. */
export interface HeldPost {
  readonly id: number;
  readonly topicId: number;
  readonly number: number;
  readonly state: PostState;
  readonly authorId: number | null;
  readonly authorAs: AuthorKind;
  readonly source: string;
  readonly postedAt: Date;
  readonly editedAt: Date | null;
  readonly revisions: number;
  readonly movedToTopicId: number | null;
  readonly movedToNo: number | null;
}

export interface HidingRow {
  readonly postId: number;
  readonly hiddenAs: Hider;
  readonly hiddenBy: number | null;
  readonly hiddenAt: Date;
  readonly reason: CareReason | null;
  readonly words: string;
  readonly wasAccepted: number;
}

export interface RevisionRow {
  readonly number: number;
  readonly source: string;
  readonly writtenAt: Date;
}

/** What stands on the row of a topic about its posts. */
export interface CountedSets {
  readonly replies: number;
  readonly reactions: number;
  readonly last_post_at: Date;
  readonly last_post_by: number | null;
  readonly last_post_as: AuthorKind;
}

interface LastRow {
  readonly at: Date;
  readonly by: number | null;
  readonly as: AuthorKind;
}

const SELECT = `SELECT id, topic_id AS topicId, number, state, author_id AS authorId, author_as AS authorAs, source, posted_at AS postedAt,
    edited_at AS editedAt, revisions, moved_to_topic_id AS movedToTopicId, moved_to_no AS movedToNo
  FROM forum_post WHERE topic_id = ? AND number = ?`;

/** Posts, once they are written: with the topic locked. */
@Injectable()
export class CarePostsRepository {
  constructor(private readonly transactions: Transactions) {}

  find(topicId: number, number: number): Promise<HeldPost | undefined> {
    return this.transactions.one<HeldPost>(SELECT, [topicId, number]);
  }

  /** Locks the post until the transaction ends. */
  lock(topicId: number, number: number): Promise<HeldPost | undefined> {
    return this.transactions.one<HeldPost>(`${SELECT} FOR UPDATE`, [topicId, number]);
  }

  async setWords(id: number, words: { source: string; html: string; rendererVersion: number; editedAt: Date | null; revisions: number }) {
    await this.transactions.execute(
      'UPDATE forum_post SET source = ?, html = ?, renderer_version = ?, edited_at = ?, revisions = ? WHERE id = ?',
      [words.source, words.html, words.rendererVersion, words.editedAt, words.revisions, id],
    );
  }

  async addRevision(postId: number, { number, source, writtenAt }: RevisionRow): Promise<void> {
    await this.transactions.execute('INSERT INTO forum_revision (post_id, number, source, written_at) VALUES (?, ?, ?, ?)', [
      ...[postId, number, source, writtenAt],
    ]);
  }

  /** Both included, oldest first. */
  revisionsBetween(postId: number, from: number, to: number): Promise<RevisionRow[]> {
    return this.transactions.query<RevisionRow>(
      'SELECT number, source, written_at AS writtenAt FROM forum_revision WHERE post_id = ? AND number BETWEEN ? AND ? ORDER BY number',
      [postId, Math.max(0, from), Math.max(0, to)],
    );
  }

  async setState(id: number, state: PostState): Promise<void> {
    await this.transactions.execute('UPDATE forum_post SET state = ? WHERE id = ?', [state, id]);
  }

  hidingOf(postId: number): Promise<HidingRow | undefined> {
    return this.transactions.one<HidingRow>(
      `SELECT post_id AS postId, hidden_as AS hiddenAs, hidden_by AS hiddenBy, hidden_at AS hiddenAt, reason, words, was_accepted AS wasAccepted
        FROM forum_hiding WHERE post_id = ?`,
      [postId],
    );
  }

  async addHiding({ postId, hiddenAs, hiddenBy, hiddenAt, reason, words, wasAccepted }: HidingRow): Promise<void> {
    await this.transactions.execute(
      'INSERT INTO forum_hiding (post_id, hidden_as, hidden_by, hidden_at, reason, words, was_accepted) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [postId, hiddenAs, hiddenBy, hiddenAt, reason, words, wasAccepted],
    );
  }

  async removeHiding(postId: number): Promise<void> {
    await this.transactions.execute('DELETE FROM forum_hiding WHERE post_id = ?', [postId]);
  }

  /** Nothing of what was written is left, nor who wrote it. */
  async empty(id: number): Promise<void> {
    await this.transactions.execute(
      `UPDATE forum_post SET state = 'purged', source = '', html = '', author_id = NULL, author_as = 'former', edited_at = NULL, revisions = 0,
        thanks = 0, helpful = 0, celebrate = 0, key_hash = NULL, reply_to_no = NULL WHERE id = ?`,
      [id],
    );
    for (const table of ['forum_revision', 'forum_hiding', 'forum_reaction', 'forum_mention', 'forum_bookmark']) {
      await this.transactions.execute(`DELETE FROM ${table} WHERE post_id = ?`, [id]);
    }
  }

  /** Counted anew from its posts. With every one hidden, the topic is as old as its first. @throws Error for a topic without posts */
  async counts(topicId: number): Promise<CountedSets> {
    const [sums] = await this.transactions.query<{ replies: string; reactions: string }>(
      `SELECT COALESCE(SUM(number <> 1), 0) AS replies, COALESCE(SUM(thanks + helpful + celebrate), 0) AS reactions
        FROM forum_post WHERE topic_id = ? AND state = 'shown'`,
      [topicId],
    );
    const last = 'SELECT posted_at AS at, author_id AS `by`, author_as AS `as` FROM forum_post WHERE topic_id = ?';
    const shown = await this.transactions.one<LastRow>(`${last} AND state = 'shown' ORDER BY posted_at DESC, number DESC LIMIT 1`, [
      topicId,
    ]);
    const latest = shown ?? (await this.transactions.one<LastRow>(`${last} ORDER BY number LIMIT 1`, [topicId]));
    if (!latest) throw new Error(`Topic ${String(topicId)} has no posts.`);
    const { at, by, as } = latest;
    return { replies: Number(sums?.replies), reactions: Number(sums?.reactions), last_post_at: at, last_post_by: by, last_post_as: as };
  }
}
