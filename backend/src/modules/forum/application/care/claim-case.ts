import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { CaseTaken } from '../../domain/care/care.errors.js';
import { claimEnds, holderOf, mayClaim } from '../../domain/care/claims.js';
import { CasesRepository } from '../../persistence/care/cases.repository.js';
import { HeldCases } from './held-cases.js';

/** A moderator takes a report, so that nobody else decides it meanwhile, or gives it back. */
@Injectable()
export class ClaimCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly held: HeldCases,
    private readonly cases: CasesRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws CaseTaken, CaseDecided */
  run(actor: Actor, caseId: number, wanted: boolean): Promise<void> {
    return this.transactions.run(async () => {
      const { held } = await this.held.hold(actor, caseId);
      const now = this.clock.now();
      if (!mayClaim(held, actor.personId, now)) throw new CaseTaken();
      if (wanted) await this.cases.setClaim(caseId, actor.personId, claimEnds(now));
      else if (holderOf(held, now) === actor.personId) await this.cases.setClaim(caseId, null, null);
    });
  }
}
