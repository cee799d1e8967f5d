import { Injectable } from '@nestjs/common';
import { periodInWords } from '../../../../platform/calendar/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Notifications } from '../../../../platform/notifications/index.js';
import { On, type Delivery } from '../../../../platform/outbox/index.js';
import { missedInARow } from '../../domain/attendance/attendance.js';
import type { Attendance } from '../../domain/series/occurrence.js';
import { AbsenceMarked, AttendanceDisputed } from '../../domain/sessions.events.js';
import { AttendanceRepository } from '../../persistence/attendance/attendance.repository.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { Colleagues } from '../colleagues.js';
import { titleOf } from '../diary-entries.js';
import { sessionKinds } from '../notification-kinds.js';
import { onTheDayPage, seriesPage } from '../pages.js';

/** Far more dates than anybody misses in a row. */
const MOST_DATES = 100;

const markInWords: Record<Attendance, string> = { attended: 'came', 'in-part': 'came for part', 'did-not-come': 'did not come' };

/** Private words about who came: to somebody who missed two dates, and to hosts whose mark is said to be wrong. */
@Injectable()
export class TellAttendance {
  constructor(
    private readonly notifications: Notifications,
    private readonly occurrences: OccurrencesRepository,
    private readonly series: SeriesRepository,
    private readonly attendance: AttendanceRepository,
    private readonly colleagues: Colleagues,
    private readonly clock: Clock,
  ) {}

  /** Two dates of a series in a row: one word to the person alone, once however many follow. */
  @On(AbsenceMarked, 'nudge-person', { lane: 'slow' })
  async absent({ payload: { occurrenceId, personId } }: AbsenceMarked): Promise<void> {
    const occurrence = await this.occurrences.find(occurrenceId);
    if (!occurrence) return;
    const booked = await this.attendance.booked(personId, occurrence.seriesId, this.clock.now(), MOST_DATES);
    const first = missedInARow(booked, occurrenceId);
    if (first === null) return;
    const series = await this.series.ofDate(occurrence);
    await this.notifications.notify({
      personId,
      key: `sessions.missed:${String(first)}`,
      kind: sessionKinds.missed.kind,
      title: `Could not make it to ${series.title}?`,
      body: 'You had a seat at two dates in a row and were marked as not having come. Plans change. Releasing your seat, even late, gives it to someone who waits. If a mark is wrong, open the date and tell the hosts. Nobody else is told.',
      link: seriesPage(series.id),
    });
  }

  @On(AttendanceDisputed, 'tell-hosts')
  async disputed({ payload }: AttendanceDisputed, { key }: Delivery): Promise<void> {
    const { occurrenceId, personId, attendance, words } = payload;
    const occurrence = await this.occurrences.find(occurrenceId);
    if (!occurrence) return;
    const series = await this.series.ofDate(occurrence);
    const name = (await this.colleagues.people([personId])).get(personId)?.name ?? 'Somebody';
    const when = periodInWords(occurrence.startsAt, occurrence.endsAt, occurrence.timeZone);
    for (const host of series.hostIds) {
      await this.notifications.notify({
        personId: host,
        key,
        kind: sessionKinds.disputed.kind,
        title: `${name} says a mark is wrong`,
        body: [`${titleOf(occurrence, series)}, ${when}. The mark is “${markInWords[attendance]}”.`, words && `They say: ${words}`]
          .filter(Boolean)
          .join(' '),
        link: onTheDayPage(occurrenceId),
      });
    }
  }
}
