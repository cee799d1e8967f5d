import type { MyPlace } from '../api/occurrence.schemas.js';
import { competes, type Place, type Seating } from '../domain/seating.js';
import { inLineFor, placeView, positionView } from './seats-in-view.js';

type Standing = Place & { readonly personId: number; readonly since: Date };

/** Where people stand, given everyone who waits in order: of all who wait, or of those who are named. */
export function placesOf(
  seating: Seating,
  queue: readonly Standing[],
  people: readonly Standing[] = queue,
): { personId: number; mine: MyPlace }[] {
  return people.map((person) => {
    const { waitsFor, queueNumber } = person;
    if (!waitsFor || queueNumber === null) return { personId: person.personId, mine: placeView(person, null, person.since) };
    const ahead = queue.filter((other) => (other.queueNumber ?? 0) <= queueNumber && other.waitsFor && competes(other.waitsFor, waitsFor));
    return { personId: person.personId, mine: placeView(person, positionView(ahead.length, inLineFor(seating, waitsFor)), person.since) };
  });
}
