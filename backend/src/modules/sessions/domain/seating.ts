/** A seat is in the room or online. */
export const seatKinds = ['room', 'online'] as const;
export type SeatKind = (typeof seatKinds)[number];

/** What a person asks or waits for. */
export const seatWishes = ['room', 'online', 'either'] as const;
export type SeatWish = (typeof seatWishes)[number];

export type Seats = Readonly<Record<SeatKind, number>>;

/** The numbers of one occurrence, read and written under its row lock. */
export interface Seating {
  readonly capacity: Seats;
  readonly booked: Seats;
  /** People in the queue by what they wait for; someone who sits online and waits for the room counts under `room`. */
  readonly waiting: Readonly<Record<SeatWish, number>>;
  readonly nextQueueNumber: number;
}

/** Where one person stands: in a seat, in the queue, or online while waiting for the room. */
export interface Place {
  readonly seat: SeatKind | null;
  readonly waitsFor: SeatWish | null;
  /** Given once for an occurrence, for as long as the person waits. */
  readonly queueNumber: number | null;
  /** Takes an online seat meanwhile and goes on waiting for the room. */
  readonly wantsRoom: boolean;
}

export interface Wish {
  readonly seat: SeatWish;
  readonly wantsRoom: boolean;
}

export const noPlace: Place = { seat: null, waitsFor: null, queueNumber: null, wantsRoom: false };

export function accepts(waitsFor: SeatWish | null, kind: SeatKind): boolean {
  return waitsFor === kind || waitsFor === 'either';
}

export function freeSeats({ capacity, booked }: Pick<Seating, 'capacity' | 'booked'>): Seats {
  return { room: Math.max(0, capacity.room - booked.room), online: Math.max(0, capacity.online - booked.online) };
}

/** A seat of this kind is free and nobody in the queue accepts it: so a newcomer may have it without passing anybody. */
export function isOpenToNewcomers(seating: Seating, kind: SeatKind): boolean {
  return freeSeats(seating)[kind] > 0 && seating.waiting[kind] + seating.waiting.either === 0;
}

/** A seat while one is free and nobody waits for it; else the end of the queue. `either` prefers the room. */
export function placeFor(seating: Seating, wish: Wish): Place {
  const wantsRoom = wish.wantsRoom && wish.seat !== 'room';
  if ((wish.seat !== 'online' || wantsRoom) && isOpenToNewcomers(seating, 'room')) return { ...noPlace, seat: 'room' };
  if (wish.seat !== 'room' && isOpenToNewcomers(seating, 'online')) {
    if (!wantsRoom) return { ...noPlace, seat: 'online' };
    return { seat: 'online', waitsFor: 'room', queueNumber: seating.nextQueueNumber, wantsRoom };
  }
  return { seat: null, waitsFor: wantsRoom ? 'either' : wish.seat, queueNumber: seating.nextQueueNumber, wantsRoom };
}

/**
 * Where somebody stands after changing what they want, or `undefined` where they would have to give up a seat for nothing.
 * Who waits keeps their number; who holds a seat never loses it by asking for another.
 */
export function placeAfterChange(seating: Seating, held: Place, wish: Wish): Place | undefined {
  if (held.seat === null) {
    const wantsRoom = wish.wantsRoom && wish.seat !== 'room';
    return { ...held, waitsFor: wantsRoom ? 'either' : wish.seat, wantsRoom };
  }
  const wanted: SeatKind = wish.seat === 'room' || wish.wantsRoom ? 'room' : wish.seat === 'either' ? held.seat : 'online';
  if (wanted === held.seat) return { ...noPlace, seat: held.seat };
  if (isOpenToNewcomers(seating, wanted)) return { ...noPlace, seat: wanted };
  if (wanted === 'online') return undefined;
  return { seat: 'online', waitsFor: 'room', queueNumber: held.queueNumber ?? seating.nextQueueNumber, wantsRoom: true };
}

/** The numbers after somebody moved from one place to another; `noPlace` stands for not being there. */
export function moved(seating: Seating, from: Place, to: Place): Seating {
  const booked = { ...seating.booked };
  const waiting = { ...seating.waiting };
  if (from.seat) booked[from.seat] -= 1;
  if (from.waitsFor) waiting[from.waitsFor] -= 1;
  if (to.seat) booked[to.seat] += 1;
  if (to.waitsFor) waiting[to.waitsFor] += 1;
  return { ...seating, booked, waiting, nextQueueNumber: Math.max(seating.nextQueueNumber, (to.queueNumber ?? 0) + 1) };
}

export interface Promotion<T extends Place> {
  readonly person: T;
  readonly to: Place;
}

/**
 * Gives every free seat to the lowest number that accepts its kind, until no seat is free that anybody waits for. Who moves from online to the
 * room frees an online seat, which goes to the next in line the same way.
 */
export function settle<T extends Place>(seating: Seating, queue: readonly T[]): { seating: Seating; promotions: Promotion<T>[] } {
  const promotions = new Map<T, Place>();
  const line = [...queue].sort((one, other) => (one.queueNumber ?? 0) - (other.queueNumber ?? 0));
  let numbers = seating;
  for (;;) {
    const free = freeSeats(numbers);
    const next = line
      .map((person) => ({ person, place: promotions.get(person) ?? person }))
      .find(({ place }) => seatKinds.some((kind) => free[kind] > 0 && accepts(place.waitsFor, kind)));
    if (!next) break;
    const kind: SeatKind = free.room > 0 && accepts(next.place.waitsFor, 'room') ? 'room' : 'online';
    const to = promoted(next.place, kind);
    numbers = moved(numbers, next.place, to);
    promotions.set(next.person, to);
  }
  return { seating: numbers, promotions: [...promotions].map(([person, to]) => ({ person, to })) };
}

function promoted(place: Place, kind: SeatKind): Place {
  if (kind === 'online' && place.wantsRoom) return { seat: 'online', waitsFor: 'room', queueNumber: place.queueNumber, wantsRoom: true };
  return { ...noPlace, seat: kind };
}

/** Two people compete when one free seat could go to either of them. */
export function competes(one: SeatWish, other: SeatWish): boolean {
  return one === 'either' || other === 'either' || one === other;
}
