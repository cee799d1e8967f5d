/** Whom a message goes to: all who have a place, those with a seat, those who wait without one, those in the room, those online. */
export const messageAudiences = ['everyone', 'booked', 'waiting', 'room', 'online'] as const;
export type MessageAudience = (typeof messageAudiences)[number];

/** Long enough for what a date needs; what is told of it fits into one notification. */
export const longestSubject = 75;
export const longestMessage = 1500;

/** Messages about one series and its dates, from whomever, within this many hours: people who get more stop reading them. */
export const mostMessages = 5;
export const countedHours = 24;

/** After a date people have nothing more to do with it than to read what it left them: days until nobody is written to about it. */
export const messagesCloseAfterDays = 28;

const HOUR_MS = 3_600_000;

export function messagesCloseAt(endsAt: Date): Date {
  return new Date(endsAt.getTime() + messagesCloseAfterDays * 24 * HOUR_MS);
}

/** Since when messages count. */
export function countedSince(now: Date): Date {
  return new Date(now.getTime() - countedHours * HOUR_MS);
}

/**
 * When the next message may be sent; null where one may be sent now.
 * @param sent instants of the messages that count, in any order
 */
export function nextMessageAt(sent: readonly Date[], now: Date): Date | null {
  const counted = sent.filter((at) => at > countedSince(now)).sort((one, other) => other.getTime() - one.getTime());
  const oldest = counted[mostMessages - 1];
  return oldest ? new Date(oldest.getTime() + countedHours * HOUR_MS) : null;
}

const audienceWords: Record<MessageAudience, string> = {
  everyone: 'everyone who is booked or waiting',
  booked: 'everyone with a seat',
  waiting: 'everyone who is waiting for a seat',
  room: 'everyone with a seat in the room',
  online: 'everyone with a seat online',
};

/** "everyone with a seat", as the record says it. */
export function audienceInWords(audience: MessageAudience): string {
  return audienceWords[audience];
}

/** Somebody's place at one of the dates that a message is about. */
export interface PlaceToWriteTo {
  readonly personId: number;
  /** Null where they wait. */
  readonly seat: 'room' | 'online' | null;
}

const isMeant: Record<MessageAudience, (place: PlaceToWriteTo) => boolean> = {
  everyone: () => true,
  booked: ({ seat }) => seat !== null,
  waiting: ({ seat }) => seat === null,
  room: ({ seat }) => seat === 'room',
  online: ({ seat }) => seat === 'online',
};

/** Each person once, however many of their places are meant. */
export function recipientsOf(places: readonly PlaceToWriteTo[], audience: MessageAudience): number[] {
  return [...new Set(places.filter(isMeant[audience]).map(({ personId }) => personId))];
}
