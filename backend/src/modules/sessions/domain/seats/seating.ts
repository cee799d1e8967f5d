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
  /** Seats kept for people who were offered one and have not answered. */
  readonly held: Seats;
  /** Free seats that all who wait were told of: whoever answers first has one. */
  readonly open: Seats;
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

/** Seats that nobody sits in and that are held for nobody. */
export function freeSeats({ capacity, booked, held }: Pick<Seating, 'capacity' | 'booked' | 'held'>): Seats {
  const free = (kind: SeatKind): number => Math.max(0, capacity[kind] - booked[kind] - held[kind]);
  return { room: free('room'), online: free('online') };
}

/** People in the queue who would take a seat of this kind. */
export function waitingFor({ waiting }: Pick<Seating, 'waiting'>, kind: SeatKind): number {
  return waiting[kind] + waiting.either;
}

/** A seat of this kind is free and nobody in the queue accepts it: so a newcomer may have it without passing anybody. */
export function isOpenToNewcomers(seating: Seating, kind: SeatKind): boolean {
  return freeSeats(seating)[kind] > 0 && waitingFor(seating, kind) === 0;
}

/** Seats that a newcomer could have now. */
export function openToNewcomers(seating: Seating): number {
  const free = freeSeats(seating);
  return seatKinds.filter((kind) => isOpenToNewcomers(seating, kind)).reduce((sum, kind) => sum + free[kind], 0);
}

/** A seat while one is free and nobody waits for it; else the end of the queue. `either` prefers the room. */
export function placeFor(seating: Seating, wish: Wish): Place {
  const wantsRoom = wish.wantsRoom && wish.seat !== 'room';
  if ((wish.seat !== 'online' || wantsRoom) && isOpenToNewcomers(seating, 'room')) return { ...noPlace, seat: 'room' };
  if (wish.seat !== 'room' && isOpenToNewcomers(seating, 'online')) {
    if (!wantsRoom) return { ...noPlace, seat: 'online' };
    return { seat: 'online', waitsFor: 'room', queueNumber: seating.nextQueueNumber, wantsRoom };
  }
  return placeInQueue(seating, wish);
}

/** The end of the queue. Who would sit online meanwhile and wants the room takes either. */
export function placeInQueue(seating: Pick<Seating, 'nextQueueNumber'>, wish: Wish): Place {
  const wantsRoom = wish.wantsRoom && wish.seat !== 'room';
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

/** The place of somebody in the queue once they have a seat of this kind. Who sits online and wants the room goes on waiting for it. */
export function seated(place: Place, kind: SeatKind): Place {
  if (kind === 'online' && place.wantsRoom) return { seat: 'online', waitsFor: 'room', queueNumber: place.queueNumber, wantsRoom: true };
  return { ...noPlace, seat: kind };
}

/** The numbers with more or fewer seats held for people who were offered one. */
export function holding(seating: Seating, kind: SeatKind, change: 1 | -1): Seating {
  return { ...seating, held: { ...seating.held, [kind]: seating.held[kind] + change } };
}

/** The seat that somebody in the queue may take now by being the first to answer; the room before online. */
export function seatToAnswer(seating: Pick<Seating, 'capacity' | 'booked' | 'held' | 'open'>, waitsFor: SeatWish | null): SeatKind | null {
  const free = freeSeats(seating);
  return seatKinds.find((kind) => accepts(waitsFor, kind) && Math.min(free[kind], seating.open[kind]) > 0) ?? null;
}

/** Two people compete when one free seat could go to either of them. */
export function competes(one: SeatWish, other: SeatWish): boolean {
  return one === 'either' || other === 'either' || one === other;
}
