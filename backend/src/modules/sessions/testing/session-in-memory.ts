import { giveSeats, type Gift } from '../domain/seats/giving-seats.js';
import { taken, without, type LiveOffer, type Waiting } from '../domain/seats/seat-offer.js';
import {
  holding,
  moved,
  noPlace,
  placeAfterChange,
  placeFor,
  seatToAnswer,
  type Place,
  type SeatKind,
  type Seating,
  type Seats,
  type SeatWish,
} from '../domain/seats/seating.js';

/** Somebody with a place at a session in memory. */
export interface Guest extends Waiting {
  readonly person: number;
}

/** What happened to whom, in order. */
export type News =
  | { readonly kind: 'booked' | 'promoted' | 'taken' | 'queued' | 'left' | 'passed'; readonly person: number }
  | { readonly kind: 'offered' | 'lapsed' | 'withdrawn'; readonly person: number; readonly offer: LiveOffer }
  | { readonly kind: 'told'; readonly seats: readonly SeatKind[] };

/**
 * One date with its seats, its queue and its offers, moved by nothing but the rules that the ledger uses: without a database, and at whatever time it
 * is told. `lookAgainAt` is what the outbox would wake it at.
 */
export class SessionInMemory {
  seating: Seating;
  readonly guests = new Map<number, Guest>();
  readonly news: News[] = [];
  lookAgainAt: Date | null = null;

  constructor(
    capacity: Seats,
    public now: Date,
    public startsAt: Date,
    readonly timeZone = 'Europe/London',
  ) {
    const none = { room: 0, online: 0 };
    this.seating = { capacity, booked: none, held: none, open: none, waiting: { ...none, either: 0 }, nextQueueNumber: 1 };
  }

  /** Lets the time pass to an instant, waking whenever it is due on the way. */
  passTo(instant: Date): void {
    while (this.lookAgainAt && this.lookAgainAt <= instant) {
      this.now = this.lookAgainAt;
      this.settle();
    }
    this.now = instant;
  }

  book(person: number, seat: SeatWish, wantsRoom = false): Place {
    const place = placeFor(this.seating, { seat, wantsRoom });
    this.arrive(person, place, false);
    this.settle();
    return this.placeOf(person);
  }

  release(person: number): void {
    const guest = this.guests.get(person);
    if (!guest) return;
    this.seating = without(this.seating, guest);
    this.guests.delete(person);
    this.news.push({ kind: 'left', person });
    this.settle();
  }

  change(person: number, seat: SeatWish, wantsRoom = false): Place | undefined {
    const guest = this.guests.get(person);
    const to = guest && placeAfterChange(this.seating, guest, { seat, wantsRoom });
    if (guest && to) {
      this.seating = moved(this.seating, guest, to);
      if (guest.offer && to.waitsFor === null) this.seating = holding(this.seating, guest.offer.seat, -1);
      this.guests.set(person, { ...guest, ...to, offer: to.waitsFor === null ? null : guest.offer });
    }
    this.settle();
    return to;
  }

  /** Takes the offer, or the seat that is open to the first to answer. @returns whether there was one */
  take(person: number): boolean {
    const guest = this.guests.get(person);
    if (!guest || this.now >= this.startsAt || (guest.offer && guest.offer.expiresAt <= this.now)) return false;
    const kind = guest.offer?.seat ?? seatToAnswer(this.seating, guest.waitsFor);
    if (!kind) return false;
    const { to, seating } = taken(this.seating, guest, kind);
    this.seating = seating;
    this.guests.set(person, { ...guest, ...to, offer: null, passedOver: false });
    this.news.push({ kind: 'taken', person });
    this.settle();
    return true;
  }

  /** Lets an offer go to the next in line at once. */
  pass(person: number): void {
    const guest = this.guests.get(person);
    if (!guest?.offer) return;
    this.seating = holding(this.seating, guest.offer.seat, -1);
    this.guests.set(person, { ...guest, offer: null, passedOver: true });
    this.news.push({ kind: 'passed', person });
    this.settle();
  }

  resize(capacity: Seats): void {
    this.seating = { ...this.seating, capacity };
    this.settle();
  }

  moveTo(startsAt: Date): void {
    this.startsAt = startsAt;
    this.settle();
  }

  /** Cancels it, and brings it back with these people in line, who are asked before a seat is booked for them. */
  comeBackWith(people: readonly { person: number; seat: SeatWish; wantsRoom: boolean }[]): void {
    for (const guest of [...this.guests.values()]) {
      this.seating = without(this.seating, guest);
      this.guests.delete(guest.person);
    }
    for (const { person, seat, wantsRoom } of people) {
      const place: Place = { seat: null, waitsFor: wantsRoom ? 'either' : seat, queueNumber: this.seating.nextQueueNumber, wantsRoom };
      this.arrive(person, place, true);
    }
    this.settle();
  }

  placeOf(person: number): Place {
    return this.guests.get(person) ?? noPlace;
  }

  private arrive(person: number, place: Place, asksFirst: boolean): void {
    this.seating = moved(this.seating, noPlace, place);
    this.guests.set(person, { ...place, person, asksFirst, passedOver: false, offer: null });
    this.news.push({ kind: place.seat ? 'booked' : 'queued', person });
  }

  private settle(): void {
    const queue = [...this.guests.values()].filter(({ waitsFor }) => waitsFor);
    const given = giveSeats(this.seating, queue, this);
    this.seating = given.seating;
    for (const gift of given.gifts) this.give(gift);
    for (const [{ person }, passedOver] of given.passedOver) this.alter(person, { passedOver });
    if (given.told.length > 0) this.news.push({ kind: 'told', seats: given.told });
    this.lookAgainAt = given.lookAgainAt;
  }

  private give(gift: Gift<Guest>): void {
    const { person } = gift.person;
    if (gift.kind === 'booked') {
      this.alter(person, { ...gift.to, offer: null });
      this.news.push({ kind: 'promoted', person });
    } else {
      this.alter(person, { offer: gift.kind === 'offered' ? gift.offer : null });
      this.news.push({ kind: gift.kind, person, offer: gift.offer });
    }
  }

  private alter(person: number, change: Partial<Guest>): void {
    const guest = this.guests.get(person);
    if (guest) this.guests.set(person, { ...guest, ...change });
  }
}
