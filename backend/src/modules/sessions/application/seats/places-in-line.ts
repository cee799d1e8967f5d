import type { MyPlace } from '../../api/series/occurrence.schemas.js';
import { competes, seatWishes, type Seating, type SeatWish } from '../../domain/seats/seating.js';
import { inLineFor, placeView, positionView, type Seen } from './seats-in-view.js';

type Standing = Seen & { readonly personId: number };

/** Where people stand, given everyone who waits in order: of all who wait, or of those who are named. */
export function placesOf(
  seating: Seating,
  moment: { now: Date; startsAt: Date },
  queue: readonly Standing[],
  people: readonly Standing[] = queue,
): { personId: number; mine: MyPlace }[] {
  const places = placesByNumber(queue);
  return people.map((person) => {
    const place = person.queueNumber === null ? undefined : places.get(person.queueNumber);
    const position = place && person.waitsFor ? positionView(place, inLineFor(seating, person.waitsFor)) : null;
    return { personId: person.personId, mine: placeView(person, position, seating, moment) };
  });
}

/** How many up to each number, that one among them, wait for a seat that its person would take too. In one pass, since lines can be long. */
function placesByNumber(queue: readonly Standing[]): Map<number, number> {
  const counts: Record<SeatWish, number> = { room: 0, online: 0, either: 0 };
  const places = new Map<number, number>();
  for (const { queueNumber, waitsFor } of queue) {
    if (queueNumber === null || !waitsFor) continue;
    counts[waitsFor] += 1;
    const ahead = seatWishes.filter((wish) => competes(wish, waitsFor)).reduce((sum, wish) => sum + counts[wish], 0);
    places.set(queueNumber, ahead);
  }
  return places;
}
