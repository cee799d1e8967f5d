import type { Seats } from './seating.js';

/** The rule of the waiting list as the page prints it. It says what `seating.ts` does, sentence by sentence. */
export function waitlistRuleInWords(capacity: Seats): string[] {
  const hybrid = capacity.room > 0 && capacity.online > 0;
  return [
    'If every seat is taken you join a waiting list. People get seats in the order they joined, and in no other order.',
    hybrid
      ? 'When a seat becomes free it is booked at once for the first person in line who wants that kind of seat, until the session starts. We email them, and they can release it with one click.'
      : 'When a seat becomes free it is booked at once for the first person in line, until the session starts. We email them, and they can release it with one click.',
    ...(hybrid
      ? [
          'You can wait for the room, for online, or for either. If you are booked online you can wait for the room too: when a seat in the room is yours, your online seat goes to the next person.',
        ]
      : []),
    'Nobody books past the line: while anyone is waiting for a seat, new people join at the end.',
  ];
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
