import type { ImportField } from './import-fields.js';
import { splitName } from './read-rows.js';
import { nameOf, primaryPost, type PersonRecord } from './snapshot.js';
import type { RowNote, StaffRow } from './staff-row.js';

/** Who a row says is the manager: a person number, null for nobody, undefined where it does not say or nobody could be told for sure. */
export interface ManagerFound {
  readonly manager: string | null | undefined;
  readonly notes: readonly RowNote[];
  readonly isProblem: boolean;
}

/** Finds line managers among everyone that there will be after the first pass, so that a manager may stand below their staff in the file. */
export class ManagerFinder {
  private readonly byAssignment = new Map<string, string[]>();
  private readonly byName = new Map<string, string[]>();

  constructor(private readonly people: ReadonlyMap<string, PersonRecord>) {
    for (const person of people.values()) {
      for (const post of person.posts) push(this.byAssignment, post.assignmentNumber, person.personNumber);
      if (person.state !== 'left') push(this.byName, nameKey(nameOf(person)), person.personNumber);
    }
  }

  find(row: StaffRow): ManagerFound {
    const said = [row.managerPersonNumber, row.managerAssignmentNumber, row.managerName];
    if (said.every((value) => (value ?? null) === null)) {
      return { manager: said.includes(null) ? null : undefined, notes: [], isProblem: false };
    }
    if (row.managerPersonNumber) return this.byPersonNumber(row, row.managerPersonNumber);
    if (row.managerAssignmentNumber) return this.byAssignmentNumber(row, row.managerAssignmentNumber);
    return this.byUniqueName(row, row.managerName ?? '');
  }

  private byPersonNumber(row: StaffRow, number: string): ManagerFound {
    const manager = this.people.get(number);
    if (!manager)
      return problem(
        'managerPersonNumber',
        `The line manager ${number} is neither in the file nor in Trellis. The line manager is left as it is.`,
      );
    const owners = row.managerAssignmentNumber ? (this.byAssignment.get(row.managerAssignmentNumber) ?? []) : [number];
    const found = accept(row, manager, 'managerPersonNumber');
    if (owners.includes(number)) return found;
    const message = `Assignment ${row.managerAssignmentNumber ?? ''} is not one of ${nameOf(manager)} (${number}). The person number is used.`;
    return { ...found, notes: [...found.notes, { field: 'managerAssignmentNumber', message }] };
  }

  private byAssignmentNumber(row: StaffRow, assignment: string): ManagerFound {
    const [owner, another] = this.byAssignment.get(assignment) ?? [];
    const manager = owner === undefined ? undefined : this.people.get(owner);
    if (!manager) {
      return problem(
        'managerAssignmentNumber',
        `The line manager’s assignment ${assignment} is neither in the file nor in Trellis. The line manager is left as it is.`,
      );
    }
    if (another !== undefined)
      return problem('managerAssignmentNumber', `Several people have assignment ${assignment}. Give the line manager’s person number.`);
    return accept(row, manager, 'managerAssignmentNumber');
  }

  private byUniqueName(row: StaffRow, name: string): ManagerFound {
    const { givenName, familyName } = splitName(name);
    const numbers = this.byName.get(nameKey(`${givenName} ${familyName}`)) ?? [];
    const [only] = numbers;
    const manager = only === undefined ? undefined : this.people.get(only);
    if (!manager) return problem('managerName', `Nobody here is called “${name}”. Give the line manager’s person number.`);
    if (numbers.length > 1)
      return problem('managerName', `${String(numbers.length)} people are called “${name}”. Give the line manager’s person number.`);
    const found = accept(row, manager, 'managerName');
    return found.isProblem
      ? found
      : { ...found, notes: [{ field: 'managerName', message: `“${name}” was found by name: ${manager.personNumber}.` }] };
  }
}

function accept(row: StaffRow, manager: PersonRecord, field: ImportField): ManagerFound {
  const name = `${nameOf(manager)} (${manager.personNumber})`;
  if (manager.personNumber === row.personNumber)
    return problem(field, 'The row names the person as their own line manager. The line manager is left as it is.');
  if (manager.state === 'left') return problem(field, `The line manager ${name} has left. The line manager is left as it is.`);
  return { manager: manager.personNumber, notes: [], isProblem: false };
}

function problem(field: ImportField, message: string): ManagerFound {
  return { manager: undefined, notes: [{ field, message }], isProblem: true };
}

/**
 * People whose line managers go round in a circle by way of a line that is new in this import. Taking back the new lines of one circle can lay bare
 * another, so the caller asks again until there is none.
 */
export function findLoop(people: ReadonlyMap<string, PersonRecord>, isNew: (personNumber: string) => boolean): readonly string[] | null {
  const safe = new Set<string>();
  for (const start of people.keys()) {
    const path: string[] = [];
    const at = new Map<string, number>();
    let next: string | null = start;
    while (next !== null && !safe.has(next) && !at.has(next)) {
      at.set(next, path.length);
      path.push(next);
      next = managerOf(people, next);
    }
    if (next !== null && at.has(next)) {
      const loop = path.slice(at.get(next));
      if (loop.some(isNew)) return loop;
    }
    for (const number of path) safe.add(number);
  }
  return null;
}

function managerOf(people: ReadonlyMap<string, PersonRecord>, number: string): string | null {
  const person = people.get(number);
  return person && person.state !== 'left' ? (primaryPost(person)?.managerNumber ?? null) : null;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}

function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
