import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { PostView } from '../../api/posts/post.schemas.js';
import { AskedQuestionsRepository } from '../../persistence/questions/asked-questions.repository.js';
import { ForumPostsRepository } from '../../persistence/posts/posts.repository.js';
import { PostViews } from '../posts/post-views.js';

/** What is talked about at something of another room. */
export interface AttachedTopic {
  readonly id: number;
  /** What it is attached to. */
  readonly aboutId: number;
  readonly title: string;
  readonly replies: number;
  readonly rev: number;
  readonly isLocked: boolean;
  readonly summaryNumber: number | null;
}

/** A question with what the reader did about it. */
export interface AskedQuestion {
  readonly post: PostView;
  readonly votes: number;
  readonly voted: boolean;
  readonly answeredAt: Date | null;
}

/** More than a session answers in an hour. */
const MOST_QUESTIONS = 200;

/** Topics attached to things of other rooms. Who may know of the thing is asked there. */
@Injectable()
export class AttachedTopics {
  constructor(
    private readonly transactions: Transactions,
    private readonly posts: ForumPostsRepository,
    private readonly views: PostViews,
    private readonly questions: AskedQuestionsRepository,
  ) {}

  /** By what they are attached to; a thing without a topic is missing, and so is one whose topic was hidden or moved away. */
  async of(kind: string, ids: readonly number[]): Promise<ReadonlyMap<number, AttachedTopic>> {
    if (ids.length === 0) return new Map();
    const rows = await this.transactions.query<Omit<AttachedTopic, 'isLocked'> & { lockedAt: Date | null }>(
      `SELECT id, about_id AS aboutId, title, replies, rev, locked_at AS lockedAt, summary_no AS summaryNumber
        FROM forum_topic WHERE about_kind = ? AND about_id IN (?) AND state = 'open'`,
      [kind, ids],
    );
    return new Map(rows.map(({ lockedAt, ...topic }) => [topic.aboutId, { ...topic, isLocked: lockedAt !== null }]));
  }

  async one(kind: string, id: number): Promise<AttachedTopic | undefined> {
    return (await this.of(kind, [id])).get(id);
  }

  /** What topics that can be written in are attached to, the oldest first. */
  async writable(kind: string, limit: number): Promise<number[]> {
    const rows = await this.transactions.query<{ aboutId: number }>(
      `SELECT about_id AS aboutId FROM forum_topic WHERE about_kind = ? AND locked_at IS NULL AND state = 'open' ORDER BY about_id LIMIT ?`,
      [kind, limit],
    );
    return rows.map(({ aboutId }) => aboutId);
  }

  /** What is still to be answered first, by votes, then the oldest. */
  async asked(topicId: number, personId: number): Promise<AskedQuestion[]> {
    const rows = await this.questions.of(topicId, personId, MOST_QUESTIONS);
    const posts = await this.views.of(rows);
    return rows.flatMap(({ votes, voted, answeredAt }, index) => {
      const post = posts[index];
      return post ? [{ post, votes, voted: voted === 1, answeredAt }] : [];
    });
  }

  counts(topicIds: readonly number[]): Promise<Map<number, { open: number; answered: number }>> {
    return this.questions.counts(topicIds);
  }

  /** The summary as it stands; undefined where it was hidden since. */
  async post(topicId: number, number: number): Promise<PostView | undefined> {
    const [post] = await this.views.of(await this.posts.numbered(topicId, [number]));
    return post?.state === 'shown' ? post : undefined;
  }
}
