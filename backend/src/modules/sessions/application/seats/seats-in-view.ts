import type { MyPlace, QueuePosition, SeatCount, SeatsView, SeatToTake } from '../../api/series/occurrence.schemas.js';
import { seatHeldOpen, type LiveOffer, type Waiting } from '../../domain/seats/seat-offer.js';
import { competes, freeSeats, seatWishes, type SeatKind, type Seating, type SeatWish } from '../../domain/seats/seating.js';
import { placeInLine } from '../../domain/seats/waitlist.js';

/** Somebody with a place, and since when. */
export type Seen = Omit<Waiting, 'asksFirst'> & { readonly since: Date };

/** The columns of a date that its seats are counted in. */
export interface SeatColumns {
  readonly capacityRoom: number;
  readonly capacityOnline: number;
  readonly bookedRoom: number;
  readonly bookedOnline: number;
  readonly heldRoom: number;
  readonly heldOnline: number;
  readonly openRoom: number;
  readonly openOnline: number;
  readonly waitingRoom: number;
  readonly waitingOnline: number;
  readonly waitingEither: number;
  readonly nextQueueNumber: number;
}

export function seatingOf(columns: SeatColumns): Seating {
  return {
    capacity: { room: columns.capacityRoom, online: columns.capacityOnline },
    booked: { room: columns.bookedRoom, online: columns.bookedOnline },
    held: { room: columns.heldRoom, online: columns.heldOnline },
    open: { room: columns.openRoom, online: columns.openOnline },
    waiting: { room: columns.waitingRoom, online: columns.waitingOnline, either: columns.waitingEither },
    nextQueueNumber: columns.nextQueueNumber,
  };
}

export function seatsView(seating: Seating): SeatsView {
  const { capacity, booked, held, waiting } = seating;
  const free = freeSeats(seating);
  return {
    room: seatCount(seating, 'room'),
    online: seatCount(seating, 'online'),
    capacity: capacity.room + capacity.online,
    booked: booked.room + booked.online,
    held: held.room + held.online,
    free: free.room + free.online,
    waiting: waiting.room + waiting.online + waiting.either,
  };
}

function seatCount(seating: Seating, kind: SeatKind): SeatCount | null {
  const capacity = seating.capacity[kind];
  const booked = seating.booked[kind];
  if (capacity === 0 && booked === 0) return null;
  return {
    capacity,
    booked,
    held: seating.held[kind],
    free: freeSeats(seating)[kind],
    waiting: seating.waiting[kind] + seating.waiting.either,
    overBy: Math.max(0, booked - capacity),
  };
}

/** How many wait for a seat that somebody with this wish would take too. */
export function inLineFor(seating: Seating, wish: SeatWish): number {
  return seatWishes.filter((other) => competes(wish, other)).reduce((sum, other) => sum + seating.waiting[other], 0);
}

export function positionView(place: number, of: number): QueuePosition {
  return { place, of, words: placeInLine(place, of) };
}

/** An offer as long as it can be taken. */
export function offerInView(offer: LiveOffer | null | undefined, now: Date): SeatToTake | null {
  return offer && offer.expiresAt > now ? { seat: offer.seat, expiresAt: offer.expiresAt.toISOString() } : null;
}

/** Somebody's place as they see it: with their position, and with the seat that they may take now. */
export function placeView(person: Seen, position: QueuePosition | null, seating: Seating, moment: { now: Date; startsAt: Date }): MyPlace {
  const { seat, waitsFor, wantsRoom, queueNumber, passedOver, since } = person;
  const offer = seatHeldOpen(person, seating, moment);
  return {
    state: seat ? 'booked' : 'waiting',
    seat,
    waitsFor,
    wantsRoom,
    queueNumber,
    position,
    offer: offer && { seat: offer.seat, expiresAt: offer.expiresAt?.toISOString() ?? null },
    passedOver,
    since: since.toISOString(),
  };
}
