import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { PostNotAsSeen, ReportedAlready } from '../../domain/care/care.errors.js';
import { postCarePolicy } from '../../domain/care/care.policy.js';
import type { CareReason } from '../../domain/care/words.js';
import { CasesRepository } from '../../persistence/care/cases.repository.js';
import { HeldPosts } from './held-posts.js';
import { Turns } from './turns.js';

export interface ReportWish {
  readonly reason: CareReason;
  readonly words: string;
}

/** Somebody asks moderators to look at a post. Its author is never told who. */
@Injectable()
export class ReportPost {
  constructor(
    private readonly transactions: Transactions,
    private readonly turns: Turns,
    private readonly held: HeldPosts,
    private readonly cases: CasesRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ReportedAlready, PostNotAsSeen, TooMuchWriting */
  run(actor: Actor, topicId: number, number: number, { reason, words }: ReportWish): Promise<void> {
    return this.transactions.run(async () => {
      await this.turns.report(actor.personId);
      const { post, standing } = await this.held.hold(actor, topicId, number);
      requireAllowed(postCarePolicy.report({ ...standing, post: 'shown' }), 'You cannot report this post.');
      if (!postCarePolicy.report(standing)) throw new PostNotAsSeen();
      const now = this.clock.now();
      const { id: caseId } = await this.cases.lockOpenOf(post.id, now);
      const isNew = await this.cases.addReport({ caseId, reporterId: actor.personId, reason, words, reportedAt: now });
      if (!isNew) throw new ReportedAlready();
    });
  }
}
