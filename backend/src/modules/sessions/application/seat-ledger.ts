import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { Diary } from '../../diary/index.js';
import { promotesAt, type BookingTimes } from '../domain/occurrence.js';
import {
  freeSeats,
  moved,
  noPlace,
  placeAfterChange,
  placeFor,
  seatKinds,
  settle,
  type Place,
  type Seating,
  type Seats,
  type Wish,
} from '../domain/seating.js';
import { NoSuchSeat, SeatNotFree } from '../domain/sessions.errors.js';
import {
  OccurrenceTouched,
  QueueJoined,
  SeatBooked,
  SeatReleased,
  type ReleaseReason,
  type SeatOrigin,
  type SessionFacts,
} from '../domain/sessions.events.js';
import { BookingsRepository, type ActiveBooking, type NewBooking } from '../persistence/bookings.repository.js';
import { OccurrencesRepository, type LockedOccurrence } from '../persistence/occurrences.repository.js';
import { SeriesRepository, type SeriesWithPeople } from '../persistence/series.repository.js';
import { bookingInDiary, BOOKING } from './diary-entries.js';
import { seatingOf } from './seats-in-view.js';

/** Opens the seats of a date for change. Every path to a seat goes through here, so every path holds the same lock. */
@Injectable()
export class SeatLedgers {
  constructor(
    private readonly occurrences: OccurrencesRepository,
    private readonly series: SeriesRepository,
    private readonly bookings: BookingsRepository,
    private readonly diary: Diary,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Locks the date until the transaction ends. @throws NotFound */
  async open(occurrenceId: number): Promise<SeatLedger> {
    const occurrence = await this.occurrences.lock(occurrenceId);
    const series = await this.series.get(occurrence.seriesId);
    return new SeatLedger(occurrence, series, this.clock.now(), this.occurrences, this.bookings, this.diary, this.outbox);
  }
}

/** The seats of one date while its row is locked. `close` gives out what became free and writes the numbers down. */
export class SeatLedger {
  seating: Seating;
  private queueMoved = false;

  constructor(
    readonly occurrence: LockedOccurrence,
    readonly series: SeriesWithPeople,
    readonly now: Date,
    private readonly occurrences: OccurrencesRepository,
    private readonly bookings: BookingsRepository,
    private readonly diary: Diary,
    private readonly outbox: Outbox,
  ) {
    this.seating = seatingOf(occurrence);
  }

  get times(): BookingTimes {
    const { startsAt, earlyFrom, earlyMinutes } = this.occurrence;
    return { ...this.series, startsAt, earlyFrom, earlyMinutes };
  }

  get facts(): SessionFacts {
    const { id, seriesId, startsAt, endsAt } = this.occurrence;
    const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
    return { occurrenceId: id, seriesId, startsAt: startsAt.toISOString(), minutes, skillIds: this.series.skillIds };
  }

  /** Gives somebody who has no place a seat or the next number. @throws AlreadyBooked, NoSuchSeat */
  async seat(
    wish: Wish,
    booking: Pick<NewBooking, 'personId' | 'bookedBy' | 'showName' | 'support' | 'supportUntil'>,
    origin: SeatOrigin,
  ): Promise<ActiveBooking> {
    const place = placeFor(this.seating, this.offered(wish));
    const added = await this.bookings.add({ ...booking, ...place, occurrenceId: this.occurrence.id, at: this.now });
    await this.moved(added, noPlace, place, origin);
    return added;
  }

  /** @throws NoSuchSeat, and SeatNotFree where the person would lose a seat. */
  async change(booking: ActiveBooking, wish: Wish): Promise<void> {
    const place = placeAfterChange(this.seating, booking, this.offered(wish));
    if (!place) throw new SeatNotFree();
    await this.bookings.place(booking.id, place, place.seat === booking.seat && booking.seat ? booking.since : this.now);
    await this.moved(booking, booking, place, 'changed');
    this.queueMoved ||= booking.waitsFor !== place.waitsFor;
  }

  async release(booking: ActiveBooking, why: ReleaseReason): Promise<void> {
    await this.bookings.end(booking.id, 'released', this.now);
    await this.diary.remove({ personId: booking.personId, source: BOOKING, sourceId: this.occurrence.id });
    this.seating = moved(this.seating, booking, noPlace);
    this.queueMoved ||= booking.queueNumber !== null;
    this.outbox.add(new SeatReleased({ occurrenceId: this.occurrence.id, personId: booking.personId, bookingId: booking.id, why }));
  }

  /** Ends every place at once, without promoting anybody. @returns whose they were */
  async clear(): Promise<number[]> {
    const holding = await this.bookings.holding(this.occurrence.id);
    await this.bookings.endAll(this.occurrence.id, 'cancelled', this.now);
    await this.diary.removeAll(BOOKING, this.occurrence.id);
    // With nobody in the queue there is nobody left whom closing could promote.
    this.seating = { ...this.seating, booked: { room: 0, online: 0 }, waiting: { room: 0, online: 0, either: 0 } };
    return holding.map(({ personId }) => personId);
  }

  resize(capacity: Seats): void {
    this.seating = { ...this.seating, capacity };
  }

  /** Promotes whoever a free seat belongs to, writes the numbers and raises the revision. */
  async close(): Promise<void> {
    if (this.occurrence.state === 'scheduled' && promotesAt(this.occurrence.startsAt, this.now) && this.someoneMayMoveUp())
      await this.promote();
    await this.occurrences.saveSeating(this.occurrence.id, this.seating);
    this.outbox.add(new OccurrenceTouched({ occurrenceId: this.occurrence.id, queueMoved: this.queueMoved }));
  }

  private someoneMayMoveUp(): boolean {
    const free = freeSeats(this.seating);
    const { waiting } = this.seating;
    return seatKinds.some((kind) => free[kind] > 0 && waiting[kind] + waiting.either > 0);
  }

  private async promote(): Promise<void> {
    const { seating, promotions } = settle(this.seating, await this.bookings.queue(this.occurrence.id));
    for (const { person, to } of promotions) {
      await this.bookings.place(person.id, to, this.now);
      await this.tell(person, person, to, 'promoted');
    }
    this.seating = seating;
    this.queueMoved = true;
  }

  private async moved(booking: ActiveBooking, from: Place, to: Place, origin: SeatOrigin): Promise<void> {
    this.seating = moved(this.seating, from, to);
    await this.tell(booking, from, to, origin);
  }

  private async tell({ id: bookingId, personId }: ActiveBooking, from: Place, to: Place, origin: SeatOrigin): Promise<void> {
    await this.diary.put(bookingInDiary(this.occurrence, this.series, personId, to));
    if (to.seat && to.seat !== from.seat) this.outbox.add(new SeatBooked({ ...this.facts, personId, bookingId, seat: to.seat, origin }));
    const { queueNumber } = to;
    if (queueNumber !== null && from.queueNumber === null) {
      this.outbox.add(new QueueJoined({ occurrenceId: this.occurrence.id, personId, bookingId, queueNumber }));
    }
  }

  /** The wish in terms of the seats there are. A kind that was taken away may still be waited for by nobody. */
  private offered(wish: Wish): Wish {
    const offers = (kind: 'room' | 'online'): boolean => this.seating.capacity[kind] > 0;
    if (!offers('room') && !offers('online')) throw new NoSuchSeat('either');
    if (wish.seat !== 'either' && !offers(wish.seat)) throw new NoSuchSeat(wish.seat);
    if (!offers('room')) return { seat: 'online', wantsRoom: false };
    return offers('online') ? wish : { seat: 'room', wantsRoom: false };
  }
}
