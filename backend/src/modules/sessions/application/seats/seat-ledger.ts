import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import type { BookingTimes } from '../../domain/series/occurrence.js';
import { seatToGive } from '../../domain/attendance/attendance.js';
import { giveSeats, type Gift, type Given } from '../../domain/seats/giving-seats.js';
import { taken, without } from '../../domain/seats/seat-offer.js';
import {
  freeSeats,
  holding,
  moved,
  noPlace,
  placeAfterChange,
  placeFor,
  placeInQueue,
  seatKinds,
  seatToAnswer,
  waitingFor,
  type SeatKind,
  type Seating,
  type Seats,
  type Wish,
} from '../../domain/seats/seating.js';
import { NoFreeSeat, NoSuchSeat, NothingToTake, OfferOver, SeatGone, SeatNotFree } from '../../domain/sessions.errors.js';
import { OccurrenceTouched, type ReleaseReason, type SeatOrigin, type SessionFacts } from '../../domain/sessions.events.js';
import { BookingsRepository, type ActiveBooking, type NewBooking } from '../../persistence/seats/bookings.repository.js';
import { OccurrencesRepository, type LockedOccurrence } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository, type SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { SeatRecords, type OpenDate } from './seat-records.js';
import { seatingOf } from './seats-in-view.js';

/** More of the queue is read only where so many did not take all that is free. */
const HEAD_OF_QUEUE = 25;

/** Opens the seats of a date for change. Every path to a seat goes through here, so every path holds the same lock. */
@Injectable()
export class SeatLedgers {
  constructor(
    private readonly occurrences: OccurrencesRepository,
    private readonly series: SeriesRepository,
    private readonly bookings: BookingsRepository,
    private readonly records: SeatRecords,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Locks the date until the transaction ends. @throws NotFound */
  async open(occurrenceId: number): Promise<SeatLedger> {
    const occurrence = await this.occurrences.lock(occurrenceId);
    const series = await this.series.ofDate(occurrence);
    return new SeatLedger(occurrence, series, this.clock.now(), this.occurrences, this.bookings, this.records, this.outbox);
  }
}

/** Somebody whom a date that was cancelled comes back with: they wait until they have answered. */
export interface BroughtBack {
  readonly personId: number;
  readonly wish: Wish;
  readonly showName: boolean;
}

/** The seats of one date while its row is locked. `close` gives out what became free and writes the numbers down. */
export class SeatLedger implements OpenDate {
  seating: Seating;
  private queueMoved = false;
  private lookAgainAt: Date | null = null;

  constructor(
    /** As it was when it was locked; `startsAtNewTime` and `bringBack` say what became of it since. */
    public occurrence: LockedOccurrence,
    readonly series: SeriesWithPeople,
    readonly now: Date,
    private readonly occurrences: OccurrencesRepository,
    private readonly bookings: BookingsRepository,
    private readonly records: SeatRecords,
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
    this.seating = moved(this.seating, noPlace, place);
    await this.records.stands(this, added, noPlace, place, origin);
    return added;
  }

  /** @throws NoSuchSeat, and SeatNotFree where the person would lose a seat. */
  async change(booking: ActiveBooking, wish: Wish): Promise<void> {
    const place = placeAfterChange(this.seating, booking, this.offered(wish));
    if (!place) throw new SeatNotFree();
    if (booking.offer && place.waitsFor === null) await this.endOffer(booking);
    await this.bookings.place(booking.id, place, place.seat === booking.seat && booking.seat ? booking.since : this.now);
    this.seating = moved(this.seating, booking, place);
    await this.records.stands(this, booking, booking, place, 'changed');
    this.queueMoved ||= booking.waitsFor !== place.waitsFor;
  }

  async release(booking: ActiveBooking, why: ReleaseReason): Promise<void> {
    await this.records.left(this, booking, why);
    this.seating = without(this.seating, booking);
    this.queueMoved ||= booking.queueNumber !== null;
  }

  /**
   * Takes the seat that is held for somebody, or, where there is none, one that is open to the first to answer.
   * @throws OfferOver, SeatGone, NothingToTake
   */
  async take(booking: ActiveBooking): Promise<void> {
    if (booking.offer && booking.offer.expiresAt <= this.now) throw new OfferOver();
    const kind = booking.offer?.seat ?? seatToAnswer(this.seating, booking.waitsFor);
    if (!kind) throw booking.waitsFor ? new SeatGone() : new NothingToTake();
    await this.sit(booking, kind, 'taken');
  }

  /** A host gives somebody who waits, and stands at the door, a seat that is held for nobody else. @throws NoFreeSeat */
  async giveTo(booking: ActiveBooking): Promise<void> {
    const kind = booking.offer?.seat ?? seatToGive(this.seating, booking.waitsFor);
    if (!kind) throw new NoFreeSeat();
    await this.sit(booking, kind, 'added');
  }

  /** Lets an offer go at once: the person keeps their number and is passed over once. @throws NothingToTake */
  async pass(booking: ActiveBooking): Promise<void> {
    if (!booking.offer) throw new NothingToTake();
    await this.endOffer(booking);
    await this.bookings.setPassedOver(booking.id, true);
  }

  /** Ends every place at once, without promoting anybody. @returns whose they were */
  async clear(): Promise<number[]> {
    const people = await this.records.allLeft(this);
    // With nobody in the queue there is nobody left whom closing could promote.
    const none = { room: 0, online: 0 };
    this.seating = { ...this.seating, booked: none, held: none, open: none, waiting: { ...none, either: 0 } };
    return people;
  }

  /**
   * For a cancelled date that takes place after all: puts people into the queue in this order, behind nobody. Closing offers them the seats one by one;
   * nobody is booked before they answered. The caller has set the state of the row, and tells people.
   */
  async bringBack(people: readonly BroughtBack[]): Promise<void> {
    this.occurrence = { ...this.occurrence, state: 'scheduled' };
    for (const { personId, wish, showName } of people) {
      const place = placeInQueue(this.seating, this.offered(this.isGone(wish) ? { seat: 'either', wantsRoom: false } : wish));
      const asked = { personId, bookedBy: personId, showName, support: null, supportUntil: null };
      const added = await this.bookings.add({ ...asked, ...place, occurrenceId: this.occurrence.id, at: this.now, asksFirst: true });
      this.seating = moved(this.seating, noPlace, place);
      await this.records.stands(this, added, noPlace, place, 'brought-back');
    }
  }

  /** The date was moved in this transaction: what closing gives out goes by its new time. */
  startsAtNewTime(times: Pick<LockedOccurrence, 'startsAt' | 'endsAt' | 'localStart' | 'localEnd'>): void {
    this.occurrence = { ...this.occurrence, ...times };
  }

  resize(capacity: Seats): void {
    this.seating = { ...this.seating, capacity };
  }

  /** Gives out what is free by the rule of this moment, writes the numbers and raises the revision. */
  async close(): Promise<void> {
    await this.give();
    await this.save();
  }

  /** For the clock: as `close`, but silent where the time changed nothing. */
  async settle(): Promise<void> {
    const before = this.seating;
    if ((await this.give()) || before.open.room !== this.seating.open.room || before.open.online !== this.seating.open.online)
      await this.save();
    else if (this.lookAgainAt?.getTime() !== this.occurrence.seatsDueAt?.getTime()) {
      await this.records.lookAgain(this, this.lookAgainAt);
      await this.occurrences.setSeatsDueAt(this.occurrence.id, this.lookAgainAt);
    }
  }

  private async save(): Promise<void> {
    await this.records.lookAgain(this, this.lookAgainAt);
    await this.occurrences.saveSeating(this.occurrence.id, this.seating, this.lookAgainAt);
    this.outbox.add(new OccurrenceTouched({ occurrenceId: this.occurrence.id, queueMoved: this.queueMoved }));
  }

  /** @returns whether anybody got or lost anything */
  private async give(): Promise<boolean> {
    const given = this.occurrence.state === 'scheduled' && this.someoneIsConcerned() ? await this.given() : undefined;
    this.lookAgainAt = given?.lookAgainAt ?? null;
    if (!given) return false;
    for (const gift of given.gifts) await this.record(gift);
    for (const [{ id }, passedOver] of given.passedOver) await this.bookings.setPassedOver(id, passedOver);
    if (given.told.length > 0) this.records.opened(this, given.told);
    this.seating = given.seating;
    const changed = given.gifts.length > 0 || given.told.length > 0;
    this.queueMoved ||= changed;
    return changed;
  }

  private async given(): Promise<Given<ActiveBooking>> {
    const { id, startsAt, timeZone } = this.occurrence;
    const moment = { now: this.now, startsAt, timeZone };
    const given = giveSeats(this.seating, await this.bookings.headOfQueue(id, HEAD_OF_QUEUE), moment);
    return given.ranOut ? giveSeats(this.seating, await this.bookings.queue(id), moment) : given;
  }

  private async record(gift: Gift<ActiveBooking>): Promise<void> {
    if (gift.kind === 'booked') await this.records.seated(this, gift.person, gift.to, 'promoted');
    else if (gift.kind === 'offered') await this.records.offered(this, gift.person, gift.offer);
    else await this.records.offerEnded(this, gift.person, gift.offer.seat, gift.kind);
  }

  /** Somebody waits for a seat that is free, or has one held. */
  private someoneIsConcerned(): boolean {
    const free = freeSeats(this.seating);
    const { held, open } = this.seating;
    return seatKinds.some((kind) => held[kind] + open[kind] > 0 || (free[kind] > 0 && waitingFor(this.seating, kind) > 0));
  }

  private async sit(booking: ActiveBooking, kind: SeatKind, origin: SeatOrigin): Promise<void> {
    const { to, seating } = taken(this.seating, booking, kind);
    if (booking.passedOver) await this.bookings.setPassedOver(booking.id, false);
    await this.records.seated(this, booking, to, origin);
    this.seating = seating;
    this.queueMoved = true;
  }

  private async endOffer(booking: ActiveBooking): Promise<void> {
    if (!booking.offer) return;
    await this.records.offerEnded(this, booking, booking.offer.seat, 'declined');
    this.seating = holding(this.seating, booking.offer.seat, -1);
  }

  /** The date came back without seats of the kind that the person had. */
  private isGone({ seat }: Wish): boolean {
    return seat !== 'either' && this.seating.capacity[seat] === 0;
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
