import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Every } from '../../../platform/outbox/index.js';
import { draftLimits } from '../domain/drafts/draft.js';
import { DraftsRepository } from '../persistence/drafts/drafts.repository.js';

const AT_ONCE = 500;
const DAY_MS = 86_400_000;

/** What nobody has gone on with for half a year. */
@Injectable()
export class ForgetDrafts {
  private readonly log = new Logger('Forum');

  constructor(
    private readonly drafts: DraftsRepository,
    private readonly clock: Clock,
  ) {}

  @Every('P1D', 'forum.forget-drafts')
  async forget(): Promise<void> {
    const before = this.clock.in(-draftLimits.keptDays * DAY_MS);
    let removed = 0;
    for (let found = AT_ONCE; found === AT_ONCE; removed += found) found = await this.drafts.removeSavedBefore(before, AT_ONCE);
    if (removed > 0) this.log.log(`Forgot ${String(removed)} drafts that nobody had gone on with.`);
  }
}
