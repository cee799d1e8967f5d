import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { On } from '../../../../platform/outbox/index.js';
import type { Findable, Readable, SearchRoom, Shown } from '../../../../platform/search/index.js';
import { SearchFeed, SearchRooms } from '../../../../platform/search/index.js';
import { plainText } from '../../../../platform/markdown/index.js';
import { PostAdded, PostChanged, TopicChanged, TopicMoved } from '../../domain/forum.events.js';
import { FoundPostsRepository, type FoundPost } from '../../persistence/search/found-posts.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { Readers } from '../readers.js';

const AT_ONCE = 500;
const OPENING = 1;

const scopeOf = (categoryId: number): string => `forum-category:${String(categoryId)}`;

/** What topics and replies have in common for the search. Only what is shown in an open topic can be found. */
abstract class ForumKind implements SearchRoom {
  abstract readonly kind: 'forum-topic' | 'forum-post';
  readonly version = 1;
  readonly isDated = true;

  constructor(
    protected readonly posts: FoundPostsRepository,
    private readonly readers: Readers,
  ) {}

  /** All of a category or, where that is all they may read there, the topics that the person started. */
  async readable(actor: Actor): Promise<Readable> {
    const reader = await this.readers.of(actor);
    return { scopes: reader.readable.map(scopeOf), own: reader.ownOnly.map(scopeOf) };
  }

  abstract findable(ids: readonly number[]): Promise<ReadonlyMap<number, Findable>>;
  abstract idsAfter(id: number, limit: number): Promise<number[]>;
  abstract shown(ids: readonly number[]): Promise<ReadonlyMap<number, Shown>>;

  protected documentOf(post: FoundPost): Pick<Findable, 'scope' | 'ownerId' | 'authorId' | 'categoryId' | 'datedAt'> {
    return {
      scope: scopeOf(post.categoryId),
      ownerId: post.starterId,
      authorId: post.authorId,
      categoryId: post.categoryId,
      datedAt: post.postedAt,
    };
  }
}

/** Topics, by their title, tags and first post. */
@Injectable()
export class ForumTopicsInSearch extends ForumKind {
  readonly kind = 'forum-topic';

  constructor(
    posts: FoundPostsRepository,
    readers: Readers,
    private readonly colleagues: ForumColleagues,
    rooms: SearchRooms,
  ) {
    super(posts, readers);
    rooms.add(this);
  }

  async findable(ids: readonly number[]): Promise<ReadonlyMap<number, Findable>> {
    const skills = Map.groupBy(await this.posts.skillsOf(ids), ({ topicId }) => topicId);
    return new Map(
      (await this.posts.ofTopics(ids)).map((post) => {
        const skillIds = (skills.get(post.topicId) ?? []).map(({ skillId }) => skillId);
        const names = this.colleagues.skills(skillIds).map(({ name }) => name);
        return [
          post.topicId,
          {
            ...this.documentOf(post),
            title: post.title,
            body: [post.isShown ? plainText(post.html) : '', names.join(', ')].filter(Boolean).join('\n'),
            skillIds,
            solved: post.isQuestion ? post.isSolved : null,
            link: `/forum/t/${String(post.topicId)}`,
          },
        ];
      }),
    );
  }

  idsAfter(id: number, limit: number): Promise<number[]> {
    return this.posts.topicIdsAfter(id, limit);
  }

  async shown(ids: readonly number[]): Promise<ReadonlyMap<number, Shown>> {
    return new Map((await this.posts.ofTopics(ids)).map(({ topicId, category }) => [topicId, { about: category }]));
  }
}

/** Replies, each by its own words. */
@Injectable()
export class ForumPostsInSearch extends ForumKind {
  readonly kind = 'forum-post';

  constructor(posts: FoundPostsRepository, readers: Readers, rooms: SearchRooms) {
    super(posts, readers);
    rooms.add(this);
  }

  async findable(ids: readonly number[]): Promise<ReadonlyMap<number, Findable>> {
    return new Map(
      (await this.posts.replies(ids)).map((post) => [
        post.id,
        {
          ...this.documentOf(post),
          // Found by what it says itself: its topic is found by its title.
          title: '',
          body: plainText(post.html),
          link: `/forum/t/${String(post.topicId)}/${String(post.number)}`,
        },
      ]),
    );
  }

  idsAfter(id: number, limit: number): Promise<number[]> {
    return this.posts.replyIdsAfter(id, limit);
  }

  async shown(ids: readonly number[]): Promise<ReadonlyMap<number, Shown>> {
    return new Map((await this.posts.replies(ids)).map(({ id, title, category }) => [id, { title, about: `Reply in ${category}` }]));
  }
}

/** Keeps what the search finds of the forum as the forum is. */
@Injectable()
export class KeepForumFound {
  constructor(
    private readonly posts: FoundPostsRepository,
    private readonly feed: SearchFeed,
  ) {}

  @On(PostAdded, 'forum.search')
  async added({ payload }: PostAdded): Promise<void> {
    await this.refreshPost(payload);
  }

  @On(PostChanged, 'forum.search')
  async changed({ payload }: PostChanged): Promise<void> {
    await this.refreshPost(payload);
  }

  @On(TopicChanged, 'forum.search')
  async topicChanged({ payload: { topicId } }: TopicChanged): Promise<void> {
    await this.refreshTopic(topicId);
  }

  @On(TopicMoved, 'forum.search')
  async topicMoved({ payload: { topicId } }: TopicMoved): Promise<void> {
    await this.refreshTopic(topicId);
  }

  /** A post that was moved may have become the first of its topic, or be it no longer. */
  private async refreshPost({ topicId, postId, number }: PostAdded['payload']): Promise<void> {
    if (number === OPENING) await this.feed.refresh('forum-topic', [topicId]);
    await this.feed.refresh('forum-post', [postId]);
  }

  /** Who may read a topic may read its replies: they go with it. */
  private async refreshTopic(topicId: number): Promise<void> {
    await this.feed.refresh('forum-topic', [topicId]);
    let last = 0;
    for (let ids = await this.posts.idsOf(topicId, last, AT_ONCE); ids.length > 0; ids = await this.posts.idsOf(topicId, last, AT_ONCE)) {
      await this.feed.refresh('forum-post', ids);
      last = ids.at(-1) ?? last;
    }
  }
}
