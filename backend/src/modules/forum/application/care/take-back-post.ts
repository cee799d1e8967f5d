import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { PostNotAsSeen } from '../../domain/care/care.errors.js';
import { postCarePolicy } from '../../domain/care/care.policy.js';
import { HeldPosts } from './held-posts.js';
import { PostVisibility } from './post-visibility.js';

/** The author takes back what they wrote. They can bring it back; nobody else can. */
@Injectable()
export class TakeBackPost {
  constructor(
    private readonly transactions: Transactions,
    private readonly held: HeldPosts,
    private readonly visibility: PostVisibility,
  ) {}

  /** @throws PostNotAsSeen */
  run(actor: Actor, topicId: number, number: number): Promise<void> {
    return this.transactions.run(async () => {
      const seen = await this.held.hold(actor, topicId, number);
      requireAllowed(postCarePolicy.takeBack({ ...seen.standing, post: 'shown', hiddenAs: null }));
      if (!postCarePolicy.takeBack(seen.standing)) throw new PostNotAsSeen();
      await this.visibility.hide(seen, { hiddenAs: 'author', hiddenBy: null, reason: null, words: '' });
    });
  }
}
