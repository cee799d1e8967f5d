import type { FollowLevel } from '../words.js';

/** Topics that nobody opened count as new for so long. */
export const newForDays = 14;
const dayMs = 24 * 60 * 60 * 1000;

/** Counts of what is unread end here: "99+". */
export const mostCounted = 100;

/** Until when everything counts as read: in the whole forum, and in some of its categories. */
export interface ReadMarks {
  readonly everywhere: Date | null;
  readonly categories: ReadonlyMap<number, Date>;
}

export const nothingMarked: ReadMarks = { everywhere: null, categories: new Map() };

/** The later of the mark of the category and that of the whole forum. */
export function markOf({ everywhere, categories }: ReadMarks, categoryId: number): Date | null {
  const here = categories.get(categoryId) ?? null;
  if (here === null || everywhere === null) return here ?? everywhere;
  return here > everywhere ? here : everywhere;
}

/** Topics of the category that were started since then are new to whoever has not opened them. */
export function newSince(marks: ReadMarks, categoryId: number, now: Date): Date {
  const days = new Date(now.getTime() - newForDays * dayMs);
  const mark = markOf(marks, categoryId);
  return mark !== null && mark > days ? mark : days;
}

/** What a person has of a topic that they opened, or follow. */
export interface Read {
  readonly lastReadNo: number;
  readonly level: FollowLevel;
  readonly readAt: Date | null;
}

interface Talk {
  readonly categoryId: number;
  readonly startedAt: Date;
  readonly lastPostAt: Date;
  readonly lastNo: number;
}

/** What is unread in a topic: nothing, posts since I was there, or all of it. `posts` is null where they cannot be counted. */
export interface Unread {
  readonly kind: 'nothing' | 'posts' | 'topic';
  readonly posts: number | null;
}

const nothing: Unread = { kind: 'nothing', posts: null };

export function unreadIn(topic: Talk, read: Read | null, marks: ReadMarks, now: Date): Unread {
  const mark = markOf(marks, topic.categoryId);
  if (read === null) return topic.startedAt > newSince(marks, topic.categoryId, now) ? { kind: 'topic', posts: null } : nothing;
  if (read.level === 'muted' || topic.lastNo <= read.lastReadNo || (mark !== null && topic.lastPostAt <= mark)) return nothing;
  // Some of the posts since they were there came before the mark, and count as read.
  const countable = mark === null || (read.readAt !== null && read.readAt >= mark);
  return { kind: 'posts', posts: countable ? topic.lastNo - read.lastReadNo : null };
}
