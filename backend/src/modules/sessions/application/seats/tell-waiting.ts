import { Injectable } from '@nestjs/common';
import { momentInWords, periodInWords } from '../../../../platform/calendar/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Notifications } from '../../../../platform/notifications/index.js';
import { On, type Delivery } from '../../../../platform/outbox/index.js';
import { accepts, seatToAnswer, type SeatKind } from '../../domain/seats/seating.js';
import { OfferEnded, SeatOffered, SeatsOpened } from '../../domain/sessions.events.js';
import { BookingsRepository } from '../../persistence/seats/bookings.repository.js';
import { OccurrencesRepository, type LockedOccurrence } from '../../persistence/series/occurrences.repository.js';
import { SeatOffersRepository } from '../../persistence/seats/seat-offers.repository.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { titleOf } from '../diary-entries.js';
import { sessionKinds } from '../notification-kinds.js';
import { occurrencePage, takePage } from '../pages.js';
import { seatingOf } from './seats-in-view.js';

interface ToldDate {
  readonly occurrence: LockedOccurrence;
  readonly title: string;
  readonly when: string;
}

/** Tells those who wait of seats that they can take, as things stand when they are told. */
@Injectable()
export class TellWaiting {
  constructor(
    private readonly notifications: Notifications,
    private readonly occurrences: OccurrencesRepository,
    private readonly bookings: BookingsRepository,
    private readonly offers: SeatOffersRepository,
    private readonly series: SeriesRepository,
    private readonly clock: Clock,
  ) {}

  @On(SeatOffered, 'tell-person')
  async offered({ payload }: SeatOffered, { key }: Delivery): Promise<void> {
    const { personId, occurrenceId, bookingId, seat, offeredAt, expiresAt } = payload;
    const date = await this.date(occurrenceId);
    if (!date || (await this.offers.stateOf(bookingId, new Date(offeredAt))) !== 'open') return;
    const until = momentInWords(expiresAt, date.occurrence.timeZone);
    await this.notifications.notify({
      personId,
      key,
      kind: sessionKinds.offered.kind,
      title: `A seat is held for you: ${date.title}`,
      body: `${date.when}. ${seatInWords(seat)} is held for you until ${until}. If you do not take it by then it goes to the next person, and you keep your number.`,
      link: takePage(occurrenceId),
      mail: { button: 'Take it or let it go' },
    });
  }

  @On(OfferEnded, 'tell-person')
  async ended({ payload: { personId, occurrenceId, how } }: OfferEnded, { key }: Delivery): Promise<void> {
    // Who let it go knows; who is offered a seat again, or is booked by now, hears of that.
    const date = how === 'declined' ? undefined : await this.date(occurrenceId);
    if (!date) return;
    const booking = await this.bookings.find(occurrenceId, personId);
    if (!booking?.waitsFor || booking.offer) return;
    await this.notifications.notify({
      personId,
      key,
      kind: sessionKinds.offered.kind,
      title: how === 'lapsed' ? `Your time to take a seat is over: ${date.title}` : `No seat is held for you any more: ${date.title}`,
      body:
        how === 'lapsed'
          ? `${date.when}. This seat goes to the next person. You keep your number on the waiting list, and your turn comes again.`
          : `${date.when}. The session or its seats have changed, so the seat that was held for you is gone. You keep your number on the waiting list.`,
      link: occurrencePage(occurrenceId),
    });
  }

  @On(SeatsOpened, 'tell-everyone')
  async opened({ payload: { occurrenceId, seats } }: SeatsOpened, { key }: Delivery): Promise<void> {
    const date = await this.date(occurrenceId);
    if (!date) return;
    const seating = seatingOf(date.occurrence);
    for (const { personId, waitsFor } of await this.bookings.queue(occurrenceId)) {
      if (!seats.some((kind) => accepts(waitsFor, kind)) || !seatToAnswer(seating, waitsFor)) continue;
      await this.notifications.notify({
        personId,
        key,
        kind: sessionKinds.offered.kind,
        title: `A seat is free: ${date.title}`,
        body: `${date.when}. Everyone who waits has been told, and the first to take it has it.`,
        link: takePage(occurrenceId),
        mail: { button: 'Take it' },
      });
    }
  }

  /** Undefined where there is nothing left to take: the date is called off, or has begun. */
  private async date(id: number): Promise<ToldDate | undefined> {
    const occurrence = await this.occurrences.find(id);
    if (occurrence?.state !== 'scheduled' || occurrence.startsAt <= this.clock.now()) return undefined;
    const when = periodInWords(occurrence.startsAt, occurrence.endsAt, occurrence.timeZone);
    return { occurrence, title: titleOf(occurrence, await this.series.ofDate(occurrence)), when };
  }
}

function seatInWords(seat: SeatKind): string {
  return seat === 'online' ? 'An online seat' : 'A seat in the room';
}
