import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { SqlValue } from '../../../../platform/database/index.js';
import { Connections } from '../../../../platform/live/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import type { CareReason, Hider } from '../../domain/care/words.js';
import { PostChanged } from '../../domain/forum.events.js';
import { CarePostsRepository } from '../../persistence/care/care-posts.repository.js';
import { MonthPoints } from '../lists/month-points.js';
import { TopicLedger, topicRoom } from '../topics/topic-ledger.js';
import { HeldPosts, type PostSeen } from './held-posts.js';

export interface HidingWish {
  readonly hiddenAs: Hider;
  /** The moderator; null for the author, who may have no name. */
  readonly hiddenBy: number | null;
  readonly reason: CareReason | null;
  readonly words: string;
}

/** Takes a held post away from its readers and brings it back. The first post takes its topic along. */
@Injectable()
export class PostVisibility {
  constructor(
    private readonly posts: CarePostsRepository,
    private readonly held: HeldPosts,
    private readonly ledger: TopicLedger,
    private readonly months: MonthPoints,
    private readonly connections: Connections,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async hide(seen: PostSeen, wish: HidingWish): Promise<void> {
    const { post, topic } = seen;
    const wasAccepted = topic.acceptedNo === post.number;
    await this.posts.setState(post.id, 'hidden');
    await this.posts.addHiding({ postId: post.id, ...wish, hiddenAt: this.clock.now(), wasAccepted: wasAccepted ? 1 : 0 });
    await this.months.addPosts(topic, [post], -1);
    await this.show(seen, {
      ...(wasAccepted ? { accepted_no: null, wants_answer: 1 } : {}),
      ...(post.number === 1 ? { state: 'hidden', wants_answer: 0 } : {}),
    });
    // Before the commit, while the category is held: nobody joins meanwhile, since joining waits for the topic as it will be.
    if (post.number === 1) await this.connections.evict([topicRoom(topic.id)]);
  }

  async bringBack(seen: PostSeen): Promise<void> {
    const { post, topic, hiding } = seen;
    const isAccepted = hiding?.wasAccepted === 1 && topic.acceptedNo === null;
    const acceptedNo = isAccepted ? post.number : topic.acceptedNo;
    await this.posts.setState(post.id, 'shown');
    await this.posts.removeHiding(post.id);
    await this.months.addPosts(topic, [post], 1);
    const state = post.number === 1 ? 'open' : topic.state;
    const wantsAnswer = topic.kind === 'question' && topic.aboutKind === null && state === 'open' && acceptedNo === null;
    await this.show(seen, { state, accepted_no: acceptedNo, wants_answer: wantsAnswer ? 1 : 0 });
  }

  /** Counts are taken anew with every change of what is shown, under the topic's lock. */
  async show({ post, topic }: Pick<PostSeen, 'post' | 'topic'>, sets: Readonly<Record<string, SqlValue>> = {}): Promise<void> {
    const all = { ...(await this.posts.counts(topic.id)), ...sets };
    if (post.number !== 1) {
      await this.held.changed(post, all);
      return;
    }
    await this.ledger.changed(topic.id, { kind: 'reload' }, all);
    this.outbox.add(new PostChanged({ topicId: topic.id, postId: post.id, number: post.number }));
  }
}
