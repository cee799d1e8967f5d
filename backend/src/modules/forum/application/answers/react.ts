import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PostReacted } from '../../domain/answers/answers.events.js';
import { answersPolicy } from '../../domain/answers/answers.policy.js';
import type { Reaction } from '../../domain/words.js';
import { ReactionsRepository } from '../../persistence/answers/reactions.repository.js';
import { HeldPosts } from '../care/held-posts.js';
import { MonthPoints } from '../lists/month-points.js';

/** Somebody thanks for a post, finds it helpful or celebrates it, each once, or takes that back. */
@Injectable()
export class React {
  constructor(
    private readonly transactions: Transactions,
    private readonly held: HeldPosts,
    private readonly reactions: ReactionsRepository,
    private readonly months: MonthPoints,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Done twice it is done once, and nobody hears of it again. @throws NotFound, Refused */
  run(actor: Actor, topicId: number, number: number, kind: Reaction, wanted: boolean): Promise<void> {
    return this.transactions.run(async () => {
      const { post, topic, standing } = await this.held.hold(actor, topicId, number);
      requireAllowed(answersPolicy.react(standing), 'You cannot react to this post.');
      const saidAt = await this.reactions.set(post.id, kind, actor.personId, wanted, this.clock.now());
      if (!saidAt) return;
      await this.reactions.count(post.id, kind);
      await this.months.add(topic, wanted ? 1 : -1, saidAt);
      await this.held.changed(post, { reactions: topic.reactions + (wanted ? 1 : -1) });
      if (wanted) this.outbox.add(new PostReacted({ topicId, postId: post.id }));
    });
  }
}
