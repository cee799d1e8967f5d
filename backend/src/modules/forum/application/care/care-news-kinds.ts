import type { NotificationKind } from '../../../../platform/notifications/index.js';

/** What moderators decide about what somebody wrote or reported. Its mails say only that there is something to read. */
export const careNewsKinds = {
  care: {
    kind: 'forum.care',
    label: 'What moderators decide about my posts and reports',
    channels: { app: true, mail: true },
    sensitive: true,
  },
  opening: {
    kind: 'forum.opening',
    label: 'Somebody asks to open the name behind a question',
    channels: { app: true, mail: true },
    sensitive: true,
    roles: ['forum-moderator', 'administrator', 'people-partner'],
  },
  opened: {
    kind: 'forum.name-opened',
    label: 'My name behind a question was opened',
    channels: { app: true, mail: true },
    sensitive: true,
    essential: 'You get this because the name behind a question of yours was opened to two people.',
  },
} as const satisfies Record<string, NotificationKind>;
