import { endPost, leave } from './apply-row.js';
import type { CalendarDay } from './dates.js';
import type { PersonChange, ServiceChange } from './import-plan.js';
import { inOrder, isSameRecord, type PersonRecord, type StaffSnapshot } from './snapshot.js';

/** What undoing a run will do: the changes to write, and whom it must leave as they are. */
export interface UndoPlan {
  readonly people: readonly PersonChange[];
  readonly services: readonly ServiceChange[];
  /** Changed again since the run, by a later import or by hand. */
  readonly keptPeople: readonly PersonRecord[];
  readonly keptServices: readonly ServiceChange[];
}

/**
 * Takes a run back: everything that is still as the run left it becomes what it was before. A person whom the run brought in leaves again, since
 * others may have begun to work with them; a service that it brought in stays, without people.
 */
export function planUndo(snapshot: StaffSnapshot, run: Pick<UndoPlan, 'people' | 'services'>, today: CalendarDay): UndoPlan {
  const people = new Map(snapshot.people.map((person) => [person.personNumber, person]));
  const services = new Map(snapshot.services.map((service) => [service.key, service]));
  const asLeft = run.people.filter(({ after }) => isSameRecord(people.get(after.personNumber), after));
  const servicesAsLeft = run.services.filter(({ after }) => isSameRecord(services.get(after.key), after));
  return {
    people: asLeft.map(({ before, after }) => ({
      before: after,
      after: before === null ? leave(after, today) : withoutNewPosts(before, after, today),
    })),
    services: servicesAsLeft.flatMap(({ before, after }) => (before === null ? [] : [{ before: after, after: before }])),
    keptPeople: run.people.filter((change) => !asLeft.includes(change)).map(({ after }) => people.get(after.personNumber) ?? after),
    keptServices: run.services.filter((change) => !servicesAsLeft.includes(change)),
  };
}

/** Posts that the run added are ended, not forgotten: the history of a post is kept. */
function withoutNewPosts(before: PersonRecord, after: PersonRecord, today: CalendarDay): PersonRecord {
  const known = new Set(before.posts.map((post) => post.assignmentNumber));
  const added = after.posts.filter((post) => !known.has(post.assignmentNumber));
  return { ...before, posts: inOrder([...before.posts, ...added.map((post) => endPost(post, today))]) };
}
