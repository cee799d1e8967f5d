import type { NotificationKind } from '../../../platform/notifications/index.js';

const both = { app: true, mail: true };

/** News from sessions that people can choose about. */
export const sessionKinds = {
  booking: { kind: 'sessions.booking', label: 'Sessions I book or wait for', channels: both },
  promoted: { kind: 'sessions.promoted', label: 'A seat for me from a waiting list', channels: both },
  offered: { kind: 'sessions.offered', label: 'Seats that I can take from a waiting list', channels: both },
  changed: { kind: 'sessions.changed', label: 'Changes to sessions I booked', channels: both },
  cancelled: { kind: 'sessions.cancelled', label: 'Sessions of mine that are cancelled', channels: both },
  hosting: { kind: 'sessions.hosting', label: 'Bookings for sessions I host', channels: { app: true, mail: false } },
  hostingChanged: { kind: 'sessions.hosting-changed', label: 'Changes to sessions I host', channels: both },
  missed: { kind: 'sessions.missed', label: 'A word when I miss two dates in a row', channels: both, sensitive: true },
  disputed: { kind: 'sessions.disputed', label: 'Someone says that I marked them wrongly', channels: both },
  materials: { kind: 'sessions.materials', label: 'Materials of sessions I booked', channels: both },
  feedback: { kind: 'sessions.feedback', label: 'Three questions after a session I came to', channels: both },
  recordings: { kind: 'sessions.recordings', label: 'Recordings of my sessions that are about to be deleted', channels: both },
  message: {
    kind: 'sessions.message',
    label: 'Messages from hosts about sessions I booked',
    channels: both,
    // What a host writes is part of the date, such as another room or what to bring: whoever has a place needs it.
    essential:
      'You get this because you have a place at this session, or wait for one. Give it up and hosts no longer write to you about it.',
  },
  organising: { kind: 'sessions.organising', label: 'Series that need an organiser', channels: both, roles: ['session-organiser'] },
} as const satisfies Record<string, NotificationKind>;
