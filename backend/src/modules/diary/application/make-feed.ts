import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { feedPath, hashOfFeedSecret, newFeedSecret } from '../domain/feed-secret.js';
import { CalendarFeedsRepository } from '../persistence/calendar-feeds.repository.js';

/** Makes a person's feed, or gives it a new address, after which the old one answers nobody. */
@Injectable()
export class MakeFeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly feeds: CalendarFeedsRepository,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @returns the path with its secret, which is told this once */
  run(me: Actor): Promise<string> {
    const secret = newFeedSecret();
    const hash = hashOfFeedSecret(secret);
    if (!hash) throw new Error('A new secret is not as secrets are.');
    return this.transactions.run(async () => {
      await this.feeds.put(me.personId, hash, this.clock.now());
      const subject = { type: 'person', id: me.personId };
      await this.audit.record({ actor: me, action: 'diary.feed-made', subject, personId: me.personId });
      return feedPath(secret);
    });
  }
}
