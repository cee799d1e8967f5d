import { cast } from '../council/cast.js';
import { services } from '../council/services.js';
import { nameOf, type StaffMember } from '../council/staff.js';
import { daysAfter, type Day } from '../day.js';
import { demoPeople } from '../demo-people.js';
import { SeededRandom } from '../seeded-random.js';
import type { SeriesPlan } from './series-plan.js';

/** Days that someone must have been here before they look at sessions. */
const SETTLED = 14;

/** Who comes to a series: its regulars, people of the services it is about, and anyone who is curious. */
export class Crowd {
  private readonly byName: ReadonlyMap<string, StaffMember>;
  private readonly curious: readonly StaffMember[];
  private readonly fromItsServices: readonly StaffMember[];
  private readonly regulars: readonly StaffMember[];

  constructor(
    staff: readonly StaffMember[],
    { key, draws, bookings, host }: Pick<SeriesPlan, 'key' | 'draws' | 'bookings' | 'host'>,
    private readonly random = new SeededRandom(`crowd of ${key}`),
  ) {
    const codes = new Set(services.filter(({ name }) => draws.includes(name)).map(({ code }) => code));
    // Hosts and those whom a visitor looks around as are where the story puts them, and nowhere else.
    const placed = new Set([
      host,
      ...cast.filter(({ rank }) => rank === 'leader').map((member) => `${member.given} ${member.family}`),
      ...demoPeople.map((person) => `${person.given} ${person.family}`),
    ]);
    this.byName = new Map(staff.map((member) => [nameOf(member), member]));
    this.curious = staff.filter((member) => !placed.has(nameOf(member)) && member.email !== null && !/Leave|Suspended/.test(member.status));
    this.fromItsServices = this.curious.filter(({ unit }) => unit.service !== null && codes.has(unit.service));
    this.regulars = this.random.shuffled(this.fromItsServices).slice(0, bookings * 2);
  }

  /** So many different people, those named in their places in the order in which they book. */
  draw(count: number, day: Day, named: ReadonlyMap<number, string> = new Map()): StaffMember[] {
    const drawn = new Set([...named.values()].map((name) => this.called(name)));
    const places = [...named].map(([place, name]): [number, StaffMember] => [place, this.called(name)]);
    const others: StaffMember[] = [];
    for (let tries = 0; others.length < count - places.length && tries < count * 40; tries += 1) {
      const person = this.oneMore();
      if (drawn.has(person) || !isSettled(person, day)) continue;
      drawn.add(person);
      others.push(person);
    }
    for (const [place, person] of places.toSorted(([one], [other]) => one - other)) others.splice(place, 0, person);
    return others;
  }

  private oneMore(): StaffMember {
    const draw = this.random.next();
    return this.random.pick(draw < 0.45 ? this.regulars : draw < 0.8 ? this.fromItsServices : this.curious);
  }

  /** @throws Error for a name that nobody has */
  private called(name: string): StaffMember {
    const person = this.byName.get(name);
    if (!person) throw new Error(`Nobody of the demo council is called ${name}.`);
    return person;
  }
}

function isSettled({ hiredOn, leavesOn }: StaffMember, day: Day): boolean {
  return daysAfter(hiredOn, SETTLED) <= day && (leavesOn === null || leavesOn > day);
}
