import { Injectable, computed, inject } from '@angular/core';
import { followRoom } from '../live/follow-room';
import { Session } from '../session/session';

/** Keeps the count of unread notifications up to date while the page is open. */
@Injectable({ providedIn: 'root' })
export class UnreadCount {
  constructor() {
    const session = inject(Session);
    const room = computed(() => {
      const person = session.person();
      return person && `person:${person.id}`;
    });
    followRoom(room, {
      message: (message) => {
        if (message.type === 'notifications.unread' && typeof message['unread'] === 'number') session.setUnread(message['unread']);
      },
      resumed: () => void session.reload(),
    });
  }
}
