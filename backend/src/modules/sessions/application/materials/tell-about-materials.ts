import { Injectable } from '@nestjs/common';
import { dateInWords, periodInWords } from '../../../../platform/calendar/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Notifications } from '../../../../platform/notifications/index.js';
import { On, type Delivery } from '../../../../platform/outbox/index.js';
import { MaterialAdded, RecordingEnding } from '../../domain/sessions.events.js';
import { BookingsRepository } from '../../persistence/seats/bookings.repository.js';
import { MaterialsRepository } from '../../persistence/materials/materials.repository.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { titleOf } from '../diary-entries.js';
import { todayIn } from './material-files.js';
import { sessionKinds } from '../notification-kinds.js';
import { materialsPage } from '../pages.js';

/** Tells people of what there is to read and watch, and hosts of what is about to go. */
@Injectable()
export class TellAboutMaterials {
  constructor(
    private readonly notifications: Notifications,
    private readonly occurrences: OccurrencesRepository,
    private readonly series: SeriesRepository,
    private readonly bookings: BookingsRepository,
    private readonly materials: MaterialsRepository,
    private readonly clock: Clock,
  ) {}

  /** Once a day for a date, however many files arrive: the page lists them. */
  @On(MaterialAdded, 'tell-booked', { lane: 'slow' })
  async added({ payload: { occurrenceId, addedBy } }: MaterialAdded): Promise<void> {
    const occurrence = await this.occurrences.find(occurrenceId);
    if (!occurrence || (await this.materials.at(occurrenceId)).length === 0) return;
    const series = await this.series.ofDate(occurrence);
    const today = todayIn(occurrence.timeZone, this.clock.now());
    const booked = (await this.bookings.holding(occurrenceId)).filter(({ seat, personId }) => seat !== null && personId !== addedBy);
    for (const { personId } of booked) {
      await this.notifications.notify({
        personId,
        key: `sessions.materials:${String(occurrenceId)}:${today}`,
        kind: sessionKinds.materials.kind,
        title: `New materials: ${titleOf(occurrence, series)}`,
        body: `${periodInWords(occurrence.startsAt, occurrence.endsAt, occurrence.timeZone)}. The hosts have added something to read, watch or follow.`,
        link: materialsPage(occurrenceId),
        mail: { button: 'See the materials' },
      });
    }
  }

  @On(RecordingEnding, 'tell-hosts')
  async ending({ payload: { materialId, occurrenceId, keptUntil } }: RecordingEnding, { key }: Delivery): Promise<void> {
    const occurrence = await this.occurrences.find(occurrenceId);
    if (!occurrence) return;
    const series = await this.series.ofDate(occurrence);
    const recording = (await this.materials.at(occurrenceId)).find(({ id }) => id === materialId);
    // Kept longer or taken away meanwhile: then this would be news of yesterday.
    if (recording?.keptUntil !== keptUntil) return;
    const what = recording.fileId === null ? 'The link to it is taken away' : 'It is deleted';
    for (const personId of series.hostIds) {
      await this.notifications.notify({
        personId,
        key,
        kind: sessionKinds.recordings.kind,
        title: `A recording is about to go: ${recording.title}`,
        body: `It belongs to ${titleOf(occurrence, series)}. ${what} at the end of ${dateInWords(keptUntil)}. You can keep it longer, or do nothing.`,
        link: materialsPage(occurrenceId),
      });
    }
  }
}
