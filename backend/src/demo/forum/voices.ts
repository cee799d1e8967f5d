import { cast } from '../council/cast.js';
import { services } from '../council/services.js';
import { nameOf, type StaffMember } from '../council/staff.js';
import { demoPeople } from '../demo-people.js';
import { SeededRandom } from '../seeded-random.js';

const BY_SERVICE = /^(?<service>.+?)(?<leader> leader)? (?<turn>[0-9])$/;
const BY_PLACE = /^(?<name>.+) \((?<place>.+)\)$/;

/**
 * Who speaks in the forum of the demo council: `Ruth Ellery`; `David Jones (Depot Road)` where two have a name; `Highways 2` for the second of a
 * service who has no name in the story, and `Highways leader 1` for one who manages somebody.
 */
export class Voices {
  private readonly managers: ReadonlySet<string | null>;
  private readonly found = new Map<string, StaffMember>();

  constructor(private readonly staff: readonly StaffMember[]) {
    this.managers = new Set(staff.map(({ manager }) => manager));
  }

  /** @throws Error for a voice that nobody has */
  of(voice: string): StaffMember {
    const known = this.found.get(voice) ?? this.looked(voice);
    if (!known) throw new Error(`Nobody of the demo council speaks as ${voice}.`);
    this.found.set(voice, known);
    return known;
  }

  private looked(voice: string): StaffMember | undefined {
    const { service, leader, turn } = BY_SERVICE.exec(voice)?.groups ?? {};
    if (service) return this.inService(service, leader !== undefined)[Number(turn) - 1];
    const { name, place } = BY_PLACE.exec(voice)?.groups ?? {};
    return this.staff.find((member) => nameOf(member) === (name ?? voice) && (place === undefined || member.place === place));
  }

  private inService(name: string, leading: boolean): StaffMember[] {
    const code = services.find((service) => service.name === name)?.code;
    const named = new Set([...cast, ...demoPeople].map(nameOf));
    const settled = this.staff.filter(
      (member) =>
        member.unit.service === code &&
        member.email !== null &&
        member.leavesOn === null &&
        member.move === null &&
        !/Leave|Suspended/.test(member.status) &&
        !named.has(nameOf(member)) &&
        this.managers.has(member.number) === leading,
    );
    return new SeededRandom(`voices of ${name}`).shuffled(
      settled.toSorted((one, other) => one.hiredOn.localeCompare(other.hiredOn)).slice(0, 12),
    );
  }
}
