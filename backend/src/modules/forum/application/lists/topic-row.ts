import type { AuthorView } from '../../api/posts/post.schemas.js';
import type { TopicRowView } from '../../api/lists/list.schemas.js';
import { type ReadMarks, unreadIn } from '../../domain/reading/unread.js';
import type { ListedRow } from '../../persistence/lists/topic-lists.repository.js';
import { authorOf } from '../posts/post-view.js';
import type { CategoryForReader } from '../readers.js';

/** What stands beside the row of a topic in a list. */
export interface AroundRows {
  readonly personId: number;
  readonly people: ReadonlyMap<number, AuthorView>;
  readonly skills: (topicId: number) => { id: number; name: string }[];
  readonly marks: ReadMarks;
  readonly now: Date;
}

export function topicRow(row: ListedRow, { id, slug, name }: CategoryForReader, around: AroundRows): TopicRowView {
  const { people, now } = around;
  const read = row.level === null ? null : { lastReadNo: row.lastReadNo ?? 0, level: row.level, readAt: row.readAt };
  return {
    id: row.id,
    category: { id, slug, name },
    kind: row.kind,
    title: row.title,
    author: authorOf(row, people),
    mine: row.authorId === around.personId,
    startedAt: row.startedAt.toISOString(),
    replies: row.replies,
    reactions: row.reactions,
    lastPostAt: row.lastPostAt.toISOString(),
    lastPostBy: authorOf({ authorId: row.lastPostBy, authorAs: row.lastPostAs }, people),
    answer: answerOf(row),
    isLocked: row.lockedAt !== null,
    isPinned: row.pinnedUntil !== null && row.pinnedUntil > now,
    skills: around.skills(row.id),
    level: row.level ?? 'normal',
    unread: unreadIn(row, read, around.marks, now),
  };
}

function answerOf({ acceptedNo, wantsAnswer }: ListedRow): TopicRowView['answer'] {
  if (acceptedNo !== null) return 'accepted';
  return wantsAnswer === 1 ? 'wanted' : 'none';
}

/** Everybody whose name stands on one of the rows. */
export function namedOn(rows: readonly ListedRow[]): number[] {
  return [...new Set(rows.flatMap(({ authorId, lastPostBy }) => [authorId, lastPostBy]).filter((id) => id !== null))];
}
