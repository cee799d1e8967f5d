import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { On, Outbox } from '../../../../platform/outbox/index.js';
import { PersonLeft } from '../../../people/index.js';
import { HostNeeded, SeriesTouched } from '../../domain/sessions.events.js';
import { BookingsRepository } from '../../persistence/seats/bookings.repository.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { HostingDiary } from './hosting-diary.js';
import { SeatLedgers } from '../seats/seat-ledger.js';

/** What becomes of the sessions of somebody who left: their seats go to the next in line, their series need another host. */
@Injectable()
export class LetGo {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledgers: SeatLedgers,
    private readonly series: SeriesRepository,
    private readonly occurrences: OccurrencesRepository,
    private readonly bookings: BookingsRepository,
    private readonly hosting: HostingDiary,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  @On(PersonLeft, 'sessions.let-go')
  async personLeft({ payload: { personId } }: PersonLeft): Promise<void> {
    await this.run(personId);
  }

  /** Harmless to run twice: what is done already is not found again. */
  async run(personId: number): Promise<void> {
    for (const occurrenceId of await this.bookings.futureOf(personId, this.clock.now())) await this.release(personId, occurrenceId);
    for (const seriesId of await this.series.hostedBy(personId)) await this.stepDown(personId, seriesId);
    for (const id of await this.occurrences.hostedAloneBy(personId, this.clock.now())) await this.handBack(personId, id);
  }

  private release(personId: number, occurrenceId: number): Promise<void> {
    return this.transactions.run(async () => {
      const ledger = await this.ledgers.open(occurrenceId);
      const booking = await this.bookings.find(occurrenceId, personId);
      if (!booking || ledger.now >= ledger.occurrence.startsAt) return;
      await ledger.release(booking, 'left');
      await ledger.close();
    });
  }

  /** A date of its own hosts: where none is left, it is that of the hosts of its series again. */
  private handBack(personId: number, occurrenceId: number): Promise<void> {
    return this.transactions.run(async () => {
      const { occurrence } = await this.ledgers.open(occurrenceId);
      await this.hosting.remove([occurrence], personId);
      if (await this.occurrences.removeHost(occurrenceId, personId)) return;
      await this.hosting.write(await this.series.get(occurrence.seriesId), occurrence.state === 'scheduled' ? [occurrence] : []);
    });
  }

  private stepDown(personId: number, seriesId: number): Promise<void> {
    return this.transactions.run(async () => {
      const { hostIds } = await this.series.lock(seriesId);
      if (!hostIds.includes(personId)) return;
      const left = hostIds.filter((id) => id !== personId);
      await this.series.setHosts(seriesId, left);
      await this.hosting.remove(await this.occurrences.runningAfter(seriesId, this.clock.now()), personId);
      this.outbox.add(new SeriesTouched({ seriesIds: [seriesId] }));
      this.outbox.add(new HostNeeded({ seriesId, leaverId: personId, hostsLeft: left.length }));
    });
  }
}
