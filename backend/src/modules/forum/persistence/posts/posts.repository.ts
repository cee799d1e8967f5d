import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { AuthorKind } from '../../domain/words.js';
import type { ForumPost } from '../post.entity.js';

/** A post as pages show it. */
export type PostRow = Omit<ForumPost, 'topic' | 'source' | 'rendererVersion' | 'keyHash'> & { readonly hasFiles: number };

export interface NewPost {
  readonly topicId: number;
  readonly number: number;
  readonly authorId: number | null;
  readonly authorAs: AuthorKind;
  readonly replyToNo: number | null;
  readonly source: string;
  readonly html: string;
  readonly rendererVersion: number;
  readonly keyHash: Buffer | null;
}

export const postColumns = `p.id, p.topic_id AS topicId, p.number, p.state, p.author_id AS authorId, p.author_as AS authorAs,
  p.reply_to_no AS replyToNo, p.html, p.posted_at AS postedAt, p.edited_at AS editedAt, p.revisions, p.thanks, p.helpful, p.celebrate,
  p.moved_to_topic_id AS movedToTopicId, p.moved_to_no AS movedToNo,
  EXISTS (SELECT 1 FROM forum_attachment a WHERE a.post_id = p.id) AS hasFiles`;

@Injectable()
export class ForumPostsRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(post: NewPost, now: Date): Promise<number> {
    const { insertId } = await this.transactions.execute(
      `INSERT INTO forum_post (topic_id, number, state, author_id, author_as, reply_to_no, source, html, renderer_version, posted_at, key_hash)
        VALUES (?, ?, 'shown', ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[post.topicId, post.number, post.authorId, post.authorAs, post.replyToNo, post.source, post.html, post.rendererVersion],
        ...[now, post.keyHash],
      ],
    );
    return insertId;
  }

  /** What was written before under the same key. */
  withKey(keyHash: Buffer): Promise<PostRow | undefined> {
    return this.transactions.one<PostRow>(`SELECT ${postColumns} FROM forum_post p WHERE p.key_hash = ?`, [keyHash]);
  }

  /** Posts from one number to another, and some others of the topic beside them. */
  between(topicId: number, from: number, to: number, also: readonly number[] = []): Promise<PostRow[]> {
    const others = also.length > 0 ? ' OR p.number IN (?)' : '';
    return this.transactions.query<PostRow>(
      `SELECT ${postColumns} FROM forum_post p WHERE p.topic_id = ? AND (p.number BETWEEN ? AND ?${others}) ORDER BY p.number`,
      [topicId, from, to, ...(also.length > 0 ? [also] : [])],
    );
  }

  async numbered(topicId: number, numbers: readonly number[]): Promise<PostRow[]> {
    if (numbers.length === 0) return [];
    return this.transactions.query<PostRow>(
      `SELECT ${postColumns} FROM forum_post p WHERE p.topic_id = ? AND p.number IN (?) ORDER BY p.number`,
      [topicId, numbers],
    );
  }
}
