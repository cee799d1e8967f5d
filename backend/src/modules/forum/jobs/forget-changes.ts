import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Every } from '../../../platform/outbox/index.js';
import { ForumTopicsRepository } from '../persistence/topics/topics.repository.js';

const KEPT_MS = 7 * 86_400_000;
/** Few enough that nobody who writes waits for it. */
const AT_ONCE = 2_000;

/** Pages catch up with the changes of a week. Older ones are forgotten: who was away for longer begins anew. */
@Injectable()
export class ForgetChanges {
  constructor(
    private readonly topics: ForumTopicsRepository,
    private readonly clock: Clock,
  ) {}

  @Every('PT1H', 'forum.forget-changes')
  async run(): Promise<void> {
    const before = this.clock.in(-KEPT_MS);
    for (let found = AT_ONCE; found === AT_ONCE;) found = await this.topics.forgetChangesBefore(before, AT_ONCE);
  }
}
