import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { allDatesMade, horizonFrom, seriesDates } from '../../domain/series/series-dates.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository, type SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { HostingDiary } from './hosting-diary.js';

/** Makes rows of the dates of a series up to 18 months ahead, each date once. Called under the lock of the series. */
@Injectable()
export class MakeDates {
  constructor(
    private readonly series: SeriesRepository,
    private readonly occurrences: OccurrencesRepository,
    private readonly hosting: HostingDiary,
    private readonly clock: Clock,
  ) {}

  async run(series: SeriesWithPeople): Promise<void> {
    const now = this.clock.now();
    const before = horizonFrom(now, series.timeZone);
    const from = series.madeUntil ?? undefined;
    if (from !== undefined && from >= before) return;
    const dates = seriesDates(series, { from, before });
    await this.occurrences.add(series, dates, now);
    const isLast = seriesDates(series, { from: before, limit: 1 }).length === 0;
    await this.series.setMadeUntil(series.id, isLast ? allDatesMade : before);
    await this.hosting.write(series, await this.occurrences.running(series.id, from ?? ''));
  }
}
