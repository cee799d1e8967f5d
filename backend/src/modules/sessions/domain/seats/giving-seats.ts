import {
  answersOpenAt,
  hoursBefore,
  nextOfferWindow,
  promotionHours,
  promotionMode,
  type OfferWindow,
  type PromotionMode,
  type Start,
} from './promotion.js';
import {
  accepts,
  freeSeats,
  holding,
  moved,
  seated,
  seatKinds,
  waitingFor,
  type Place,
  type SeatKind,
  type Seating,
  type Seats,
} from './seating.js';
import type { LiveOffer, Waiting } from './seat-offer.js';

/** An instant, and the date that it is before. */
export interface Moment extends Start {
  readonly now: Date;
}

/** What becomes of one person in the queue. */
export type Gift<T> =
  | { readonly kind: 'booked'; readonly person: T; readonly to: Place }
  | { readonly kind: 'offered'; readonly person: T; readonly offer: LiveOffer }
  | { readonly kind: 'lapsed' | 'withdrawn'; readonly person: T; readonly offer: LiveOffer };

export interface Given<T> {
  readonly seating: Seating;
  readonly gifts: readonly Gift<T>[];
  /** Who is passed over from now on (true), or was and is no longer (false). */
  readonly passedOver: ReadonlyMap<T, boolean>;
  /** Free seats of these kinds that all who wait are to be told of now. */
  readonly told: readonly SeatKind[];
  /** When to look again although nobody did anything; null where nothing will change by itself. */
  readonly lookAgainAt: Date | null;
  /** People whom this list left out might have been given a seat: ask again with the whole queue. */
  readonly ranOut: boolean;
}

/** Where somebody stands while seats are given out. */
interface Standing {
  readonly place: Place;
  readonly offer: LiveOffer | null;
  readonly passedOver: boolean;
  /** The seat that waits with them until they may be asked. */
  readonly kept: SeatKind | null;
}

/**
 * Brings a queue up to date with the time, then gives out every free seat as the nearness of the start says. Offers that ended lapse; the lowest
 * number that accepts a seat is next, but for those who are passed over while somebody else is there. It depends on nothing but what it is given, so
 * it may run at any moment and any number of times.
 *
 * The queue may be cut short, as long as everyone with an offer and everyone who is passed over is in it.
 */
export function giveSeats<T extends Waiting>(seating: Seating, queue: readonly T[], moment: Moment): Given<T> {
  const line = [...queue].sort((one, other) => (one.queueNumber ?? 0) - (other.queueNumber ?? 0));
  return new Giving(seating, line, moment).run();
}

class Giving<T extends Waiting> {
  private readonly gifts: Gift<T>[] = [];
  private readonly standings: Map<T, Standing>;
  private readonly mode: PromotionMode;
  private readonly inTurn: boolean;
  /** The same for everyone who is asked now. */
  private readonly window: OfferWindow | undefined;
  private missedSomebody = false;

  constructor(
    private seating: Seating,
    private readonly line: readonly T[],
    private readonly moment: Moment,
  ) {
    this.mode = promotionMode(moment.now, moment);
    this.inTurn = this.mode === 'book-at-once' || this.mode === 'offer';
    this.window = this.inTurn ? nextOfferWindow(moment.now, moment) : undefined;
    this.standings = new Map(
      line.map((person) => [person, { place: person, offer: person.offer, passedOver: person.passedOver, kept: null }]),
    );
  }

  run(): Given<T> {
    this.endOffers();
    if (this.inTurn) this.giveInTurn();
    const told = this.tell();
    const passedOver = new Map(
      this.line.map((person) => [person, this.of(person).passedOver] as const).filter(([person, now]) => person.passedOver !== now),
    );
    return {
      seating: this.seating,
      gifts: this.gifts,
      passedOver,
      told,
      lookAgainAt: this.lookAgainAt(),
      ranOut: this.missedSomebody || this.wantsMore(),
    };
  }

  private endOffers(): void {
    for (const person of this.line) {
      const { offer } = this.of(person);
      if (offer && offer.expiresAt <= this.moment.now) this.end(person, 'lapsed');
      else if (offer && !this.stands(person, offer)) this.end(person, 'withdrawn');
    }
    for (const kind of seatKinds) this.holdNoMoreThanThereIs(kind);
    if (this.mode !== 'book-at-once') return;
    for (const person of this.line) {
      const { offer } = this.of(person);
      if (offer && !person.asksFirst) this.book(person, offer.seat);
    }
  }

  /** A capacity that was lowered holds fewer seats: the last in line lose their offers first. */
  private holdNoMoreThanThereIs(kind: SeatKind): void {
    for (const person of [...this.line].reverse()) {
      const { capacity, booked, held } = this.seating;
      if (held[kind] === 0 || booked[kind] + held[kind] <= capacity[kind]) return;
      if (this.of(person).offer?.seat === kind) this.end(person, 'withdrawn');
    }
  }

  /** A date that was moved, or a person who wants another seat now, can leave an offer without ground. */
  private stands(person: T, { seat, expiresAt }: LiveOffer): boolean {
    return accepts(person.waitsFor, seat) && expiresAt <= hoursBefore(this.moment, promotionHours.answers);
  }

  private giveInTurn(): void {
    for (let next = this.next(); next; next = this.next()) {
      const { person, kind } = next;
      this.countAsPassed(person, kind);
      if (this.mode === 'book-at-once' && !person.asksFirst) this.book(person, kind);
      else if (this.window && this.window.sentAt <= this.moment.now) this.offer(person, kind, this.window.expiresAt);
      else this.change(person, { kept: kind });
    }
  }

  private next(): { person: T; kind: SeatKind } | undefined {
    const free = this.ungiven();
    const candidates = this.line.filter((person) => {
      const { place, offer, kept } = this.of(person);
      return !offer && !kept && seatKinds.some((kind) => free[kind] > 0 && accepts(place.waitsFor, kind));
    });
    const inLine = candidates.find((candidate) => !this.of(candidate).passedOver);
    const person = inLine ?? candidates[0];
    if (!person) return undefined;
    if (!inLine && this.wantsMore()) this.missedSomebody = true;
    return { person, kind: free.room > 0 && accepts(this.of(person).place.waitsFor, 'room') ? 'room' : 'online' };
  }

  /** Free seats that wait with nobody. */
  private ungiven(): Seats {
    const free = freeSeats(this.seating);
    const kept = (kind: SeatKind): number => [...this.standings.values()].filter((standing) => standing.kept === kind).length;
    return { room: free.room - kept('room'), online: free.online - kept('online') };
  }

  /** Those before the person who would have taken the seat have now been passed over once; the person is asked, so no longer is. */
  private countAsPassed(person: T, kind: SeatKind): void {
    const canAskNow = this.mode === 'book-at-once' || (this.window && this.window.sentAt <= this.moment.now);
    if (!canAskNow) return;
    for (const other of this.line) {
      const { place, offer, passedOver } = this.of(other);
      if (passedOver && !offer && accepts(place.waitsFor, kind)) this.change(other, { passedOver: false });
      if (other === person) break;
    }
  }

  private book(person: T, kind: SeatKind): void {
    const { place, offer } = this.of(person);
    const to = seated(place, kind);
    if (offer) this.seating = holding(this.seating, offer.seat, -1);
    this.seating = moved(this.seating, place, to);
    this.gifts.push({ kind: 'booked', person, to });
    this.change(person, { place: to, offer: null, passedOver: false });
  }

  private offer(person: T, seat: SeatKind, expiresAt: Date): void {
    const offer: LiveOffer = { seat, expiresAt };
    this.seating = holding(this.seating, seat, 1);
    this.gifts.push({ kind: 'offered', person, offer });
    this.change(person, { offer });
  }

  private end(person: T, kind: 'lapsed' | 'withdrawn'): void {
    const { offer } = this.of(person);
    if (!offer) return;
    this.seating = holding(this.seating, offer.seat, -1);
    this.gifts.push({ kind, person, offer });
    this.change(person, { offer: null, passedOver: kind === 'lapsed' });
  }

  private tell(): SeatKind[] {
    const { now } = this.moment;
    const answers = this.mode === 'first-to-answer';
    const opens = answers && answersOpenAt(now, this.moment)?.getTime() === now.getTime();
    const free = freeSeats(this.seating);
    const told = seatKinds.filter((kind) => opens && waitingFor(this.seating, kind) > 0 && free[kind] > this.seating.open[kind]);
    const open = (kind: SeatKind): number =>
      !answers ? 0 : told.includes(kind) ? free[kind] : Math.min(free[kind], this.seating.open[kind]);
    this.seating = { ...this.seating, open: { room: open('room'), online: open('online') } };
    return told;
  }

  private lookAgainAt(): Date | null {
    const times = [...this.standings.values()].flatMap(({ offer }) => offer?.expiresAt ?? []);
    if (this.aSeatWaits()) times.push(...this.nextChance());
    return times.length > 0 ? new Date(Math.min(...times.map((time) => time.getTime()))) : null;
  }

  private aSeatWaits(): boolean {
    if (this.inTurn) return [...this.standings.values()].some(({ kept }) => kept);
    const free = freeSeats(this.seating);
    return seatKinds.some((kind) => free[kind] > this.seating.open[kind] && waitingFor(this.seating, kind) > 0);
  }

  /** When a free seat that somebody waits for can be given, or told of. */
  private nextChance(): Date[] {
    const { now } = this.moment;
    const chance = this.window && this.window.sentAt > now ? this.window.sentAt : answersOpenAt(now, this.moment);
    return chance && chance > now ? [chance] : [];
  }

  /** A seat waits with nobody although the numbers know of somebody who is not in this list. */
  private wantsMore(): boolean {
    if (!this.inTurn) return false;
    const free = this.ungiven();
    const here = (kind: SeatKind): number => [...this.standings.values()].filter(({ place }) => accepts(place.waitsFor, kind)).length;
    return seatKinds.some((kind) => free[kind] > 0 && waitingFor(this.seating, kind) > here(kind));
  }

  private of(person: T): Standing {
    return this.standings.get(person) ?? { place: person, offer: person.offer, passedOver: person.passedOver, kept: null };
  }

  private change(person: T, change: Partial<Standing>): void {
    this.standings.set(person, { ...this.of(person), ...change });
  }
}
