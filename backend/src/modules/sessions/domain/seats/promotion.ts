import { readWallDate, toUtc, toWallTime, writeWallDate } from '../../../../platform/calendar/index.js';

/**
 * How a free seat goes to those who wait, by how near the start is.
 *
 * | Time left | A free seat |
 * |---|---|
 * | more than 48 h | is booked at once for the next in line |
 * | 48 h to more than 4 h | is offered to one person at a time, while a window for an answer fits |
 * | 4 h or less | goes to whoever answers first, once all who wait were told |
 * | none | stays empty |
 *
 * Exactly 48 h is the first moment of offers; exactly 4 h, the last at which an offer may end, is the first of answers.
 */
export const promotionModes = ['book-at-once', 'offer', 'first-to-answer', 'over'] as const;
export type PromotionMode = (typeof promotionModes)[number];

/** When a date starts, and the zone whose nights nobody is asked in. */
export interface Start {
  readonly startsAt: Date;
  readonly timeZone: string;
}

/** An offer holds its seat from the one instant until just before the other. */
export interface OfferWindow {
  readonly sentAt: Date;
  readonly expiresAt: Date;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const promotionHours = { bookedAtOnce: 48, answers: 4, shortestOffer: 1, longestOffer: 12 } as const;
/** People are asked, and have to have answered, between these times on the wall; both belong to the day. */
export const wakingHours = { from: '07:00', to: '22:00' } as const;

/** Exactly so many hours before the start. */
export function hoursBefore({ startsAt }: Pick<Start, 'startsAt'>, hours: number): Date {
  return new Date(startsAt.getTime() - hours * HOUR);
}

export function promotionMode(now: Date, start: Pick<Start, 'startsAt'>): PromotionMode {
  if (now >= start.startsAt) return 'over';
  if (now < hoursBefore(start, promotionHours.bookedAtOnce)) return 'book-at-once';
  return now < hoursBefore(start, promotionHours.answers) ? 'offer' : 'first-to-answer';
}

/** Whether people may be asked at this instant: from 07:00 to 22:00 on the wall of the zone. */
export function isWaking(instant: Date, timeZone: string): boolean {
  const day = dayAt(instant, timeZone);
  return instant >= wallInstant(day, wakingHours.from, timeZone) && instant <= wallInstant(day, wakingHours.to, timeZone);
}

/** The instant itself, or 07:00 after it where it falls at night. */
export function nextWaking(instant: Date, timeZone: string): Date {
  const day = dayAt(instant, timeZone);
  const opens = wallInstant(day, wakingHours.from, timeZone);
  if (instant < opens) return opens;
  return instant <= wallInstant(day, wakingHours.to, timeZone) ? instant : wallInstant(day + 1, wakingHours.from, timeZone);
}

/** When all who wait are told of a seat that is free now; undefined where that is not before the start. */
export function answersOpenAt(now: Date, start: Start): Date | undefined {
  const boundary = hoursBefore(start, promotionHours.answers);
  const opens = nextWaking(now > boundary ? now : boundary, start.timeZone);
  return opens < start.startsAt ? opens : undefined;
}

/**
 * The first window for an offer from now on: open for a quarter of the time left when it is sent, at least 1 and at most 12 hours, down to a whole
 * minute; sent and ending in waking hours; ending at least 4 hours before the start. Undefined where none fits any more.
 */
export function nextOfferWindow(now: Date, start: Start): OfferWindow | undefined {
  const { timeZone } = start;
  const last = hoursBefore(start, promotionHours.answers);
  const lastDay = dayAt(last, timeZone);
  for (let day = dayAt(now, timeZone); day <= lastDay; day += 1) {
    for (const endDay of [day, day + 1]) {
      const sentAt = latestOf(
        now,
        wallInstant(day, wakingHours.from, timeZone),
        sentForEnd(wallInstant(endDay, wakingHours.from, timeZone), start),
      );
      const expiresAt = offerEnd(sentAt, start);
      const fits = sentAt <= wallInstant(day, wakingHours.to, timeZone) && expiresAt <= wallInstant(endDay, wakingHours.to, timeZone);
      if (fits && expiresAt <= last) return { sentAt, expiresAt };
    }
  }
  return undefined;
}

/** When an offer sent at this instant ends. The later it is sent, the later it ends. */
function offerEnd(sentAt: Date, { startsAt }: Start): Date {
  const quarter = (startsAt.getTime() - sentAt.getTime()) / 4;
  const open = Math.min(promotionHours.longestOffer * HOUR, Math.max(promotionHours.shortestOffer * HOUR, quarter));
  return new Date(Math.floor((sentAt.getTime() + open) / MINUTE) * MINUTE);
}

/** When, to the minute, an offer has to be sent to end at this instant or just after it: `offerEnd` turned round. */
function sentForEnd(end: Date, { startsAt }: Start): Date {
  const byQuarter = (4 * end.getTime() - startsAt.getTime()) / 3;
  const longest = end.getTime() - promotionHours.longestOffer * HOUR;
  const shortest = end.getTime() - promotionHours.shortestOffer * HOUR;
  return new Date(Math.ceil(Math.max(longest, Math.min(shortest, byQuarter)) / MINUTE) * MINUTE);
}

function latestOf(...instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map((instant) => instant.getTime())));
}

/** Days of the wall calendar as whole numbers. */
function dayAt(instant: Date, timeZone: string): number {
  return readWallDate(toWallTime(instant, timeZone).slice(0, 10)) ?? 0;
}

function wallInstant(day: number, time: string, timeZone: string): Date {
  return new Date(toUtc(`${writeWallDate(day)}T${time}`, timeZone));
}
