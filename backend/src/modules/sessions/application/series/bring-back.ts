import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import type { BroughtBack as BroughtBackView } from '../../api/series-edits/series-edit.schemas.js';
import { canBeBroughtBack, mayBecome } from '../../domain/series/series.js';
import { NotCancelled, SessionStarted, TooLateToBringBack, WrongSeriesState } from '../../domain/sessions.errors.js';
import { SeriesTouched } from '../../domain/sessions.events.js';
import { CancelledDatesRepository } from '../../persistence/series/cancelled-dates.repository.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { Colleagues } from '../colleagues.js';
import { HostingDiary } from './hosting-diary.js';
import { MakeDates } from './make-dates.js';
import { SeatLedgers, type BroughtBack } from '../seats/seat-ledger.js';
import { Standings } from '../standings.js';

/** A cancelled date, or a series that has ended, takes place after all. It comes back empty; who had a place is asked first, in the old order. */
@Injectable()
export class BringBack {
  constructor(
    private readonly transactions: Transactions,
    private readonly series: SeriesRepository,
    private readonly occurrences: OccurrencesRepository,
    private readonly cancelled: CancelledDatesRepository,
    private readonly ledgers: SeatLedgers,
    private readonly colleagues: Colleagues,
    private readonly hosting: HostingDiary,
    private readonly makeDates: MakeDates,
    private readonly standings: Standings,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws TooLateToBringBack after 7 days, NotCancelled, SessionStarted */
  occurrence(actor: Actor, occurrenceId: number): Promise<BroughtBackView> {
    return this.transactions.run(async () => {
      const { occurrence, series, now } = await this.ledgers.open(occurrenceId);
      await this.standings.require(actor, 'bringBack', series);
      if (occurrence.state !== 'cancelled') throw new NotCancelled();
      if (occurrence.startsAt <= now) throw new SessionStarted();
      if (!occurrence.stateAt || !canBeBroughtBack(occurrence.stateAt, now)) throw new TooLateToBringBack();
      const asked = await this.comesBack(actor, occurrenceId);
      this.outbox.add(new SeriesTouched({ seriesIds: [series.id] }));
      return { dates: 1, asked: asked.length };
    });
  }

  /** Those of its dates come back that were cancelled with it. */
  seriesOf(actor: Actor, seriesId: number): Promise<BroughtBackView> {
    return this.transactions.run(async () => {
      const series = await this.series.lock(seriesId);
      await this.standings.require(actor, 'bringBack', series);
      const now = this.clock.now();
      if (!mayBecome(series.state, 'bring back')) throw new NotCancelled();
      // A draft that was dropped never had a date.
      if (!series.publishedAt || !series.endedAt) throw new WrongSeriesState('ended');
      if (!canBeBroughtBack(series.endedAt, now)) throw new TooLateToBringBack();
      await this.series.bringBack(seriesId);
      this.outbox.add(new SeriesTouched({ seriesIds: [seriesId] }));
      const people = new Set<number>();
      const dates = await this.cancelled.withSeries(seriesId, now);
      for (const id of dates) for (const personId of await this.comesBack(actor, id)) people.add(personId);
      await this.makeDates.run({ ...series, state: 'published' });
      const detail = { dates: dates.length, asked: people.size };
      await this.audit.record({ actor, action: 'sessions.series-brought-back', subject: { type: 'series', id: seriesId }, detail });
      return { dates: dates.length, asked: people.size };
    });
  }

  /** @returns who is asked */
  private async comesBack(actor: Actor, id: number): Promise<number[]> {
    const ledger = await this.ledgers.open(id);
    // Somebody may have brought this one back a moment ago.
    if (ledger.occurrence.state !== 'cancelled') return [];
    const were = await this.cancelled.peopleOf(id);
    const here = new Set(were.length === 0 ? [] : await this.colleagues.here(were.map(({ personId }) => personId)));
    const people = were
      .filter(({ personId }) => here.has(personId))
      .map(({ wish, personId, showName }): BroughtBack => ({ personId, wish, showName }));
    await this.occurrences.setState(id, 'scheduled', null, ledger.now);
    await ledger.bringBack(people);
    await ledger.close();
    await this.hosting.write(ledger.series, [ledger.occurrence]);
    const detail = { asked: people.length };
    await this.audit.record({ actor, action: 'sessions.occurrence-brought-back', subject: { type: 'occurrence', id }, detail });
    return people.map(({ personId }) => personId);
  }
}
