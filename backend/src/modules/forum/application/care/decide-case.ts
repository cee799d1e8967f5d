import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { CaseNotClaimed } from '../../domain/care/care.errors.js';
import { CaseSettled } from '../../domain/care/care.events.js';
import { holderOf } from '../../domain/care/claims.js';
import type { CaseDecision, CareReason } from '../../domain/care/words.js';
import { CasesRepository } from '../../persistence/care/cases.repository.js';
import { HeldCases } from './held-cases.js';
import { HidePost } from './hide-post.js';

export interface CaseWish {
  readonly decision: CaseDecision;
  /** Of a post that is hidden. */
  readonly reason: CareReason | null;
  /** To the author. */
  readonly words: string;
}

/** A moderator who has taken a report decides it. Reporters hear what came of it; the author hears it where it concerns them. */
@Injectable()
export class DecideCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly held: HeldCases,
    private readonly cases: CasesRepository,
    private readonly hidePost: HidePost,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws CaseNotClaimed, CaseDecided */
  run(actor: Actor, caseId: number, { decision, reason, words }: CaseWish): Promise<void> {
    return this.transactions.run(async () => {
      const { held, seen } = await this.held.hold(actor, caseId);
      const now = this.clock.now();
      if (holderOf(held, now) !== actor.personId) throw new CaseNotClaimed();
      const { post } = seen;
      // Taken back by its author, or hidden by a colleague meanwhile: it is decided all the same.
      if (decision === 'hidden' && post.state === 'shown') {
        await this.hidePost.run(actor, post.topicId, post.number, { reason: reason ?? 'other', words });
      }
      await this.cases.decide(caseId, { decision, decidedBy: actor.personId, decidedAt: now, words });
      this.outbox.add(new CaseSettled({ caseId }));
      await this.audit.record({ actor, action: 'forum.report-decided', subject: { type: 'forum-case', id: caseId }, detail: { decision } });
    });
  }
}
