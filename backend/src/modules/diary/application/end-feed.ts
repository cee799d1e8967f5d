import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { On } from '../../../platform/outbox/index.js';
import { PersonLeft } from '../../people/index.js';
import { CalendarFeedsRepository } from '../persistence/calendar-feeds.repository.js';

/** Ends a person's feed at once: its address answers nobody from then on. */
@Injectable()
export class EndFeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly feeds: CalendarFeedsRepository,
    private readonly audit: Audit,
  ) {}

  run(me: Actor): Promise<void> {
    return this.transactions.run(async () => {
      if (!(await this.feeds.remove(me.personId))) return;
      const subject = { type: 'person', id: me.personId };
      await this.audit.record({ actor: me, action: 'diary.feed-ended', subject, personId: me.personId });
    });
  }

  /** Should they come back, an address of old days is not to come back with them. */
  @On(PersonLeft, 'diary.end-feed')
  async personLeft({ payload: { personId } }: PersonLeft): Promise<void> {
    await this.feeds.remove(personId);
  }
}
