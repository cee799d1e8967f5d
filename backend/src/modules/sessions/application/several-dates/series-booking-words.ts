import { periodInWords } from '../../../../platform/calendar/index.js';
import type { SeatKind } from '../../domain/seats/seating.js';

/** A place that one act of booking gave, as it is now. */
export interface PlaceOfAct {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  /** Null where the person waits. */
  readonly seat: SeatKind | null;
}

/** Dates that one notice names; a notification holds 2,000 characters. */
const MOST_NAMED = 15;

const seatWords: Record<SeatKind, string> = { room: 'in the room', online: 'online' };
const dates = (count: number): string => (count === 1 ? '1 date' : `${String(count)} dates`);

/** "You are booked on 10 dates of Clear writing clinic, and waiting for 2", and the dates. */
export function placesInWords(title: string, places: readonly PlaceOfAct[]): { title: string; body: string } {
  const booked = places.filter(({ seat }) => seat !== null);
  const waiting = places.filter(({ seat }) => seat === null);
  const paragraphs = [
    booked.length > 0 ? named('You have a seat on:', booked) : '',
    waiting.length > 0 ? named('You are waiting for a seat on:', waiting) : '',
    'You can give up any of them under My bookings.',
  ];
  return { title: headline(title, booked.length, waiting.length), body: paragraphs.filter(Boolean).join('\n\n') };
}

function headline(title: string, booked: number, waiting: number): string {
  if (booked === 0) return `You are waiting for ${dates(waiting)} of ${title}`;
  const rest = waiting === 0 ? '' : `, and waiting for ${String(waiting)}`;
  return `You are booked on ${dates(booked)} of ${title}${rest}`;
}

function named(heading: string, places: readonly PlaceOfAct[]): string {
  const lines = places.slice(0, MOST_NAMED).map(({ startsAt, endsAt, timeZone, seat }) => {
    const when = periodInWords(startsAt, endsAt, timeZone);
    return seat === null ? when : `${when}, ${seatWords[seat]}`;
  });
  const more = places.length - lines.length;
  return [heading, ...lines, ...(more > 0 ? [`and ${dates(more)} more`] : [])].join('\n');
}
