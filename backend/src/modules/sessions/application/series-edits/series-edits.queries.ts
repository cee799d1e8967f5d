import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { EditPending } from '../../api/series/occurrence.schemas.js';
import type { EditStart, EditStartQuery, SeriesEditView } from '../../api/series-edits/series-edit.schemas.js';
import { everybody } from '../../domain/series-edits/series-edit-news.js';
import { standsFor } from '../../domain/series-edits/series-edit-times.js';
import { timingFrom } from '../../domain/series-edits/series-edit-timing.js';
import { mayDo } from '../../domain/sessions.policy.js';
import { EditedDatesRepository } from '../../persistence/series-edits/edited-dates.repository.js';
import { SeriesEditsRepository } from '../../persistence/series-edits/series-edits.repository.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { Colleagues } from '../colleagues.js';
import { Standings } from '../standings.js';

/** Edits of published series, for those who make them. */
@Injectable()
export class SeriesEditsQueries {
  constructor(
    private readonly edits: SeriesEditsRepository,
    private readonly series: SeriesRepository,
    private readonly dates: EditedDatesRepository,
    private readonly standings: Standings,
    private readonly colleagues: Colleagues,
    private readonly clock: Clock,
  ) {}

  /** How the form of an edit begins: of all dates to come, or of one and those after it. */
  async start(actor: Actor, seriesId: number, { occurrenceId }: EditStartQuery): Promise<EditStart> {
    const series = await this.series.get(seriesId);
    await this.standings.require(actor, 'change', series);
    const now = this.clock.now();
    const future = (await this.dates.ofSeries(seriesId)).filter(({ startsAt }) => startsAt > now);
    const first = future.find(({ id }) => id === occurrenceId);
    const inScope = first ? future.filter((date) => standsFor(date) >= standsFor(first)) : future;
    const [place] = inScope.flatMap(({ originalStart }) => originalStart ?? []).sort();
    const { startsLocal, rule, skipped } = timingFrom(series, place ?? series.startsLocal);
    const running = inScope.filter(({ state }) => state === 'scheduled' || state === 'undecided');
    const people = await this.dates.places(running.map(({ id }) => id));
    return {
      startsAt: startsLocal,
      rule,
      skip: [...skipped],
      durationMinutes: series.durationMinutes,
      bankHolidays: series.bankHolidays,
      timeZone: series.timeZone,
      dates: running.length,
      people: new Set(people.map(({ personId }) => personId)).size,
    };
  }

  async view(actor: Actor, editId: number): Promise<SeriesEditView> {
    const edit = await this.edits.get(editId);
    const series = await this.series.get(edit.seriesId);
    const mine = edit.editedBy === actor.personId;
    const standing = mine ? await this.standings.of(actor, series) : await this.standings.require(actor, 'seeHistory', series);
    const told = (near: boolean): number => new Set(edit.news.filter(({ atOnce }) => atOnce === near).flatMap(everybody)).size;
    const may = edit.state === 'pending' && (mine || mayDo('changeDate', standing, series.state));
    return {
      id: edit.id,
      seriesId: edit.seriesId,
      laterSeriesId: edit.laterSeriesId,
      occurrenceId: edit.occurrenceId,
      scope: edit.scope,
      state: edit.state,
      savedAt: edit.savedAt.toISOString(),
      savedBy: (await this.colleagues.people([edit.editedBy])).get(edit.editedBy) ?? null,
      dueAt: edit.dueAt.toISOString(),
      settledAt: edit.settledAt?.toISOString() ?? null,
      dates: edit.news.length,
      people: { atOnce: told(true), later: told(false) },
      allowed: { undo: may, send: may && told(false) > 0 },
    };
  }

  /** The edit of a series, or of the one that it was split off from, that can still be undone. */
  async pending(seriesId: number): Promise<EditPending | null> {
    const edit = (await this.edits.pendingOf(seriesId)).at(-1);
    return edit ? { id: edit.id, savedAt: edit.savedAt.toISOString(), dueAt: edit.dueAt.toISOString() } : null;
  }
}
