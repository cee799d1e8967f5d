import type { NotificationKind } from '../../../platform/notifications/index.js';
import type { Lead } from '../domain/reminder.js';

const both = { app: true, mail: true };

/** News from the diary that people can choose about. */
export const diaryKinds = {
  week: { kind: 'diary.reminder-week', label: 'A reminder seven days before', channels: both },
  day: { kind: 'diary.reminder-day', label: 'A reminder the day before', channels: both },
  quarter: {
    kind: 'diary.reminder-quarter',
    label: 'A reminder fifteen minutes before',
    channels: { app: true, mail: false },
    appOnly: true,
  },
  invitation: {
    kind: 'diary.invitation',
    label: 'Calendar invitations',
    channels: both,
    essential: 'You get this because calendar invitations are on in your settings.',
  },
} as const satisfies Record<Lead | 'invitation', NotificationKind>;
