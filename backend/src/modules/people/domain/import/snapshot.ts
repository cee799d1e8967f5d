import { isDeepStrictEqual } from 'node:util';
import type { CalendarDay } from './dates.js';
import type { PauseReason, WorkerKind } from './status-words.js';

export const serviceKinds = ['council', 'directorate', 'service', 'team'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

export const personStates = ['joining', 'here', 'left'] as const;
export type PersonState = (typeof personStates)[number];

export const postStates = ['active', 'paused', 'ended'] as const;
export type PostState = (typeof postStates)[number];

/** One node of the service tree as an import sees it; its key is kind and code, which outlive its name. */
export interface ServiceRecord {
  readonly key: string;
  readonly kind: ServiceKind;
  readonly code: string;
  readonly name: string;
  /** Key of the node above; null under the council itself. */
  readonly parentKey: string | null;
}

export interface PostRecord {
  readonly assignmentNumber: string;
  readonly serviceKey: string | null;
  readonly jobTitle: string | null;
  readonly grade: string | null;
  readonly location: string | null;
  /** Full-time equivalent, 0 to 2 with four decimals. */
  readonly fte: number | null;
  readonly workerKind: WorkerKind;
  readonly state: PostState;
  readonly pauseReason: PauseReason | null;
  readonly primary: boolean;
  readonly startsOn: CalendarDay | null;
  readonly endsOn: CalendarDay | null;
  /** Person number of the line manager of this post. */
  readonly managerNumber: string | null;
}

export interface PersonRecord {
  readonly personNumber: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly state: PersonState;
  readonly startsOn: CalendarDay | null;
  /** The last day at the council, once known. */
  readonly leavesOn: CalendarDay | null;
  readonly posts: readonly PostRecord[];
}

/** All that an import may compare with and change: people who have a person number, and the service tree under the council. */
export interface StaffSnapshot {
  readonly services: readonly ServiceRecord[];
  readonly people: readonly PersonRecord[];
}

export function nameOf(person: Pick<PersonRecord, 'givenName' | 'familyName'>): string {
  return `${person.givenName} ${person.familyName}`.trim();
}

/** The post that decides a person's service and line manager. */
export function primaryPost(person: Pick<PersonRecord, 'posts'>): PostRecord | null {
  return person.posts.find((post) => post.primary && post.state !== 'ended') ?? null;
}

export function isSameRecord(one: object | null | undefined, other: object | null | undefined): boolean {
  return isDeepStrictEqual(one ?? null, other ?? null);
}

/** Posts in the one order in which records are compared. */
export function inOrder(posts: Iterable<PostRecord>): PostRecord[] {
  return [...posts].sort((one, other) => (one.assignmentNumber < other.assignmentNumber ? -1 : 1));
}

export function postOf(person: Pick<PersonRecord, 'posts'> | null | undefined, assignmentNumber: string): PostRecord | null {
  return person?.posts.find((post) => post.assignmentNumber === assignmentNumber) ?? null;
}
