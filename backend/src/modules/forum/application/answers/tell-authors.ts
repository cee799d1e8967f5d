import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Notifications } from '../../../../platform/notifications/index.js';
import { On, Outbox } from '../../../../platform/outbox/index.js';
import { AnswerAccepted, PostReacted } from '../../domain/answers/answers.events.js';
import { reactionsInWords } from '../../domain/answers/reactions.js';
import { ReactionsRepository } from '../../persistence/answers/reactions.repository.js';
import { FollowsRepository } from '../../persistence/following/follows.repository.js';
import { ForumNewsRepository, type NewsTopicRow } from '../../persistence/following/news.repository.js';
import { ForumTopicsRepository } from '../../persistence/topics/topics.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { postPath } from '../following/post-news.js';
import { forumNewsKinds } from '../notification-kinds.js';
import { Readers } from '../readers.js';

const HOUR = 3_600_000;
/** Reactions that one notice looks at. */
const MOST = 200;

/** Tells authors what others think of their posts: accepted at once, thanked at most once an hour for each topic. Never by mail. */
@Injectable()
export class TellAuthors {
  constructor(
    private readonly transactions: Transactions,
    private readonly notifications: Notifications,
    private readonly news: ForumNewsRepository,
    private readonly topics: ForumTopicsRepository,
    private readonly follows: FollowsRepository,
    private readonly reactions: ReactionsRepository,
    private readonly readers: Readers,
    private readonly colleagues: ForumColleagues,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  @On(AnswerAccepted, 'forum.tell-author')
  async accepted({ payload: { topicId, postId, number } }: AnswerAccepted): Promise<void> {
    const found = await this.authorOf(postId, topicId);
    const row = await this.topics.find(topicId);
    // Taken back meanwhile, or their own.
    if (!found || row?.acceptedNo !== number || row.acceptedBy === found.authorId) return;
    await this.notifications.notify({
      personId: found.authorId,
      key: `forum.accepted:${String(postId)}`,
      kind: forumNewsKinds.accepted.kind,
      title: 'Your reply was accepted as the answer',
      body: `To ‘${found.topic.title}’, ${found.topic.categoryName}.`,
      link: postPath(topicId, number),
      mail: null,
    });
  }

  /** What comes within the hour waits for the next and is told together. */
  @On(PostReacted, 'forum.tell-author')
  async reacted(event: PostReacted): Promise<void> {
    const { topicId, postId } = event.payload;
    const found = await this.authorOf(postId, topicId);
    if (!found) return;
    const group = `forum.reactions:${String(topicId)}:`;
    await this.transactions.run(async () => {
      await this.follows.hold(found.authorId, topicId);
      const last = await this.notifications.lastOf(found.authorId, group);
      const rows = await this.reactions.toTell(topicId, found.authorId, last?.readAt === null ? last.createdAt : null, MOST);
      if (rows.every(({ told }) => told === 1)) return;
      const next = last ? last.createdAt.getTime() + HOUR : 0;
      if (next > this.clock.now().getTime()) this.outbox.addAt(event, new Date(next));
      else await this.tell(found, group, rows);
    });
  }

  private async tell({ authorId, topic }: Found, group: string, rows: ToldReactions): Promise<void> {
    const people = await this.colleagues.authors([...new Set(rows.map(({ personId }) => personId))]);
    const title = reactionsInWords(rows, (id) => people.get(id)?.name ?? 'A former colleague');
    const [newest] = rows;
    if (title === null || !newest) return;
    const now = this.clock.now();
    await this.reactions.told(topic.id, authorId, now);
    const key = `${group}${now.toISOString()}`;
    const [body, link] = [`In ‘${topic.title}’, ${topic.categoryName}.`, postPath(topic.id, newest.number)];
    await this.notifications.notify({ personId: authorId, group, key, kind: forumNewsKinds.reactions.kind, title, body, link, mail: null });
  }

  /** Whose post it is, if they may read it still and have not muted the topic. */
  private async authorOf(postId: number, topicId: number): Promise<Found | undefined> {
    const post = await this.news.post(postId);
    const topic = await this.news.topic(topicId);
    const authorId = post?.state === 'shown' ? post.authorId : null;
    if (authorId === null || topic?.state !== 'open') return undefined;
    if ((await this.follows.levelOf(authorId, topicId)) === 'muted') return undefined;
    return (await this.readers.whoMayRead(topic, [authorId])).length === 0 ? undefined : { authorId, topic };
  }
}

type ToldReactions = Awaited<ReturnType<ReactionsRepository['toTell']>>;

interface Found {
  readonly authorId: number;
  readonly topic: NewsTopicRow;
}
