import type { NotificationKind } from '../../../platform/notifications/index.js';

const both = { app: true, mail: true };

/** News from sessions that people can choose about. */
export const sessionKinds = {
  booking: { kind: 'sessions.booking', label: 'Sessions I book or wait for', channels: both },
  promoted: { kind: 'sessions.promoted', label: 'A seat for me from a waiting list', channels: both },
  changed: { kind: 'sessions.changed', label: 'Changes to sessions I booked', channels: both },
  cancelled: { kind: 'sessions.cancelled', label: 'Sessions of mine that are cancelled', channels: both },
  hosting: { kind: 'sessions.hosting', label: 'Bookings for sessions I host', channels: { app: true, mail: false } },
  organising: { kind: 'sessions.organising', label: 'Series that need an organiser', channels: both, roles: ['session-organiser'] },
} as const satisfies Record<string, NotificationKind>;
