import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Diary } from '../../diary/index.js';
import { OccurrencesRepository } from '../persistence/occurrences.repository.js';
import type { SeriesWithPeople } from '../persistence/series.repository.js';
import { BOOKING, HOSTING } from './diary-entries.js';
import { HostingDiary } from './hosting-diary.js';
import { SeatLedgers } from './seat-ledger.js';

/** Carries an edit of a published series to its dates still to come. What has begun stays as it was. */
@Injectable()
export class CarryChanges {
  constructor(
    private readonly occurrences: OccurrencesRepository,
    private readonly ledgers: SeatLedgers,
    private readonly hosting: HostingDiary,
    private readonly diary: Diary,
    private readonly clock: Clock,
  ) {}

  /** Before the edit is written: past dates keep the words that they had. */
  keepPast(before: SeriesWithPeople): Promise<void> {
    return this.occurrences.keepPast(before, this.clock.now());
  }

  async run(before: SeriesWithPeople, after: SeriesWithPeople): Promise<void> {
    await this.seats(before, after);
    await this.hosts(before, after);
    if (before.title !== after.title || before.place !== after.place) await this.diaries(before, after);
  }

  private async seats(before: SeriesWithPeople, after: SeriesWithPeople): Promise<void> {
    if (before.capacityRoom === after.capacityRoom && before.capacityOnline === after.capacityOnline) return;
    for (const id of await this.occurrences.followingCapacity(after.id, this.clock.now())) {
      const ledger = await this.ledgers.open(id);
      ledger.resize({ room: after.capacityRoom, online: after.capacityOnline });
      await ledger.close();
    }
  }

  private async hosts(before: SeriesWithPeople, after: SeriesWithPeople): Promise<void> {
    const future = await this.occurrences.runningAfter(after.id, this.clock.now());
    const gone = before.hostIds.filter((id) => !after.hostIds.includes(id));
    const come = after.hostIds.filter((id) => !before.hostIds.includes(id));
    for (const personId of gone) await this.hosting.remove(future, personId);
    if (come.length > 0) await this.hosting.write({ ...after, hostIds: come }, future);
  }

  private async diaries(before: SeriesWithPeople, after: SeriesWithPeople): Promise<void> {
    for (const date of await this.occurrences.runningAfter(after.id, this.clock.now())) {
      const title = date.ownTitle ?? after.title;
      const place = date.ownPlace ?? after.place;
      await this.diary.changeAll(BOOKING, date.id, { title });
      // Whoever sits online stays there.
      if (date.ownPlace === null) await this.diary.changeAll(BOOKING, date.id, { note: place }, { note: before.place });
      await this.diary.changeAll(HOSTING, date.id, { title, note: place ?? 'Online' });
    }
  }
}
