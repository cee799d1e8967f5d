import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PostNotAsSeen } from '../../domain/care/care.errors.js';
import { PostHidden } from '../../domain/care/care.events.js';
import { postCarePolicy } from '../../domain/care/care.policy.js';
import type { CareReason } from '../../domain/care/words.js';
import { HeldPosts } from './held-posts.js';
import { PostVisibility } from './post-visibility.js';

export interface HideWish {
  readonly reason: CareReason;
  readonly words: string;
}

/** A moderator hides a post and says why; the author is told. It can be brought back. */
@Injectable()
export class HidePost {
  constructor(
    private readonly transactions: Transactions,
    private readonly held: HeldPosts,
    private readonly visibility: PostVisibility,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** @throws PostNotAsSeen */
  run(actor: Actor, topicId: number, number: number, { reason, words }: HideWish): Promise<void> {
    return this.transactions.run(async () => {
      const seen = await this.held.hold(actor, topicId, number);
      requireAllowed(postCarePolicy.hide({ ...seen.standing, post: 'shown', hiddenAs: null }));
      if (!postCarePolicy.hide(seen.standing)) throw new PostNotAsSeen();
      await this.visibility.hide(seen, { hiddenAs: 'moderator', hiddenBy: actor.personId, reason, words });
      this.outbox.add(new PostHidden({ topicId, postId: seen.post.id, number }));
      await this.audit.record({
        actor,
        action: 'forum.post-hidden',
        subject: { type: 'forum-topic', id: topicId },
        detail: { number, reason },
      });
    });
  }
}
