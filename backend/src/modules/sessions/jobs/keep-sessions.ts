import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { Every, Outbox } from '../../../platform/outbox/index.js';
import { MakeDates } from '../application/series/make-dates.js';
import { SeatLedgers } from '../application/seats/seat-ledger.js';
import { horizonFrom } from '../domain/series/series-dates.js';
import { SessionHosted } from '../domain/sessions.events.js';
import { BookingClicksRepository } from '../persistence/seats/booking-clicks.repository.js';
import { BookingsRepository } from '../persistence/seats/bookings.repository.js';
import { LearningRepository } from '../persistence/figures/learning.repository.js';
import { OccurrencesRepository } from '../persistence/series/occurrences.repository.js';
import { SeriesRepository } from '../persistence/series/series.repository.js';

const DAY_MS = 86_400_000;
const AT_ONCE = 500;

/** What sessions need done as time goes by. */
@Injectable()
export class KeepSessions {
  private readonly log = new Logger('Sessions');

  constructor(
    private readonly transactions: Transactions,
    private readonly series: SeriesRepository,
    private readonly occurrences: OccurrencesRepository,
    private readonly bookings: BookingsRepository,
    private readonly clicks: BookingClicksRepository,
    private readonly learning: LearningRepository,
    private readonly makeDates: MakeDates,
    private readonly ledgers: SeatLedgers,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Keeps dates as rows 18 months ahead. */
  @Every('PT6H', 'sessions.extend-dates')
  async extend(): Promise<void> {
    const now = this.clock.now();
    // Zones differ by less than a day; the exact horizon is that of the series' own zone.
    for (const id of await this.series.madeOnlyUntil(horizonFrom(new Date(now.getTime() + DAY_MS), 'UTC'))) {
      await this.transactions.run(async () => {
        const series = await this.series.lock(id);
        if (series.state === 'published') await this.makeDates.run(series);
      });
    }
  }

  /** Tells other rooms of dates that took place, once each. */
  @Every('PT15M', 'sessions.report-hosted')
  async reportHosted(): Promise<void> {
    for (const id of await this.occurrences.toReport(this.clock.now(), AT_ONCE)) {
      await this.transactions.run(async () => {
        const { occurrence, series, facts, now } = await this.ledgers.open(id);
        if (occurrence.hostedAt !== null || occurrence.state !== 'scheduled' || occurrence.endsAt > now) return;
        for (const personId of series.hostIds) this.outbox.add(new SessionHosted({ ...facts, personId }));
        await this.learning.hosted(id, series.hostIds);
        await this.occurrences.reported(id, now);
      });
    }
  }

  /** Deletes what people asked for 28 days after the date. */
  @Every('PT1H', 'sessions.delete-support')
  async deleteSupport(): Promise<void> {
    let deleted = 0;
    for (let last = AT_ONCE; last === AT_ONCE; deleted += last) last = await this.bookings.deleteSupport(this.clock.now(), AT_ONCE);
    if (deleted > 0) this.log.log(`Deleted ${String(deleted)} notes on support whose time was over.`);
  }

  /** A key that was sent a day ago is not sent again. */
  @Every('P1D', 'sessions.forget-clicks')
  async forgetClicks(): Promise<void> {
    await this.clicks.forget(new Date(this.clock.now().getTime() - DAY_MS));
  }
}
