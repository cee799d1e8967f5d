import type { NotificationKind } from '../../../platform/notifications/index.js';

const both = { app: true, mail: true };

/** News from topics that people can choose about. */
export const topicNewsKinds = {
  planned: { kind: 'topics.planned', label: 'A topic I asked for can be booked', channels: both },
  speaker: { kind: 'topics.speaker', label: 'Somebody offers to speak about a topic of mine', channels: { app: true, mail: false } },
  ended: { kind: 'topics.ended', label: 'A topic of mine is closed or merged', channels: both },
} as const satisfies Record<string, NotificationKind>;
