import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Diary } from '../../../diary/index.js';
import type { EditSnapshot, EndedPlace } from '../../domain/series-edits/series-edit-snapshot.js';
import { BookingsRepository } from '../../persistence/seats/bookings.repository.js';
import { EditedDatesRepository } from '../../persistence/series-edits/edited-dates.repository.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { PastDatesRepository } from '../../persistence/series/past-dates.repository.js';
import { SeriesEditsRepository, type SavedEdit } from '../../persistence/series-edits/series-edits.repository.js';
import { SeriesRepository, type SeriesDetails, type SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { Colleagues } from '../colleagues.js';
import { bookingInDiary, HOSTING } from '../diary-entries.js';
import { WriteDate } from './write-date.js';

type Snapshot = EditSnapshot<SeriesWithPeople>;

/** Brings back what an edit changed. All that it touches is locked, and is as the edit left it. */
@Injectable()
export class RestoreEdit {
  constructor(
    private readonly series: SeriesRepository,
    private readonly edits: SeriesEditsRepository,
    private readonly dates: EditedDatesRepository,
    private readonly past: PastDatesRepository,
    private readonly occurrences: OccurrencesRepository,
    private readonly bookings: BookingsRepository,
    private readonly colleagues: Colleagues,
    private readonly diary: Diary,
    private readonly writeDate: WriteDate,
  ) {}

  async run(
    actor: Actor,
    edit: SavedEdit,
    series: SeriesWithPeople,
    later: SeriesWithPeople | undefined,
    snapshot: Snapshot,
  ): Promise<void> {
    const edited = later ?? series;
    await this.restoreSeries(series, later, snapshot);
    await this.past.giveBack(snapshot.past);
    const since = later ? (await this.dates.ofSeries(later.id)).map(({ id }) => id) : [];
    const made = [...new Set([...snapshot.made, ...since.filter((id) => !snapshot.moved.includes(id))])];
    await this.unmake(made);
    await this.dates.leavePlaces(snapshot.dates.map(({ id }) => id));
    await this.dates.moveToSeries([...snapshot.moved, ...made], series.id);
    const places = await this.places(snapshot);
    for (const { id } of snapshot.dates) {
      const mine = places.filter(({ occurrenceId }) => occurrenceId === id);
      if (mine.length > 0) await this.past.restorePlaces(id, mine);
    }
    const seriesNow = await this.series.get(series.id);
    const rows = new Map((await this.dates.withIds(snapshot.dates.map(({ id }) => id))).map((row) => [row.id, row]));
    for (const { id, before, after } of snapshot.dates) {
      const row = rows.get(id);
      // Its place in the rule was given up above, so that dates can change places.
      const date = row && { ...row, ...after };
      if (date) await this.writeDate.run(actor, { date, after: before, seriesBefore: edited, series: seriesNow });
      if (places.some(({ occurrenceId }) => occurrenceId === id)) await this.placesInDiaries(id);
    }
    if (!later) return;
    await this.edits.forgetLater(edit.id);
    await this.series.remove(later.id);
  }

  private async restoreSeries(series: SeriesWithPeople, later: SeriesWithPeople | undefined, { series: before }: Snapshot): Promise<void> {
    if (!before) {
      await this.series.change(series.id, {});
      return;
    }
    await this.series.change(series.id, detailsOf(before));
    await this.series.setMadeUntil(series.id, before.madeUntil);
    if (later) return;
    await this.series.setHosts(series.id, before.hostIds);
    await this.series.setSkills(series.id, before.skillIds);
    await this.series.setCalendarUid(series.id, before.calendarUid);
  }

  /** Dates that the edit made are no more. Their rows stay, out of sight: somebody may have looked at one, or booked and released it. */
  private async unmake(ids: readonly number[]): Promise<void> {
    for (const id of ids) await this.diary.removeAll(HOSTING, id);
    await this.occurrences.drop(ids);
  }

  /** Whoever left the council meanwhile does not come back. */
  private async places({ places }: Snapshot): Promise<EndedPlace[]> {
    const here = new Set(places.length === 0 ? [] : await this.colleagues.here([...new Set(places.map(({ personId }) => personId))]));
    return places.filter(({ personId }) => here.has(personId));
  }

  private async placesInDiaries(id: number): Promise<void> {
    const occurrence = await this.occurrences.find(id);
    if (!occurrence) return;
    const series = await this.series.ofDate(occurrence);
    for (const booking of await this.bookings.holding(id))
      await this.diary.put(bookingInDiary(occurrence, series, booking.personId, booking));
  }
}

function detailsOf(series: SeriesWithPeople): SeriesDetails {
  const { title, summary, description, descriptionHtml, place, link, capacityRoom, capacityOnline, captions } = series;
  const { durationMinutes, rule, startsLocal, timeZone, skipped, audience, audienceServiceId, bankHolidays } = series;
  const { opensMinutesBefore, closesMinutesBefore, releaseUntilMinutesBefore } = series;
  const words = { title, summary, description, descriptionHtml, place, link, capacityRoom, capacityOnline, captions };
  const timing = { durationMinutes, rule, startsLocal, timeZone, skipped, bankHolidays };
  return { ...words, ...timing, audience, audienceServiceId, opensMinutesBefore, closesMinutesBefore, releaseUntilMinutesBefore };
}
