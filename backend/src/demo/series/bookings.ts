import type { StaffMember } from '../council/staff.js';
import type { SeededRandom } from '../seeded-random.js';
import type { SeriesPlan } from './series-plan.js';

/** A date of a series that runs, as the sessions room made it. */
export interface MadeDate {
  readonly id: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** 0 for the date that the series shows, counting all its dates. */
  readonly turn: number;
}

/** Something that a person did to a date, and when. */
interface Did<Verb extends string> {
  readonly verb: Verb;
  readonly at: Date;
  readonly occurrenceId: number;
}

export type SeatAsked = 'room' | 'online' | 'either';

export interface Booked extends Did<'book'> {
  readonly person: string;
  readonly seat: SeatAsked;
  readonly showName: boolean;
  readonly support: string | null;
}

export type Happening =
  | Booked
  | (Did<'release'> & { readonly person: string })
  | (Did<'mark'> & { readonly host: string })
  | (Did<'call-off'> & { readonly host: string; readonly reason: string });

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

const SUPPORT = [
  'British Sign Language interpreter, please',
  'Slides in large print beforehand',
  'A seat near the door',
  'I read captions: please keep them on',
];

export interface BookingTime {
  readonly random: SeededRandom;
  readonly from: Date;
  readonly until: Date;
  /** What the person at each place in the line asks for. */
  readonly seats: readonly SeatAsked[];
  readonly named: ReadonlyMap<number, string>;
}

/** People book one after the other, in the order given, at times of a working day. */
export function bookingsOf(date: MadeDate, people: readonly StaffMember[], { random, from, until, seats, named }: BookingTime): Booked[] {
  const times = people.map(() =>
    officeHours(new Date(from.getTime() + random.next() * (until.getTime() - from.getTime())), random, from, until),
  );
  const inOrder = times.toSorted((one, other) => one.getTime() - other.getTime());
  return people.map(({ number }, place) => ({
    verb: 'book' as const,
    occurrenceId: date.id,
    at: inOrder[place] ?? until,
    person: number,
    seat: seats[place] ?? 'either',
    showName: random.chance(0.6) || named.has(place),
    support: random.chance(0.04) ? random.pick(SUPPORT) : null,
  }));
}

export function releaseOf({ occurrenceId, person, at }: Booked, random: SeededRandom, until: Date): Happening {
  const waited = (0.2 + 0.7 * random.next()) * (until.getTime() - at.getTime());
  return { verb: 'release', occurrenceId, person, at: new Date(at.getTime() + waited) };
}

/** People ask for what suits them, where there is something to choose. */
export function whateverSuits({ room, online }: Pick<SeriesPlan, 'room' | 'online'>, count: number, random: SeededRandom): SeatAsked[] {
  return Array.from({ length: count }, () => {
    if (room === 0 || online === 0) return 'either';
    const draw = random.next();
    return draw < 0.45 ? 'room' : draw < 0.8 ? 'online' : 'either';
  });
}

/** So many seats are taken exactly, both kinds evenly while there are any; whoever comes after waits for one kind or the other. */
export function exactlyTaken({ room, online }: Pick<SeriesPlan, 'room' | 'online'>, booked: number, waiting: number): SeatAsked[] {
  const isHybrid = room > 0 && online > 0;
  const seats = Array.from({ length: booked }, (_, place): SeatAsked =>
    isHybrid && place % 2 === 1 && place < online * 2 ? 'online' : 'either',
  );
  const line = Array.from({ length: waiting }, (_, place): SeatAsked =>
    isHybrid ? ((['room', 'either', 'online'] as const)[place % 3] ?? 'either') : 'either',
  );
  return [...seats, ...line];
}

/** The same moment, moved into a working day where that stays within the bounds. */
function officeHours(moment: Date, random: SeededRandom, from: Date, until: Date): Date {
  const back = { 0: 2, 6: 1 }[moment.getUTCDay()] ?? 0;
  const [hour, minute, second] = [random.whole(8, 16), random.whole(0, 59), random.whole(0, 59)];
  const choices = [back, 0].map((days) => {
    const moved = new Date(moment.getTime() - days * DAY_MS);
    moved.setUTCHours(hour, minute, second, 0);
    return moved;
  });
  return choices.find((moved) => moved >= from && moved <= until) ?? moment;
}
