import type { ForumFrontCategory, ForumTopicRow } from '../../../api/models';

export const aCategory = (wishes: Partial<ForumFrontCategory> = {}): ForumFrontCategory => ({
  id: 1,
  slug: 'ask-anything',
  name: 'Ask anything',
  description: 'No question is too small.',
  serviceId: null,
  level: 'start',
  isOpen: true,
  ownTopicsOnly: false,
  isArchived: false,
  unread: 0,
  latest: null,
  allowed: { start: true, keep: false },
  ...wishes,
});

export const aTopicRow = (wishes: Partial<ForumTopicRow> = {}): ForumTopicRow => ({
  id: 17,
  category: { id: 1, slug: 'ask-anything', name: 'Ask anything' },
  kind: 'question',
  title: 'How do you explain an eligibility decision without jargon?',
  author: { kind: 'person', id: 7, name: 'Femi Adeyemi', initials: 'Fe', about: 'Social work assistant, Adult Social Care' },
  mine: false,
  startedAt: '2026-11-16T09:14:00.000Z',
  replies: 14,
  reactions: 3,
  lastPostAt: '2026-11-20T10:05:00.000Z',
  lastPostBy: { kind: 'person', id: 8, name: 'Ruth Ellery', initials: 'Ru', about: null },
  answer: 'none',
  isLocked: false,
  isPinned: false,
  skills: [],
  level: 'normal',
  unread: { kind: 'nothing', posts: null },
  ...wishes,
});
