import type { NotificationKind } from '../../../platform/notifications/index.js';

const both = { app: true, mail: true };

/**
 * News of the forum that people can choose about. Its mails are decided on when they are sent, so none goes out by the kinds alone: see
 * `following/mail-posts.ts`.
 */
export const forumNewsKinds = {
  replies: { kind: 'forum.replies', label: 'New replies in topics that I watch', channels: both },
  mentions: { kind: 'forum.mentions', label: 'Replies to me and mentions of me', channels: both },
  topics: { kind: 'forum.topics', label: 'New topics in categories that I watch', channels: both },
  accepted: { kind: 'forum.accepted', label: 'An answer of mine is accepted', channels: { app: true, mail: false }, appOnly: true },
  reactions: { kind: 'forum.reactions', label: 'Thanks for what I wrote', channels: { app: true, mail: false }, appOnly: true },
  questions: { kind: 'forum.questions', label: 'Questions I may be able to answer', channels: { app: false, mail: false } },
  unanswered: {
    kind: 'forum.unanswered',
    label: 'Questions that nobody has answered, where I look after the forum',
    channels: both,
    roles: ['forum-moderator'],
  },
} as const satisfies Record<string, NotificationKind>;
