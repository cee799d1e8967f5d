import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import { On } from '../../../../platform/outbox/index.js';
import { PostAdded, PostChanged } from '../../domain/forum.events.js';
import type { NewsReader } from '../../domain/following/news.js';
import { FollowsRepository } from '../../persistence/following/follows.repository.js';
import { ForumNewsRepository } from '../../persistence/following/news.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { authorOf } from '../posts/post-view.js';
import { renderPost } from '../posts/render-post.js';
import { Readers } from '../readers.js';
import { Following } from './following.js';
import { TellReaders, type ToldPost } from './tell-readers.js';

/** Readers that are looked at together. */
const BATCH = 200;

/** Whether words may name anybody, without reading them whole. */
const names = /@\[[^\]]{1,200}\]\(person:/;

/** What follows from a post: its author follows the topic, whom it names is told, and so are those who follow, watch or were answered. */
@Injectable()
export class TellOfPosts {
  constructor(
    private readonly transactions: Transactions,
    private readonly news: ForumNewsRepository,
    private readonly follows: FollowsRepository,
    private readonly following: Following,
    private readonly readers: Readers,
    private readonly colleagues: ForumColleagues,
    private readonly tellReaders: TellReaders,
  ) {}

  @On(PostAdded, 'forum.follow-own')
  async followOwn({ payload: { topicId, postId, number } }: PostAdded): Promise<void> {
    const post = await this.news.post(postId);
    const authorId = post?.authorId ?? null;
    if (authorId === null) return;
    await this.following.add(authorId, topicId, number === 1 ? 'started' : 'replied');
  }

  /** The slow way, because very many may follow: what concerns one person must not wait behind them. */
  @On(PostAdded, 'forum.tell-readers', { lane: 'slow' })
  async added({ payload: { postId } }: PostAdded): Promise<void> {
    const told = await this.find(postId);
    if (!told) return;
    // Most words name nobody, and of a new post nobody was noted before.
    const direct = new Set(names.test(told.post.source) ? await this.named(told) : []);
    if (told.post.answersPersonId !== null) direct.add(told.post.answersPersonId);
    await this.tell(told, [...direct]);
    await this.tellAll(told, direct, (after) => this.follows.followersOf(told.topic.id, after, BATCH).then(idsOf));
    if (told.post.number === 1) await this.tellAll(told, direct, (after) => this.follows.watchersOf(told.topic.categoryId, after, BATCH));
  }

  /** Only those whom the new words name and the old ones did not. */
  @On(PostChanged, 'forum.tell-named')
  async changed({ payload: { postId } }: PostChanged): Promise<void> {
    const told = await this.find(postId);
    if (told) await this.tell(told, await this.named(told));
  }

  private async find(postId: number): Promise<ToldPost | undefined> {
    const post = await this.news.post(postId);
    const topic = post?.state === 'shown' ? await this.news.topic(post.topicId) : undefined;
    if (!post || topic?.state !== 'open') return undefined;
    const people = await this.colleagues.authors(post.authorId === null ? [] : [post.authorId]);
    return { post, topic, authorName: authorOf(post, people).name };
  }

  /** Whom the words name and who was not told of it. */
  private async named({ post }: ToldPost): Promise<number[]> {
    const mentions = names.test(post.source) ? renderPost(post.source).mentions : [];
    await this.transactions.run(() =>
      this.news.noteMentions(
        post.id,
        mentions.filter((personId) => personId !== post.authorId),
      ),
    );
    return this.news.untoldMentions(post.id);
  }

  /** Page by page, without those who have been told more than this already. */
  private async tellAll(told: ToldPost, but: ReadonlySet<number>, page: (after: number) => Promise<number[]>): Promise<void> {
    for (let after = 0, found = await page(after); found.length > 0; found = await page(after)) {
      await this.tell(
        told,
        found.filter((personId) => !but.has(personId)),
      );
      after = found.at(-1) ?? Infinity;
      if (found.length < BATCH) return;
    }
  }

  private async tell(told: ToldPost, personIds: readonly number[]): Promise<void> {
    const { post, topic } = told;
    const candidates = personIds.filter((personId) => personId !== post.authorId);
    if (candidates.length === 0) return;
    const allowed = await this.readers.whoMayRead(topic, candidates);
    const levels = await this.follows.levelsOf(topic.id, allowed);
    const watchers = await this.follows.watchersAmong(topic.categoryId, allowed);
    const untold = new Set(await this.news.untoldMentions(post.id));
    await this.tellReaders.skip(
      post,
      candidates.filter((personId) => untold.has(personId) && !allowed.includes(personId)),
    );
    const readers = allowed.map((personId): NewsReader => {
      const level = levels.get(personId) ?? 'normal';
      return { personId, level, isMentioned: untold.has(personId), watchesCategory: watchers.has(personId) };
    });
    await this.tellReaders.tell(told, readers);
  }
}

function idsOf(followers: readonly { personId: number }[]): number[] {
  return followers.map(({ personId }) => personId);
}
