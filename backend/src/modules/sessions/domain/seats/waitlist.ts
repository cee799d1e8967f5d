import { momentInWords } from '../../../../platform/calendar/index.js';
import { answersOpenAt, hoursBefore, nextOfferWindow, promotionHours, promotionMode, wakingHours, type Start } from './promotion.js';
import type { Seats } from './seating.js';

const { bookedAtOnce, answers, longestOffer } = promotionHours;

/** The rule of the waiting list as the page prints it. It says what `giving-seats.ts` and `promotion.ts` do, sentence by sentence. */
export function waitlistRuleInWords(capacity: Seats): string[] {
  const hybrid = capacity.room > 0 && capacity.online > 0;
  const next = hybrid ? 'the first person in line who wants that kind of seat' : 'the first person in line';
  return [
    'If every seat is taken you join a waiting list, and get a number. While anyone is waiting for a seat, new people join at the end.',
    `More than ${String(bookedAtOnce)} hours before the start, a free seat is booked at once for ${next}. We email them, and they can release it with one click.`,
    `From ${String(bookedAtOnce)} to ${String(answers)} hours before, a free seat is offered to ${next} and held for them. They have a quarter of the time left to take it, at most ${String(longestOffer)} hours. Offers are sent and end between ${wakingHours.from} and ${wakingHours.to}, and end at least ${String(answers)} hours before the start. If there is no such time left, no offer is made.`,
    `In the last ${String(answers)} hours, we tell everyone who waits of a free seat, at night from ${wakingHours.from}. The first to take it has it. After the start, no seat is given out.`,
    'If you let an offer go you keep your number, and the next seat is offered to the person after you, once. If you release a seat and want it back, you join again at the end.',
    ...(hybrid
      ? [
          'You can wait for the room, for online, or for either. If you are booked online you can wait for the room too: when a seat in the room is yours, your online seat goes to the next person.',
        ]
      : []),
  ];
}

/** What somebody who waits can expect from now on. Undefined once the session has started. */
export function whatComesNext(now: Date, start: Start): string | undefined {
  const until = (hours: number): string => momentInWords(hoursBefore(start, hours), start.timeZone);
  const opens = answersOpenAt(now, start);
  const first = 'everyone who waits is told of a free seat, and the first to take it has it';
  switch (promotionMode(now, start)) {
    case 'book-at-once':
      return `Until ${until(bookedAtOnce)} your seat is booked for you as soon as it is your turn. After that it is offered to you first.`;
    case 'offer':
      if (nextOfferWindow(now, start)) return `When it is your turn, a seat is offered to you and held while you decide. We email you.`;
      if (!opens) return 'It is too near the start for another offer, and no seat is given out at night.';
      return `It is too near the start for another offer. From ${momentInWords(opens, start.timeZone)} ${first}.`;
    case 'first-to-answer':
      if (!opens) return 'No more seats are given out before the start.';
      return opens > now ? `From ${momentInWords(opens, start.timeZone)} ${first}.` : `${first.charAt(0).toUpperCase()}${first.slice(1)}.`;
    case 'over':
      return undefined;
  }
}

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(number: number): string {
  const lastTwo = number % 100;
  const suffix = lastTwo >= 11 && lastTwo <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${String(number)}${suffix}`;
}

/** "2nd of 5": the place among those who wait for a seat that I would take too. */
export function placeInLine(place: number, of: number): string {
  return `${ordinal(place)} of ${String(of)}`;
}
