import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { PostNotAsSeen } from '../../domain/care/care.errors.js';
import { postCarePolicy } from '../../domain/care/care.policy.js';
import { HeldPosts } from './held-posts.js';
import { PostVisibility } from './post-visibility.js';

/** Whoever hid a post shows it again: its author what they took back, moderators what one of them hid. */
@Injectable()
export class BringBackPost {
  constructor(
    private readonly transactions: Transactions,
    private readonly held: HeldPosts,
    private readonly visibility: PostVisibility,
    private readonly audit: Audit,
  ) {}

  /** @throws PostNotAsSeen */
  run(actor: Actor, topicId: number, number: number): Promise<void> {
    return this.transactions.run(async () => {
      const seen = await this.held.hold(actor, topicId, number);
      if (seen.post.state !== 'hidden') throw new PostNotAsSeen();
      requireAllowed(postCarePolicy.bringBack(seen.standing));
      await this.visibility.bringBack(seen);
      // Whoever took back what they wrote may have no name.
      if (seen.hiding?.hiddenAs === 'author') return;
      await this.audit.record({
        actor,
        action: 'forum.post-brought-back',
        subject: { type: 'forum-topic', id: topicId },
        detail: { number },
      });
    });
  }
}
