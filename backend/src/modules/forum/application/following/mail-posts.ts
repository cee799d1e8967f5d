import { Injectable } from '@nestjs/common';
import { Config } from '../../../../platform/config/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { On } from '../../../../platform/outbox/index.js';
import { PostMailsDue } from '../../domain/following/following.events.js';
import { isMailed, newsReason } from '../../domain/following/news.js';
import { markOf } from '../../domain/reading/unread.js';
import { FollowsRepository } from '../../persistence/following/follows.repository.js';
import { ForumNewsRepository, type NewsPostRow, type NewsTopicRow } from '../../persistence/following/news.repository.js';
import { ReadMarksRepository } from '../../persistence/reading/read-marks.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { authorOf } from '../posts/post-view.js';
import { renderPost } from '../posts/render-post.js';
import { Readers } from '../readers.js';
import { ForumMail } from './forum-mail.js';
import { type MailedPost, postMailWords } from './post-mail-words.js';
import { PostMails } from './post-mails.js';
import { TellReaders } from './tell-readers.js';

/**
 * Mails what a person has not read of a topic. Everything is asked now and not when it was written: whether they work here, may read it, have not
 * read it, follow it so closely and want such mail, and whether the posts still stand.
 */
@Injectable()
export class MailPosts {
  constructor(
    private readonly transactions: Transactions,
    private readonly news: ForumNewsRepository,
    private readonly follows: FollowsRepository,
    private readonly marks: ReadMarksRepository,
    private readonly mails: PostMails,
    private readonly readers: Readers,
    private readonly colleagues: ForumColleagues,
    private readonly tellReaders: TellReaders,
    private readonly forumMail: ForumMail,
    private readonly config: Config,
  ) {}

  /** Ended between mail and `settle`, it is mailed again under the same Message-ID. */
  @On(PostMailsDue, 'forum.mail-posts', { lane: 'slow' })
  async due({ payload: { personId, topicId } }: PostMailsDue): Promise<void> {
    await this.mailTopic(personId, topicId);
    for (const movedTo of await this.mails.movedFrom(personId, topicId)) await this.mailTopic(personId, movedTo);
  }

  private async mailTopic(personId: number, topicId: number): Promise<void> {
    const waiting = await this.held(personId, topicId, () => this.mails.waiting(personId, topicId));
    const [first] = waiting;
    if (first === undefined) return;
    const topic = await this.news.topic(topicId);
    const posts = topic ? await this.toBeMailed(personId, topic, waiting) : [];
    if (topic && posts.length > 0) {
      const key = `forum.posts:${String(personId)}:${String(first)}`;
      await this.forumMail.send(personId, { key, ...postMailWords(topic, posts, this.config.timeZone) });
    }
    await this.held(personId, topicId, () => this.mails.settle(personId, topicId, waiting));
  }

  private async toBeMailed(personId: number, topic: NewsTopicRow, postIds: readonly number[]): Promise<MailedPost[]> {
    if (topic.state !== 'open' || !(await this.forumMail.reaches(personId))) return [];
    if ((await this.readers.whoMayRead(topic, [personId])).length === 0) return [];
    const unread = await this.unread(personId, topic, await this.news.posts(topic.id, postIds));
    const level = await this.follows.levelOf(personId, topic.id);
    const wishes = (await this.tellReaders.mailWishes([personId])).get(personId);
    const named = await this.news.naming(personId, postIds);
    const watchesCategory = await this.follows.isWatched(topic.categoryId, personId);
    const chosen = unread.flatMap((post) => {
      const reason = newsReason(post, { personId, level, isMentioned: named.has(post.id), watchesCategory });
      return reason && wishes && isMailed(reason, level, wishes) ? [{ post, reason }] : [];
    });
    const people = await this.colleagues.authors(chosen.flatMap(({ post }) => (post.authorId === null ? [] : [post.authorId])));
    return chosen.map(({ post, reason }) => ({
      ...{ id: post.id, number: post.number, postedAt: post.postedAt, reason },
      authorName: authorOf(post, people).name,
      text: renderPost(post.source).text,
    }));
  }

  /** Also without what counts as read because all was marked so. */
  private async unread(personId: number, topic: NewsTopicRow, posts: readonly NewsPostRow[]): Promise<NewsPostRow[]> {
    const lastReadNo = await this.news.lastReadNo(topic.id, personId);
    const mark = markOf(await this.marks.of(personId), topic.categoryId);
    return posts.filter(({ state, number, postedAt }) => state === 'shown' && number > lastReadNo && (mark === null || postedAt > mark));
  }

  private held<T>(personId: number, topicId: number, work: () => Promise<T>): Promise<T> {
    return this.transactions.run(async () => {
      await this.follows.hold(personId, topicId);
      return work();
    });
  }
}
