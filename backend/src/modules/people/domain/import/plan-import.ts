import { applyToPerson, applyToPost, choosePrimary, endPost, isOver, leave } from './apply-row.js';
import { aside, chooseRow, skip } from './choose-rows.js';
import { consequencesOf } from './consequences.js';
import type { CalendarDay } from './dates.js';
import type { ImportMode, ImportPlan, PersonChange } from './import-plan.js';
import { findLoop, ManagerFinder } from './plan-managers.js';
import { countOutcomes, resultsOf } from './plan-results.js';
import { ServicePlan } from './plan-services.js';
import type { ReadStaff } from './read-rows.js';
import { isSameRecord, nameOf, postOf, type PersonRecord, type PostRecord, type StaffSnapshot } from './snapshot.js';
import type { RowNote, SetAside, StaffRow } from './staff-row.js';
import { stopsOf } from './stops.js';

export interface PlanOptions {
  /** The day of the import in British time. */
  readonly today: CalendarDay;
  readonly mode: ImportMode;
  /** Go on without the rows that have errors; whoever they are about stays as they are. */
  readonly leaveOutErrors: boolean;
  /** A person has looked at the leavers and says that they are right. */
  readonly confirmLeavers: boolean;
}

/** Works out what a staff file changes. Pure: the same snapshot, rows and options give the same plan, and nothing is written. */
export function planImport(snapshot: StaffSnapshot, staff: ReadStaff, options: PlanOptions): ImportPlan {
  return new ImportPlanner(snapshot, staff, options).plan();
}

class ImportPlanner {
  private readonly before: ReadonlyMap<string, PersonRecord>;
  private readonly after: Map<string, PersonRecord>;
  private readonly services: ServicePlan;
  private readonly setAside: SetAside[];
  private readonly used = new Map<string, StaffRow[]>();
  private readonly notes = new Map<StaffRow, RowNote[]>();
  /** Assignments that the file lists for each person, if only in a row that cannot be used. */
  private readonly listed = new Map<string, Set<string | null>>();
  private readonly missing: PersonRecord[] = [];
  private managerProblems = 0;

  constructor(
    snapshot: StaffSnapshot,
    private readonly staff: ReadStaff,
    private readonly options: PlanOptions,
  ) {
    this.before = new Map(snapshot.people.map((person) => [person.personNumber, person]));
    this.after = new Map(this.before);
    this.services = new ServicePlan(snapshot.services);
    this.setAside = [...staff.setAside];
  }

  plan(): ImportPlan {
    this.listAssignments();
    this.chooseRows();
    for (const row of [...this.used.values()].flat()) this.services.count(row);
    for (const [personNumber, rows] of this.used) this.applyRows(personNumber, rows);
    if (this.options.mode === 'full') this.letMissingLeave();
    this.setManagers();
    const people = this.peopleChanges();
    const services = this.services.changes();
    const results = resultsOf({
      before: this.before,
      after: this.after,
      services: this.services,
      used: this.used,
      setAside: this.setAside,
      notes: this.notes,
      missing: this.missing,
    });
    const counts = countOutcomes(results);
    const consequences = consequencesOf({ people, services, after: this.after, managerProblems: this.managerProblems });
    const stops = stopsOf({ counts, used: this.used.size, people, before: this.before, options: this.options });
    return { results, people, services, counts, consequences, stops };
  }

  private listAssignments(): void {
    const unreadable = this.staff.setAside.filter(({ outcome }) => outcome === 'error');
    for (const { personNumber, assignmentNumber } of [...this.staff.rows, ...unreadable]) {
      if (personNumber === null) continue;
      const assignments = this.listed.get(personNumber) ?? new Set();
      this.listed.set(personNumber, assignments.add(assignmentNumber));
    }
  }

  /** Which row speaks for each assignment today. */
  private chooseRows(): void {
    for (const [first, ...others] of groupBy(this.staff.rows, (row) => `${row.personNumber} ${row.assignmentNumber}`).values()) {
      if (!first) continue;
      const isHere = this.before.get(first.personNumber)?.state === 'here';
      const { row, setAside } = chooseRow([first, ...others], this.options.today, isHere);
      this.setAside.push(...setAside);
      if (!row) continue;
      const isNews = postOf(this.before.get(row.personNumber), row.assignmentNumber) !== null || !isOver(row, this.options.today);
      if (isNews) this.used.set(row.personNumber, [...(this.used.get(row.personNumber) ?? []), row]);
      else this.setAside.push(skip(row, 'The assignment ended before Trellis knew of it.'));
    }
  }

  /** First pass: one person and all their posts. */
  private applyRows(personNumber: string, rows: readonly StaffRow[]): void {
    const { today, mode } = this.options;
    const before = this.before.get(personNumber) ?? null;
    const posts = new Map(before?.posts.map((post) => [post.assignmentNumber, post]));
    for (const row of rows) {
      const post = posts.get(row.assignmentNumber) ?? null;
      posts.set(row.assignmentNumber, applyToPost(post, row, this.services.placeOf(row, post?.serviceKey ?? null), today, mode));
    }
    if (mode === 'full') this.endUnlisted(posts, personNumber);
    const chosen = choosePrimary([...posts.values()], new Map(rows.map((row) => [row.assignmentNumber, row.primary])));
    const lead = rows.find((row) => chosen.some((post) => post.primary && post.assignmentNumber === row.assignmentNumber)) ?? rows[0];
    if (!lead) return;
    const person = applyToPerson(before, lead, chosen, today);
    if (nameOf(person) !== '') {
      this.after.set(personNumber, person);
      return;
    }
    this.used.delete(personNumber);
    this.setAside.push(...rows.map((row) => aside(row, 'error', 'The row has no name for a new person. Add it, or take the row out.')));
  }

  /** Ends the posts that a full file no longer lists, but not one that an unreadable or a future row is about. */
  private endUnlisted(posts: Map<string, PostRecord>, personNumber: string): void {
    const listed = this.listed.get(personNumber);
    for (const [number, post] of posts) if (!listed?.has(number)) posts.set(number, endPost(post, this.options.today));
  }

  private letMissingLeave(): void {
    for (const person of this.before.values()) {
      if (person.state === 'left' || this.listed.has(person.personNumber)) continue;
      this.missing.push(person);
      this.after.set(person.personNumber, leave(person, this.options.today));
    }
  }

  /** Second pass: line managers, once everybody is known. */
  private setManagers(): void {
    const finder = new ManagerFinder(this.after);
    const changed = new Map<string, StaffRow[]>();
    for (const row of [...this.used.values()].flat()) {
      if (this.after.get(row.personNumber)?.state === 'left') continue;
      const { manager, notes, isProblem } = finder.find(row);
      this.note(row, notes);
      if (isProblem) this.managerProblems += 1;
      if (manager === undefined) continue;
      this.setManager(row, manager);
      changed.set(row.personNumber, [...(changed.get(row.personNumber) ?? []), row]);
    }
    this.breakLoops(changed);
  }

  private breakLoops(changed: Map<string, StaffRow[]>): void {
    const isNew = (number: string): boolean => changed.has(number);
    for (let loop = findLoop(this.after, isNew); loop; loop = findLoop(this.after, isNew)) {
      const names = loop.map((number) => nameOf(this.after.get(number) ?? { givenName: '', familyName: number })).join(', ');
      for (const row of loop.flatMap((number) => changed.get(number) ?? [])) {
        this.setManager(row, postOf(this.before.get(row.personNumber), row.assignmentNumber)?.managerNumber ?? null);
        this.note(row, [
          {
            field: 'managerPersonNumber',
            message: `These people would manage one another in a circle: ${names}. The line manager is left as it is.`,
          },
        ]);
        this.managerProblems += 1;
      }
      for (const number of loop) changed.delete(number);
    }
  }

  private setManager(row: StaffRow, managerNumber: string | null): void {
    const person = this.after.get(row.personNumber);
    if (!person) return;
    const posts = person.posts.map((post) => (post.assignmentNumber === row.assignmentNumber ? { ...post, managerNumber } : post));
    this.after.set(row.personNumber, { ...person, posts });
  }

  private note(row: StaffRow, notes: readonly RowNote[]): void {
    if (notes.length > 0) this.notes.set(row, [...(this.notes.get(row) ?? []), ...notes]);
  }

  private peopleChanges(): PersonChange[] {
    return [...this.after.values()]
      .map((after) => ({ before: this.before.get(after.personNumber) ?? null, after }))
      .filter(({ before, after }) => before !== after && !isSameRecord(before, after));
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
