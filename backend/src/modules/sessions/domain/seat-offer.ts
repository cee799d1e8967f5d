/** `declined`: let go by the person before its end. `withdrawn`: the person left, or the date has no such seat to hold any more. */
export const seatOfferStates = ['open', 'taken', 'declined', 'lapsed', 'withdrawn'] as const;
export type SeatOfferState = (typeof seatOfferStates)[number];
