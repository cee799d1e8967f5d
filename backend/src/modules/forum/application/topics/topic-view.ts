import type { AuthorView } from '../../api/posts/post.schemas.js';
import type { TopicAllowed, TopicView } from '../../api/topics/topic.schemas.js';
import { answersPolicy } from '../../domain/answers/answers.policy.js';
import { forumPolicy, type TopicStanding } from '../../domain/forum.policy.js';
import type { TopicRow } from '../../persistence/topics/topics.repository.js';
import { authorOf } from '../posts/post-view.js';
import type { CategoryForReader } from '../readers.js';

interface Around {
  readonly category: CategoryForReader;
  readonly people: ReadonlyMap<number, AuthorView>;
  readonly skills: readonly { readonly id: number; readonly name: string }[];
}

export function topicView(row: TopicRow, { category, people, skills }: Around): TopicView {
  return {
    id: row.id,
    rev: row.rev,
    category: {
      id: category.id,
      slug: category.slug,
      name: category.name,
      isOpen: category.isOpen,
      isArchived: category.archivedAt !== null,
    },
    kind: row.kind,
    state: row.state,
    title: row.title,
    author: authorOf(row, people),
    startedAt: row.startedAt.toISOString(),
    lastNumber: row.lastNo,
    replies: row.replies,
    lastPostAt: row.lastPostAt.toISOString(),
    lastPostAs: row.lastPostAs,
    acceptedNumber: row.acceptedNo,
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
    isLocked: row.lockedAt !== null,
    pinnedUntil: row.pinnedUntil?.toISOString() ?? null,
    mergedIntoId: row.mergedIntoId,
    summaryNumber: row.summaryNo,
    skills: [...skills],
    about: row.aboutKind === null || row.aboutId === null ? null : { kind: row.aboutKind, id: row.aboutId },
  };
}

/** What the page offers to do with the topic. */
export function allowedIn(standing: TopicStanding, { kind }: Pick<TopicRow, 'kind'>): TopicAllowed {
  return {
    reply: forumPolicy.reply(standing),
    lock: forumPolicy.lock(standing),
    pin: forumPolicy.pin(standing),
    moderate: forumPolicy.moderate(standing),
    accept: answersPolicy.accept({ ...standing, kind }),
    react: answersPolicy.react({ ...standing, isAuthor: false, post: 'shown' }),
  };
}
