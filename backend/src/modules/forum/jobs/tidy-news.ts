import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Every } from '../../../platform/outbox/index.js';
import { DigestsRepository } from '../persistence/following/digests.repository.js';
import { PostMailsRepository } from '../persistence/following/post-mails.repository.js';

const DAY = 86_400_000;
const BATCH = 1_000;
/** An event is tried for half a day at most: after that nothing is told twice. */
const MAILS_KEPT = 3 * DAY;
const DIGESTS_KEPT = 60 * DAY;

/** What was mailed is of use only as long as it could be mailed twice. */
@Injectable()
export class TidyForumNews {
  constructor(
    private readonly mails: PostMailsRepository,
    private readonly digests: DigestsRepository,
    private readonly clock: Clock,
  ) {}

  @Every('PT6H', 'forum.tidy-news')
  async run(): Promise<void> {
    while ((await this.mails.removeSettledBefore(this.clock.in(-MAILS_KEPT), BATCH)) === BATCH);
    while ((await this.digests.removeBefore(this.clock.in(-DIGESTS_KEPT), BATCH)) === BATCH);
  }
}
