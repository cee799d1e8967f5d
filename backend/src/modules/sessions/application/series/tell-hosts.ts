import { Injectable } from '@nestjs/common';
import { periodInWords, toWallTime } from '../../../../platform/calendar/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Notifications } from '../../../../platform/notifications/index.js';
import { On, type Delivery } from '../../../../platform/outbox/index.js';
import { Invitations } from '../../../diary/index.js';
import { HostNeeded, OccurrenceCancelled, SeatBooked, SeriesPublished } from '../../domain/sessions.events.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { Colleagues } from '../colleagues.js';
import { HOSTING, titleOf } from '../diary-entries.js';
import { sessionKinds } from '../notification-kinds.js';
import { attendeesPage, seriesPage } from '../pages.js';

/** Tells those who host or organise what they may have to do. */
@Injectable()
export class TellHosts {
  constructor(
    private readonly notifications: Notifications,
    private readonly occurrences: OccurrencesRepository,
    private readonly series: SeriesRepository,
    private readonly colleagues: Colleagues,
    private readonly invitations: Invitations,
    private readonly clock: Clock,
  ) {}

  /** The diary mails hosts what it puts into their calendars; what is called off is not to wait, but where an edit did it, which tells them itself. */
  @On(OccurrenceCancelled, 'hosts-calendars')
  async cancelled({ payload: { occurrenceId, toldBy } }: OccurrenceCancelled): Promise<void> {
    if (toldBy !== 'edit') await this.invitations.hasten(HOSTING, occurrenceId);
  }

  /** Once a day for a date, however many book: the list says who. */
  @On(SeatBooked, 'tell-hosts', { lane: 'slow' })
  async booked({ payload: { occurrenceId, personId: booker } }: SeatBooked): Promise<void> {
    const occurrence = await this.occurrences.find(occurrenceId);
    if (!occurrence) return;
    const series = await this.series.ofDate(occurrence);
    const today = toWallTime(this.clock.now(), occurrence.timeZone).slice(0, 10);
    for (const personId of series.hostIds.filter((id) => id !== booker)) {
      await this.notifications.notify({
        personId,
        key: `sessions.bookings:${String(occurrenceId)}:${today}`,
        kind: sessionKinds.hosting.kind,
        title: `New bookings for ${titleOf(occurrence, series)}`,
        body: `${periodInWords(occurrence.startsAt, occurrence.endsAt, occurrence.timeZone)}. See who is coming.`,
        link: attendeesPage(occurrenceId),
      });
    }
  }

  @On(SeriesPublished, 'tell-hosts')
  async published({ payload: { seriesId, publishedBy } }: SeriesPublished, { key }: Delivery): Promise<void> {
    const series = await this.series.get(seriesId);
    for (const personId of series.hostIds.filter((id) => id !== publishedBy)) {
      await this.notifications.notify({
        personId,
        key,
        kind: sessionKinds.hosting.kind,
        title: `${series.title} is published`,
        body: 'People can book its dates now. You find them under My series.',
        link: seriesPage(seriesId),
      });
    }
  }

  @On(HostNeeded, 'tell-organisers')
  async hostNeeded({ payload: { seriesId, leaverId, hostsLeft } }: HostNeeded, { key }: Delivery): Promise<void> {
    const series = await this.series.get(seriesId);
    const leaver = (await this.colleagues.people([leaverId])).get(leaverId)?.name ?? 'A host';
    const rest =
      hostsLeft === 0
        ? 'Nobody hosts its dates now. Choose another host, or cancel them.'
        : 'It has another host. Check that they can go on.';
    for (const personId of await this.colleagues.organisersOf(series.serviceId)) {
      await this.notifications.notify({
        personId,
        key,
        kind: sessionKinds.organising.kind,
        title: `${series.title} has lost a host`,
        body: `${leaver} has left the council. ${rest}`,
        link: seriesPage(seriesId),
      });
    }
  }
}
