import type { MyPlace, OccurrenceView } from '../../../api/models';
import { momentInWords } from './panel-words';

export type SeatIn = 'room' | 'online';

const minute = 60_000;
const hour = 60 * minute;

/** "A seat in the room", "An online seat"; without the kind where there is only one. */
export function seatNamed(seat: SeatIn, { seats }: Pick<OccurrenceView, 'seats'>): string {
  if (seats.room === null || seats.online === null) return 'A seat';
  return seat === 'room' ? 'A seat in the room' : 'An online seat';
}

/** What I can take, and until when: "A seat is held for you until 14:00 on Thursday 26 November 2026." */
export function offerInWords(offer: NonNullable<MyPlace['offer']>, view: Pick<OccurrenceView, 'seats' | 'timeZone'>): string {
  const seat = seatNamed(offer.seat, view);
  return offer.expiresAt === null ? `${seat} is free.` : `${seat} is held for you until ${momentInWords(offer.expiresAt, view.timeZone)}.`;
}

/** The time that is left, as people say it: "About 3 hours left", "12 minutes left", "Less than a minute left". */
export function timeLeft(until: string, now: Date): string {
  const left = new Date(until).getTime() - now.getTime();
  if (left <= 0) return 'The time is over';
  if (left < minute) return 'Less than a minute left';
  if (left < 90 * minute) return count(Math.floor(left / minute), 'minute');
  return `About ${count(Math.round(left / hour), 'hour')}`;
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'} left`;
}
