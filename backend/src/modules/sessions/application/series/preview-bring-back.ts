import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { BringBackPreview } from '../../api/series-edits/series-edit.schemas.js';
import { bringBackDays, canBeBroughtBack, mayBecome } from '../../domain/series/series.js';
import { NotCancelled, SessionStarted, TooLateToBringBack } from '../../domain/sessions.errors.js';
import { CancelledDatesRepository } from '../../persistence/series/cancelled-dates.repository.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { Colleagues } from '../colleagues.js';
import { Standings } from '../standings.js';

const MOST_PEOPLE = 200;

/** Says which dates bringing back would make run again, and who would be asked first. Nothing happens. */
@Injectable()
export class PreviewBringBack {
  constructor(
    private readonly series: SeriesRepository,
    private readonly occurrences: OccurrencesRepository,
    private readonly cancelled: CancelledDatesRepository,
    private readonly colleagues: Colleagues,
    private readonly standings: Standings,
    private readonly clock: Clock,
  ) {}

  /** @throws NotCancelled, SessionStarted, TooLateToBringBack */
  async occurrence(actor: Actor, occurrenceId: number): Promise<BringBackPreview> {
    const occurrence = await this.occurrences.find(occurrenceId);
    if (!occurrence) throw new NotFound();
    await this.standings.require(actor, 'bringBack', await this.series.ofDate(occurrence));
    if (occurrence.state !== 'cancelled') throw new NotCancelled();
    const now = this.clock.now();
    if (occurrence.startsAt <= now) throw new SessionStarted();
    return this.of([occurrenceId], occurrence.stateAt, now);
  }

  /** @throws NotCancelled, TooLateToBringBack */
  async seriesOf(actor: Actor, seriesId: number): Promise<BringBackPreview> {
    const series = await this.series.get(seriesId);
    await this.standings.require(actor, 'bringBack', series);
    if (!mayBecome(series.state, 'bring back') || !series.publishedAt) throw new NotCancelled();
    const now = this.clock.now();
    return this.of(await this.cancelled.withSeries(seriesId, now), series.endedAt, now);
  }

  private async of(ids: readonly number[], cancelledAt: Date | null, now: Date): Promise<BringBackPreview> {
    if (!cancelledAt || !canBeBroughtBack(cancelledAt, now)) throw new TooLateToBringBack();
    const dates = await this.cancelled.inBrief(ids);
    const had = await this.cancelled.placesAt(ids);
    const here = new Set(had.length === 0 ? [] : await this.colleagues.here([...new Set(had.map(({ personId }) => personId))]));
    const asked = [...new Set(had.map(({ personId }) => personId).filter((id) => here.has(id)))];
    const people = await this.colleagues.people(asked.slice(0, MOST_PEOPLE));
    return {
      dates: dates.map((date) => ({
        ...date,
        asked: had.filter(({ occurrenceId, personId }) => occurrenceId === date.occurrenceId && here.has(personId)).length,
      })),
      people: { items: asked.flatMap((id) => people.get(id) ?? []), total: asked.length },
      until: new Date(cancelledAt.getTime() + bringBackDays * 86_400_000).toISOString(),
    };
  }
}
