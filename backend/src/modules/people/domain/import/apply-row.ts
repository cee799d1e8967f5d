import type { CalendarDay } from './dates.js';
import type { ImportMode } from './import-plan.js';
import { inOrder, type PersonRecord, type PostRecord } from './snapshot.js';
import type { StaffRow } from './staff-row.js';

/** True when the row says that the assignment is over. The leaving date is the last day at work. */
export function isOver(row: StaffRow, today: CalendarDay): boolean {
  const isBefore = (day: CalendarDay | null | undefined): boolean => typeof day === 'string' && day < today;
  return row.deleted === true || row.state === 'ended' || isBefore(row.leavesOn) || isBefore(row.effectiveTo);
}

/** True when a row about an ended post says that it goes on: any row of a full file, but in a file of changes only one that speaks of it. */
function revives(row: StaffRow, before: PostRecord, mode: ImportMode): boolean {
  if (mode === 'full') return true;
  const startsAgain = typeof row.startsOn === 'string' && row.startsOn > (before.endsOn ?? '');
  return row.state !== undefined || row.leavesOn !== undefined || startsAgain;
}

/** A post after its row. What the row does not tell stays as it was. */
export function applyToPost(
  before: PostRecord | null,
  row: StaffRow,
  serviceKey: string | null,
  today: CalendarDay,
  mode: ImportMode,
): PostRecord {
  const over = isOver(row, today) || (before?.state === 'ended' && !revives(row, before, mode));
  const told = <T>(now: T | undefined, was: T | undefined, none: T): T => (now === undefined ? (was ?? none) : now);
  const wasEnded = before?.state === 'ended';
  const paused = row.state === undefined ? before?.state === 'paused' : row.state === 'paused';
  return {
    assignmentNumber: row.assignmentNumber,
    serviceKey,
    jobTitle: told(row.jobTitle, before?.jobTitle, null),
    grade: told(row.grade, before?.grade, null),
    location: told(row.location, before?.location, null),
    fte: told(row.fte, before?.fte, null),
    workerKind: told(row.workerKind, before?.workerKind, 'employee'),
    state: over ? 'ended' : paused ? 'paused' : 'active',
    pauseReason: over || !paused ? null : told(row.pauseReason, before?.pauseReason, null),
    primary: before?.primary ?? false,
    startsOn: told(row.startsOn, before?.startsOn, row.effectiveFrom ?? today),
    endsOn: over
      ? (lastDay(row, today) ?? (wasEnded ? before.endsOn : null) ?? today)
      : told(row.leavesOn, wasEnded ? null : before?.endsOn, null),
    managerNumber: before?.managerNumber ?? null,
  };
}

function lastDay(row: StaffRow, today: CalendarDay): CalendarDay | null {
  const days = [row.leavesOn, row.effectiveTo].filter((day): day is CalendarDay => typeof day === 'string' && day < today);
  return days.sort()[0] ?? null;
}

export function endPost(post: PostRecord, today: CalendarDay): PostRecord {
  return post.state === 'ended'
    ? post
    : {
        ...post,
        state: 'ended',
        pauseReason: null,
        primary: false,
        endsOn: post.endsOn !== null && post.endsOn < today ? post.endsOn : today,
      };
}

/** Names and dates of a person after the row of their main post. */
export function applyToPerson(before: PersonRecord | null, lead: StaffRow, posts: readonly PostRecord[], today: CalendarDay): PersonRecord {
  const live = posts.filter((post) => post.state !== 'ended');
  const isHere = live.length > 0;
  const startsOn = startOf(before, lead, live, today);
  const starts = isHere && before?.state !== 'here' && startsOn !== null && startsOn > today;
  return {
    personNumber: lead.personNumber,
    givenName: lead.givenName ?? before?.givenName ?? '',
    familyName: lead.familyName ?? before?.familyName ?? '',
    email: lead.email === undefined ? (before?.email ?? null) : lead.email,
    state: !isHere ? 'left' : starts ? 'joining' : 'here',
    startsOn,
    leavesOn: isHere
      ? latestOf(live)
      : (posts
          .map((post) => post.endsOn ?? today)
          .sort()
          .at(-1) ?? today),
    posts: inOrder(posts),
  };
}

/** The last day of someone all of whose posts have an end; null while one is open. */
function latestOf(live: readonly PostRecord[]): CalendarDay | null {
  const ends = live.map((post) => post.endsOn);
  return ends.includes(null)
    ? null
    : (ends
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null);
}

/** A row that takes effect later, with no start date of its own, is when someone new or coming back begins. */
function startOf(before: PersonRecord | null, lead: StaffRow, live: readonly PostRecord[], today: CalendarDay): CalendarDay | null {
  if (lead.startsOn !== undefined) return lead.startsOn;
  if (typeof lead.effectiveFrom === 'string' && lead.effectiveFrom > today) return lead.effectiveFrom;
  return before?.startsOn ?? earliest(live);
}

function earliest(posts: readonly PostRecord[]): CalendarDay | null {
  return (
    posts
      .map((post) => post.startsOn)
      .filter((day) => day !== null)
      .sort()[0] ?? null
  );
}

/** Someone whom a full file no longer lists: gone today, every post ended. */
export function leave(person: PersonRecord, today: CalendarDay): PersonRecord {
  const posts = person.posts.map((post) => endPost(post, today));
  return { ...person, state: 'left', leavesOn: person.leavesOn !== null && person.leavesOn < today ? person.leavesOn : today, posts };
}

/**
 * Marks the post that decides the line manager: the one that HR calls primary; where none or several are so called, one at work before one paused, the
 * one that was primary, the larger, the older, the lower number.
 */
export function choosePrimary(posts: readonly PostRecord[], saidPrimary: ReadonlyMap<string, boolean | undefined>): PostRecord[] {
  const said = (post: PostRecord): number =>
    ({ true: 0, undefined: 1, false: 2 })[String(saidPrimary.get(post.assignmentNumber)) as 'true' | 'false' | 'undefined'];
  const rank = (post: PostRecord): readonly (number | string)[] => [
    said(post),
    post.state === 'active' ? 0 : 1,
    post.primary ? 0 : 1,
    -(post.fte ?? 0),
    post.startsOn ?? '9999',
    post.assignmentNumber,
  ];
  const [best] = posts.filter((post) => post.state !== 'ended').sort((one, other) => compare(rank(one), rank(other)));
  return posts.map((post) => ({ ...post, primary: post.assignmentNumber === best?.assignmentNumber }));
}

function compare(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  const index = one.findIndex((value, at) => value !== other[at]);
  if (index < 0) return 0;
  return (one[index] ?? 0) < (other[index] ?? 0) ? -1 : 1;
}
