import { Injectable } from '@nestjs/common';
import { Diary } from '../../../diary/index.js';
import type { LockedOccurrence } from '../../persistence/series/occurrences.repository.js';
import type { SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { HOSTING, hostingInDiary } from '../diary-entries.js';

/** Keeps the dates that people host in their diaries. */
@Injectable()
export class HostingDiary {
  constructor(private readonly diary: Diary) {}

  async write(series: SeriesWithPeople, dates: readonly LockedOccurrence[]): Promise<void> {
    for (const date of dates) {
      for (const personId of series.hostIds) await this.diary.put(hostingInDiary(date, series, personId));
    }
  }

  async remove(dates: readonly LockedOccurrence[], personId: number): Promise<void> {
    for (const { id } of dates) await this.diary.remove({ personId, source: HOSTING, sourceId: id });
  }
}
