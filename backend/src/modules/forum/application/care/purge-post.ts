import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { PostNotAsSeen } from '../../domain/care/care.errors.js';
import { postCarePolicy } from '../../domain/care/care.policy.js';
import { CarePostsRepository } from '../../persistence/care/care-posts.repository.js';
import { CasesRepository } from '../../persistence/care/cases.repository.js';
import { Attachments } from '../attachments/attachments.js';
import { HeldPosts } from './held-posts.js';
import { PostVisibility } from './post-visibility.js';

/** A moderator removes for good what is hidden: words, earlier wordings and files. The number stays, and leads to a note that something was here. */
@Injectable()
export class PurgePost {
  constructor(
    private readonly transactions: Transactions,
    private readonly held: HeldPosts,
    private readonly posts: CarePostsRepository,
    private readonly cases: CasesRepository,
    private readonly attachments: Attachments,
    private readonly visibility: PostVisibility,
    private readonly audit: Audit,
  ) {}

  /** @param confirmed asked twice, and twice said yes @throws PostNotAsSeen */
  run(actor: Actor, topicId: number, number: number, confirmed: boolean): Promise<void> {
    return this.transactions.run(async () => {
      const seen = await this.held.hold(actor, topicId, number);
      requireAllowed(confirmed && postCarePolicy.purge({ ...seen.standing, post: 'hidden' }));
      if (!postCarePolicy.purge(seen.standing)) throw new PostNotAsSeen();
      await this.attachments.release(seen.post.id);
      await this.cases.forgetWordsAbout(seen.post.id);
      await this.posts.empty(seen.post.id);
      await this.visibility.show(seen);
      await this.audit.record({ actor, action: 'forum.post-purged', subject: { type: 'forum-topic', id: topicId }, detail: { number } });
    });
  }
}
