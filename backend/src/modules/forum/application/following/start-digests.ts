import { Injectable } from '@nestjs/common';
import { toWallTime } from '../../../../platform/calendar/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Config } from '../../../../platform/config/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Every, Outbox } from '../../../../platform/outbox/index.js';
import { digestPeriod } from '../../domain/following/digest.js';
import { DigestDue } from '../../domain/following/following.events.js';
import { DigestsRepository } from '../../persistence/following/digests.repository.js';
import { NewsSettingsRepository } from '../../persistence/following/news-settings.repository.js';

const BATCH = 200;

/** Starts the digests of a morning, once for each person and period. The outbox shares them among all servers. */
@Injectable()
export class StartDigests {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: NewsSettingsRepository,
    private readonly digests: DigestsRepository,
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Every('PT5M', 'forum.start-digests')
  async run(): Promise<void> {
    const now = toWallTime(this.clock.now(), this.config.timeZone);
    for (const rhythm of ['daily', 'weekly'] as const) {
      const period = digestPeriod(rhythm, now);
      if (period === null) continue;
      for (let after = 0, found = BATCH; found === BATCH;) {
        const readers = await this.settings.readersOf(rhythm, after, BATCH);
        await this.start(await this.digests.without(readers, period), period);
        after = readers.at(-1) ?? after;
        found = readers.length;
      }
    }
  }

  private async start(personIds: readonly number[], period: string): Promise<void> {
    if (personIds.length === 0) return;
    await this.transactions.run(async () => {
      for (const personId of personIds) {
        if (await this.digests.add(personId, period, this.clock.now())) this.outbox.add(new DigestDue({ personId, period }));
      }
    });
  }
}
