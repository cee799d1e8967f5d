import { holding, moved, noPlace, seated, seatToAnswer, type Place, type Seating, type SeatKind } from './seating.js';

/** `declined`: let go by the person before its end. `withdrawn`: the person left, or the date has no such seat to hold any more. */
export const seatOfferStates = ['open', 'taken', 'declined', 'lapsed', 'withdrawn'] as const;
export type SeatOfferState = (typeof seatOfferStates)[number];

/** A seat that is kept for somebody until just before an instant. */
export interface LiveOffer {
  readonly seat: SeatKind;
  readonly expiresAt: Date;
}

/** Somebody in the queue. */
export interface Waiting extends Place {
  /** Let an offer go: the next seat goes to the next person, if there is one. */
  readonly passedOver: boolean;
  /** Came back with a cancelled date: is asked before a seat is booked, however far off the date is. */
  readonly asksFirst: boolean;
  readonly offer: LiveOffer | null;
}

/** The seat that somebody in the queue may take now: held for them until an instant, or, without one, open to the first to answer. */
export function seatHeldOpen(
  { waitsFor, offer }: Pick<Waiting, 'waitsFor' | 'offer'>,
  seating: Seating,
  { now, startsAt }: { now: Date; startsAt: Date },
): { seat: SeatKind; expiresAt: Date | null } | null {
  if (now >= startsAt) return null;
  if (offer) return offer.expiresAt > now ? offer : null;
  const seat = seatToAnswer(seating, waitsFor);
  return seat && { seat, expiresAt: null };
}

/** The numbers without somebody who had a place, and without what was held for them. */
export function without(seating: Seating, person: Place & Pick<Waiting, 'offer'>): Seating {
  return moved(person.offer ? holding(seating, person.offer.seat, -1) : seating, person, noPlace);
}

/** The place and the numbers after somebody in the queue took the seat that was held for them, or one that is free for the first to answer. */
export function taken(seating: Seating, person: Place & Pick<Waiting, 'offer'>, kind: SeatKind): { to: Place; seating: Seating } {
  const to = seated(person, kind);
  if (person.offer) return { to, seating: moved(holding(seating, person.offer.seat, -1), person, to) };
  return { to, seating: moved({ ...seating, open: { ...seating.open, [kind]: Math.max(0, seating.open[kind] - 1) } }, person, to) };
}
