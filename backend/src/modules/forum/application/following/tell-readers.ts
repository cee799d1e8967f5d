import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { NotificationKinds, NotificationSettings, Notifications } from '../../../../platform/notifications/index.js';
import { isMailed, type MailWishes, newsReason, type NewsReader, type NewsReason } from '../../domain/following/news.js';
import { markOf } from '../../domain/reading/unread.js';
import { FollowsRepository } from '../../persistence/following/follows.repository.js';
import { ForumNewsRepository, type NewsPostRow, type NewsTopicRow } from '../../persistence/following/news.repository.js';
import { ReadMarksRepository } from '../../persistence/reading/read-marks.repository.js';
import { forumNewsKinds } from '../notification-kinds.js';
import { Following } from './following.js';
import { mostUnread, noticeOf, type PostNews } from './post-news.js';
import { PostMails } from './post-mails.js';

/** A post that is told of. */
export interface ToldPost {
  readonly post: NewsPostRow;
  readonly topic: NewsTopicRow;
  readonly authorName: string;
}

/** Tells people who may read a post that it is there: in the product at once; a mail waits for ten minutes. */
@Injectable()
export class TellReaders {
  constructor(
    private readonly transactions: Transactions,
    private readonly notifications: Notifications,
    private readonly settings: NotificationSettings,
    private readonly kinds: NotificationKinds,
    private readonly news: ForumNewsRepository,
    private readonly follows: FollowsRepository,
    private readonly marks: ReadMarksRepository,
    private readonly following: Following,
    private readonly mails: PostMails,
    private readonly clock: Clock,
  ) {}

  /** Harmless to do twice: each piece of news has a key of its own. */
  async tell(told: ToldPost, readers: readonly NewsReader[]): Promise<void> {
    const wishes = await this.mailWishes(readers.map(({ personId }) => personId));
    for (const reader of readers) {
      const wish = wishes.get(reader.personId);
      const reason = newsReason(told.post, reader);
      if (reason && wish) await this.tellOne(told, reader, reason, isMailed(reason, reader.level, wish));
      else if (reader.isMentioned) await this.skip(told.post, [reader.personId]);
    }
  }

  /** They are named, and not told: not now, and not when the topic comes into another category. */
  async skip({ id }: Pick<NewsPostRow, 'id'>, personIds: readonly number[]): Promise<void> {
    for (const personId of personIds) await this.news.mentionTold(id, personId, this.clock.now());
  }

  async mailWishes(personIds: readonly number[]): Promise<Map<number, MailWishes>> {
    const of = async ({ kind }: { kind: string }) => this.settings.wishesOf(personIds, this.kinds.named(kind));
    const mentions = await of(forumNewsKinds.mentions);
    const topics = await of(forumNewsKinds.topics);
    const replies = await of(forumNewsKinds.replies);
    const wants = (wishes: typeof mentions, id: number): boolean => wishes.get(id)?.mail ?? false;
    return new Map(personIds.map((id) => [id, { mentions: wants(mentions, id), topics: wants(topics, id), replies: wants(replies, id) }]));
  }

  private async tellOne(
    { post, topic, authorName }: ToldPost,
    { personId }: NewsReader,
    reason: NewsReason,
    isMailed: boolean,
  ): Promise<void> {
    const mark = markOf(await this.marks.of(personId), topic.categoryId);
    const said: PostNews = { post, topic, authorName };
    await this.transactions.run(async () => {
      await this.follows.hold(personId, topic.id);
      if (reason === 'mention') {
        if (!(await this.news.mentionTold(post.id, personId, this.clock.now()))) return;
        await this.following.add(personId, topic.id, 'mentioned');
      }
      const unread = await this.news.unread(topic.id, personId, mark, mostUnread);
      // Whoever has the topic open has read it by now, and needs no notice of it.
      if (reason === 'reply' && unread.many === 0) return;
      await this.notifications.notify({ personId, ...noticeOf(reason, said, unread) });
      if (isMailed) await this.mails.wait(personId, topic.id, post.id);
    });
  }
}
