import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { SqlValue } from '../../../../platform/database/index.js';
import type { PostStanding } from '../../domain/care/care.policy.js';
import { CarePostsRepository, type HeldPost, type HidingRow } from '../../persistence/care/care-posts.repository.js';
import { ForumPostsRepository } from '../../persistence/posts/posts.repository.js';
import { Askers } from '../anonymous/askers.js';
import { PostViews } from '../posts/post-views.js';
import { ForumStandings, type TopicSeen } from '../standings.js';
import { TopicLedger } from '../topics/topic-ledger.js';

/** A post, and how a person stands to it. */
export interface PostSeen extends TopicSeen {
  readonly post: HeldPost;
  readonly hiding: HidingRow | undefined;
  readonly standing: PostStanding;
}

/** One post at a time, for those who look after it. */
@Injectable()
export class HeldPosts {
  constructor(
    private readonly standings: ForumStandings,
    private readonly care: CarePostsRepository,
    private readonly posts: ForumPostsRepository,
    private readonly askers: Askers,
    private readonly views: PostViews,
    private readonly ledger: TopicLedger,
  ) {}

  /** For reading. @throws NotFound */
  async read(actor: Actor, topicId: number, number: number): Promise<PostSeen> {
    return this.seen(actor, await this.standings.read(actor, topicId), await this.care.find(topicId, number));
  }

  /** For a change: holds the category, the topic and the post until the transaction ends. @throws NotFound */
  async hold(actor: Actor, topicId: number, number: number): Promise<PostSeen> {
    return this.seen(actor, await this.standings.hold(actor, topicId), await this.care.lock(topicId, number));
  }

  /** Tells everybody who reads the topic that the post is another one now. @param sets columns of the topic that change with it */
  async changed({ topicId, number }: Pick<HeldPost, 'topicId' | 'number'>, sets: Readonly<Record<string, SqlValue>> = {}): Promise<number> {
    const [row] = await this.posts.numbered(topicId, [number]);
    const [post] = row ? await this.views.of([row]) : [];
    if (!post) throw new NotFound();
    return this.ledger.changed(topicId, { kind: 'edit', post }, sets);
  }

  private async seen(actor: Actor, seen: TopicSeen, post: HeldPost | undefined): Promise<PostSeen> {
    if (!post) throw new NotFound();
    const hiding = post.state === 'hidden' ? await this.care.hidingOf(post.id) : undefined;
    const isAuthor = post.authorAs === 'anonymous' ? await this.askers.is(seen.topic.id, actor.personId) : post.authorId === actor.personId;
    return { ...seen, post, hiding, standing: { ...seen.standing, isAuthor, post: post.state, hiddenAs: hiding?.hiddenAs ?? null } };
  }
}
