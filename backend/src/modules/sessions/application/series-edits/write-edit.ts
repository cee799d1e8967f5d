import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { allDatesMade, type SeriesTiming } from '../../domain/series/series-dates.js';
import type { EditSnapshot } from '../../domain/series-edits/series-edit-snapshot.js';
import type { PlannedDate } from '../../domain/series-edits/series-edit.js';
import { EditedDatesRepository } from '../../persistence/series-edits/edited-dates.repository.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { PastDatesRepository } from '../../persistence/series/past-dates.repository.js';
import { SeriesRepository, type SeriesDetails, type SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { HostingDiary } from '../series/hosting-diary.js';
import type { PlannedEdit } from './plan-edit.js';
import { WriteDate } from './write-date.js';

export interface WrittenEdit {
  readonly laterSeriesId: number | null;
  readonly snapshot: EditSnapshot<SeriesWithPeople>;
}

/** Does what a plan says. The series and its dates to come are locked. */
@Injectable()
export class WriteEdit {
  constructor(
    private readonly series: SeriesRepository,
    private readonly dates: EditedDatesRepository,
    private readonly past: PastDatesRepository,
    private readonly occurrences: OccurrencesRepository,
    private readonly hosting: HostingDiary,
    private readonly writeDate: WriteDate,
  ) {}

  async run(actor: Actor, edit: PlannedEdit): Promise<WrittenEdit> {
    const { series, plan } = edit;
    const written = plan.dates.filter(isWritten);
    const places = await this.past.placesOf(written.filter(({ verdict }) => verdict === 'cancelled').map(({ before }) => before.id));
    const lastBooking = await this.past.lastBooking(written.map(({ before }) => before.id));
    const past = await this.keepPast(edit);
    const laterSeriesId = await this.writeSeries(edit);
    const seriesId = laterSeriesId ?? series.id;
    const moved = laterSeriesId === null ? [] : plan.dates.map(({ before }) => before.id);
    await this.dates.leavePlaces(written.filter(changesPlace).map(({ before }) => before.id));
    await this.dates.moveToSeries(moved, seriesId);
    const seriesNow = await this.series.get(seriesId);
    for (const { before, after } of written) {
      await this.writeDate.run(actor, { date: before, after, seriesBefore: series, series: seriesNow });
    }
    const made = await this.make(seriesId, edit);
    const version = (await this.series.get(series.id)).version;
    const laterVersion = laterSeriesId === null ? null : (await this.series.get(laterSeriesId)).version;
    const dates = written.map(({ before, after }) => ({ id: before.id, before, after }));
    const kept = plan.scope === 'this' ? null : series;
    return { laterSeriesId, snapshot: { series: kept, version, laterVersion, dates, moved, made, past, lastBooking, places } };
  }

  /** Dates that have begun keep the words, the place and the hosts that they had. */
  private async keepPast({ series, plan, now }: PlannedEdit): Promise<EditSnapshot<SeriesWithPeople>['past']> {
    if (plan.scope === 'this' || plan.earlierRule !== null) return [];
    const before = await this.past.words(series.id, now);
    await this.past.keep(series, plan.facts, now);
    return before;
  }

  /** @returns the series that was split off */
  private async writeSeries(edit: PlannedEdit): Promise<number | null> {
    const { series, plan, details, now } = edit;
    if (plan.scope === 'this') {
      await this.series.change(series.id, {});
      return null;
    }
    const { hostIds, ...facts } = plan.facts;
    const madeUntil = plan.timing?.madeUntil ?? null;
    const after: Partial<SeriesDetails> = { ...details, ...facts, ...(plan.timing && timingOf(plan.timing)) };
    if (plan.earlierRule === null) {
      await this.series.change(series.id, after);
      await this.people(series.id, edit, hostIds);
      if (!plan.timing) return null;
      await this.series.setMadeUntil(series.id, madeUntil);
      // Dates made by another rule are another series in calendars; those there are keep what they are known by.
      await this.series.setCalendarUid(series.id, randomUUID());
      return null;
    }
    const laterId = await this.series.split(series, { ...series, ...after }, now);
    await this.people(laterId, edit, hostIds, series.skillIds);
    await this.series.setMadeUntil(laterId, madeUntil);
    await this.series.change(series.id, { rule: plan.earlierRule });
    await this.series.setMadeUntil(series.id, allDatesMade);
    return laterId;
  }

  private async people(id: number, { skillIds }: PlannedEdit, hostIds: readonly number[], skillsBefore?: readonly number[]): Promise<void> {
    await this.series.setHosts(id, hostIds);
    const skills = skillIds ?? skillsBefore;
    if (skills) await this.series.setSkills(id, skills);
  }

  private async make(seriesId: number, { plan, now }: PlannedEdit): Promise<number[]> {
    if (plan.made.length === 0) return [];
    const series = await this.series.get(seriesId);
    await this.occurrences.add(series, plan.made, now);
    const ids = await this.dates.madeAt(
      seriesId,
      plan.made.map(({ originalStart }) => originalStart),
    );
    const rows = await this.occurrences.running(seriesId, '');
    await this.hosting.write(
      series,
      rows.filter(({ id }) => ids.includes(id)),
    );
    return ids;
  }
}

function timingOf({ startsLocal, timeZone, rule, skipped, durationMinutes, bankHolidays }: SeriesTiming): Partial<SeriesDetails> {
  return { startsLocal, timeZone, rule, skipped: [...skipped], durationMinutes, bankHolidays };
}

const changesPlace = ({ before, after }: PlannedDate): boolean => before.originalStart !== after.originalStart;

/** Not what stays, and not what was called off before, unless its place in the rule is another. */
function isWritten(date: PlannedDate): boolean {
  const { before, after, verdict } = date;
  if (verdict !== 'unchanged') return verdict !== 'stays-cancelled' || changesPlace(date);
  return changesPlace(date) || before.ownCapacity !== after.ownCapacity || date.overwritten.length > 0;
}
