import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import type { SeriesState } from '../../domain/series/series.js';
import { WrongSeriesState } from '../../domain/sessions.errors.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { Standings } from '../standings.js';

/** Says of a draft that those who asked for it book its first date first, from the moment in which it is published. */
@Injectable()
export class PromiseEarly {
  constructor(
    private readonly transactions: Transactions,
    private readonly series: SeriesRepository,
    private readonly standings: Standings,
  ) {}

  /** @throws WrongSeriesState for what is no draft any more */
  run(actor: Actor, seriesId: number, minutes: number): Promise<void> {
    return this.transactions.run(async () => {
      const series = await this.series.lock(seriesId);
      await this.standings.require(actor, series.state === 'draft' ? 'change' : 'view', series);
      if (series.state !== 'draft') throw new WrongSeriesState(series.state);
      await this.series.promiseEarly(seriesId, minutes);
    });
  }

  /** For the room that made the promise, when fewer ask or nobody does. @returns the state of the series, which only a draft lets change */
  lessen(seriesId: number, minutes: number): Promise<SeriesState> {
    return this.transactions.run(async () => {
      const { state } = await this.series.lock(seriesId);
      if (state === 'draft') await this.series.promiseEarly(seriesId, minutes);
      return state;
    });
  }
}
