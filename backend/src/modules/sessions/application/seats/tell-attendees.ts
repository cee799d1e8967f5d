import { Injectable } from '@nestjs/common';
import { periodInWords } from '../../../../platform/calendar/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Notifications, type Notice } from '../../../../platform/notifications/index.js';
import { On, type Delivery } from '../../../../platform/outbox/index.js';
import { Invitations } from '../../../diary/index.js';
import { OccurrenceCancelled, QueueJoined, SeatBooked, SeatReleased, type SeatOrigin } from '../../domain/sessions.events.js';
import { whatComesNext } from '../../domain/seats/waitlist.js';
import { BookingsRepository } from '../../persistence/seats/bookings.repository.js';
import { OccurrencesRepository, type LockedOccurrence } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository, type SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { BOOKING, titleOf } from '../diary-entries.js';
import { sessionKinds } from '../notification-kinds.js';
import { occurrencePage, releasePage } from '../pages.js';

interface ToldDate {
  readonly occurrence: LockedOccurrence;
  readonly series: SeriesWithPeople;
  readonly title: string;
  readonly when: string;
}

type Words = Pick<Notice, 'kind' | 'title' | 'body' | 'link' | 'mail' | 'inApp'>;

/** Tells people what became of their place. */
@Injectable()
export class TellAttendees {
  constructor(
    private readonly notifications: Notifications,
    private readonly occurrences: OccurrencesRepository,
    private readonly bookings: BookingsRepository,
    private readonly series: SeriesRepository,
    private readonly invitations: Invitations,
    private readonly clock: Clock,
  ) {}

  @On(SeatBooked, 'tell-person')
  async booked({ payload: { personId, occurrenceId, origin, seat } }: SeatBooked, { key }: Delivery): Promise<void> {
    // Who books several dates in one act is told of all of them at once; the diary mails each to their calendar.
    if (origin === 'series' || origin === 'brought-back') return;
    const date = await this.date(occurrenceId);
    if (!date) return;
    const where = seat === 'online' ? 'Your seat is online.' : `Your seat is in the room${placeOf(date)}.`;
    await this.tell(personId, occurrenceId, key, seatWords(date, origin, where));
  }

  @On(QueueJoined, 'tell-person')
  async waiting({ payload: { personId, occurrenceId, origin } }: QueueJoined, { key }: Delivery): Promise<void> {
    if (origin === 'series') return;
    const date = await this.date(occurrenceId);
    if (!date) return;
    const next = whatComesNext(this.clock.now(), date.occurrence);
    const back = origin === 'brought-back' ? 'It takes place after all, and you are in line for a seat. ' : '';
    await this.notifications.notify({
      personId,
      key,
      kind: sessionKinds.booking.kind,
      title: `You are waiting for a seat at ${date.title}`,
      body: `${date.when}. ${back}${next ?? ''}`.trimEnd(),
      link: occurrencePage(occurrenceId),
    });
  }

  @On(SeatReleased, 'tell-person')
  async removed({ payload: { personId, occurrenceId, why } }: SeatReleased, { key }: Delivery): Promise<void> {
    const date = why === 'left' ? undefined : await this.date(occurrenceId);
    if (!date) return;
    if (why === 'released') await this.confirmRelease(personId, date, key);
    else {
      await this.tell(personId, occurrenceId, key, {
        kind: sessionKinds.changed.kind,
        title: `You no longer have a place at ${date.title}`,
        body: `${date.when}. A host took you off the list. Ask them if you think this is a mistake.`,
        link: occurrencePage(occurrenceId),
      });
    }
  }

  /** Whoever clicked knows; their calendar does not. So there is a mail where one put it in, and nothing where none did. */
  private async confirmRelease(personId: number, { occurrence: { id }, title, when }: ToldDate, key: string): Promise<void> {
    const calendar = await this.invitations.forMail({ personId, source: BOOKING, sourceId: id });
    if (calendar?.method !== 'CANCEL') return;
    await this.notifications.notify({
      personId,
      key,
      kind: sessionKinds.booking.kind,
      title: `You gave up your seat: ${title}`,
      body: `${when} is out of your calendar.`,
      link: occurrencePage(id),
      inApp: false,
      mail: { calendar },
    });
  }

  @On(OccurrenceCancelled, 'tell-everyone')
  async cancelled({ payload: { occurrenceId, reason, toldBy } }: OccurrenceCancelled, { key }: Delivery): Promise<void> {
    const date = toldBy === 'edit' ? undefined : await this.date(occurrenceId);
    if (!date) return;
    const next = await this.occurrences.nextRunning(date.series.id, date.occurrence.startsAt);
    const after = next
      ? `The next date is ${periodInWords(next.startsAt, next.endsAt, next.timeZone)}.`
      : 'There is no other date in this series yet.';
    await this.tellAll(await this.bookings.cancelledAt(occurrenceId), occurrenceId, key, {
      kind: sessionKinds.cancelled.kind,
      title: `Cancelled: ${date.title}`,
      body: `${date.when} will not take place. ${sentence(reason)} ${after}`,
      link: occurrencePage(next?.id ?? occurrenceId),
      mail: { button: next ? 'See the next date' : 'Open in Trellis' },
    });
  }

  private async tellAll(people: readonly number[], occurrenceId: number, key: string, words: Words): Promise<void> {
    for (const personId of people) await this.tell(personId, occurrenceId, key, words);
  }

  /** With what their calendar is to show of it now. */
  private async tell(personId: number, occurrenceId: number, key: string, words: Words): Promise<void> {
    const calendar = await this.invitations.forMail({ personId, source: BOOKING, sourceId: occurrenceId });
    await this.notifications.notify({ personId, key, ...words, mail: { ...words.mail, calendar } });
  }

  private async date(id: number): Promise<ToldDate | undefined> {
    const occurrence = await this.occurrences.find(id);
    if (!occurrence) return undefined;
    const series = await this.series.ofDate(occurrence);
    const when = periodInWords(occurrence.startsAt, occurrence.endsAt, occurrence.timeZone);
    return { occurrence, series, title: titleOf(occurrence, series), when };
  }
}

function seatWords({ title, when, occurrence }: ToldDate, origin: Exclude<SeatOrigin, 'series' | 'brought-back'>, where: string): Words {
  const link = occurrencePage(occurrence.id);
  const body = `${when}. ${where}`;
  switch (origin) {
    case 'promoted':
      return {
        kind: sessionKinds.promoted.kind,
        title: `A seat is yours: ${title}`,
        body: `${body} It is booked for you. If you cannot come, release it and it goes to the next person.`,
        link: releasePage(occurrence.id),
        mail: { button: 'Keep or release your seat' },
      };
    case 'added':
      return {
        kind: sessionKinds.booking.kind,
        title: `You were added to ${title}`,
        body: `${body} You can release your seat if you cannot come.`,
        link,
      };
    case 'changed':
      return { kind: sessionKinds.booking.kind, title: `Your seat at ${title} has changed`, body, link };
    case 'booked':
    case 'taken':
      return { kind: sessionKinds.booking.kind, title: `You are booked: ${title}`, body, link };
  }
}

function placeOf({ occurrence, series }: ToldDate): string {
  const place = occurrence.ownPlace ?? series.place;
  return place ? `: ${place}` : '';
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
