import type { ForumAuthor, ForumPost, ForumTopic, ForumTopicPage } from '../../../api/models';

export const anAuthor = (id = 7, name = 'Femi Adeyemi'): ForumAuthor => ({
  kind: 'person',
  id,
  name,
  initials: name.slice(0, 2),
  about: 'Social work assistant, Adult Social Care',
});

export const aPost = (number: number, wishes: Partial<ForumPost> = {}): ForumPost => ({
  id: 100 + number,
  number,
  state: 'shown',
  author: anAuthor(),
  replyTo: null,
  html: `<p>Post ${String(number)}</p>`,
  attachments: [],
  postedAt: '2026-11-16T09:14:00.000Z',
  editedAt: null,
  revisions: 0,
  reactions: { thanks: 0, helpful: 0, celebrate: 0 },
  movedTo: null,
  ...wishes,
});

export const aTopic = (wishes: Partial<ForumTopic> = {}): ForumTopic => ({
  id: 12,
  rev: 5,
  category: { id: 1, slug: 'ask-anything', name: 'Ask anything', isOpen: true, isArchived: false },
  kind: 'question',
  state: 'open',
  title: 'How do you explain an eligibility decision without jargon?',
  author: anAuthor(),
  startedAt: '2026-11-16T09:14:00.000Z',
  lastNumber: 2,
  replies: 1,
  lastPostAt: '2026-11-16T10:02:00.000Z',
  lastPostAs: 'person',
  acceptedNumber: null,
  acceptedAt: null,
  isLocked: false,
  pinnedUntil: null,
  mergedIntoId: null,
  summaryNumber: null,
  skills: [],
  about: null,
  ...wishes,
});

/** A page of a topic with posts from one number to another, which is its last unless said otherwise. */
export function aTopicPage(first: number, last: number, wishes: Partial<ForumTopicPage> = {}): ForumTopicPage {
  return {
    rev: 5,
    topic: aTopic({ lastNumber: last, replies: last - 1 }),
    posts: Array.from({ length: last - first + 1 }, (_, index) => aPost(first + index)),
    kept: first > 1 ? [aPost(1)] : [],
    mine: [],
    allowed: { accept: false, lock: false, moderate: false, pin: false, react: true, reply: true },
    unreadFrom: null,
    whoReads: 'Everyone at Aldermere Council can read this topic.',
    ...wishes,
  };
}
