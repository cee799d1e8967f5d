import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { InvalidInput } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { mayBecome } from '../../domain/series/series.js';
import { WrongSeriesState } from '../../domain/sessions.errors.js';
import { SeriesPublished } from '../../domain/sessions.events.js';
import { EarlyBookersRepository } from '../../persistence/seats/early-bookers.repository.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { MakeDates } from './make-dates.js';
import { SeriesDetailsCheck } from './series-details.js';
import { Standings } from '../standings.js';

/** An organiser in scope publishes a draft: its dates become rows that people can book. */
@Injectable()
export class PublishSeries {
  constructor(
    private readonly transactions: Transactions,
    private readonly series: SeriesRepository,
    private readonly standings: Standings,
    private readonly check: SeriesDetailsCheck,
    private readonly makeDates: MakeDates,
    private readonly occurrences: OccurrencesRepository,
    private readonly early: EarlyBookersRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  run(actor: Actor, id: number): Promise<void> {
    return this.transactions.run(async () => {
      const now = this.clock.now();
      const series = await this.series.lock(id);
      await this.standings.require(actor, mayBecome(series.state, 'publish') ? 'publish' : 'view', series);
      if (!mayBecome(series.state, 'publish')) throw new WrongSeriesState(series.state);
      if (series.hostIds.length === 0) throw new InvalidInput([{ field: 'hostIds', message: 'Choose at least one host' }]);
      this.check.seats(series);
      this.check.firstDate(series);
      await this.series.setState(id, 'published', now);
      await this.makeDates.run(series);
      const first = await this.occurrences.nextRunning(id, now);
      const promised = series.promisedEarlyMinutes;
      if (first && promised > 0) await this.early.setTime(first.id, now, promised);
      this.outbox.add(new SeriesPublished({ seriesId: id, publishedBy: actor.personId, firstId: first?.id ?? null }));
      await this.audit.record({ actor, action: 'sessions.series-published', subject: { type: 'series', id } });
    });
  }
}
