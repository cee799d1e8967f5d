import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { toUtc } from '../../../../platform/calendar/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import type { EndSeries as EndSeriesRequest } from '../../api/series/series.schemas.js';
import { mayBecome } from '../../domain/series/series.js';
import { WrongSeriesState } from '../../domain/sessions.errors.js';
import { SeriesTouched } from '../../domain/sessions.events.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository, type SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { CancelOccurrence } from './cancel-occurrence.js';
import { SeatLedgers } from '../seats/seat-ledger.js';
import { SettleEdits } from '../series-edits/settle-edits.js';
import { Standings } from '../standings.js';

/** Ends a series, or drops a draft. It makes no more dates; those after its last day are cancelled, those up to it go on. */
@Injectable()
export class EndSeries {
  constructor(
    private readonly transactions: Transactions,
    private readonly series: SeriesRepository,
    private readonly occurrences: OccurrencesRepository,
    private readonly ledgers: SeatLedgers,
    private readonly standings: Standings,
    private readonly cancelOccurrence: CancelOccurrence,
    private readonly settleEdits: SettleEdits,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @returns how many people are told */
  run(actor: Actor, id: number, { lastDay, reason }: EndSeriesRequest): Promise<number> {
    return this.transactions.run(async () => {
      const series = await this.series.lock(id);
      await this.standings.require(actor, series.state === 'ended' ? 'view' : 'end', series);
      if (!mayBecome(series.state, 'end') && !mayBecome(series.state, 'discard')) throw new WrongSeriesState(series.state);
      await this.settleEdits.allOf(id);
      const told = await this.cancelAfter(actor, series, lastDay, reason || 'The series has ended.');
      await this.series.setState(id, 'ended', this.clock.now());
      this.outbox.add(new SeriesTouched({ seriesIds: [id] }));
      await this.audit.record({
        actor,
        action: 'sessions.series-ended',
        subject: { type: 'series', id },
        detail: { lastDay, reason, told },
      });
      return told;
    });
  }

  private async cancelAfter(actor: Actor, series: SeriesWithPeople, lastDay: string | undefined, reason: string): Promise<number> {
    const now = this.clock.now();
    const lastMinute = lastDay ? new Date(toUtc(`${lastDay}T23:59`, series.timeZone)) : now;
    const told = new Set<number>();
    for (const occurrenceId of await this.occurrences.futureIds(series.id, lastMinute > now ? lastMinute : now)) {
      const ledger = await this.ledgers.open(occurrenceId);
      for (const personId of await this.cancelOccurrence.cancel(actor, ledger, reason, 'series')) told.add(personId);
    }
    return told.size;
  }
}
