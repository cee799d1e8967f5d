import { Injectable, computed, inject } from '@angular/core';
import { followRoom } from '../live/follow-room';
import { Session } from '../session/session';

/** The pulse says the number again, for whoever missed a message. */
const news = ['notifications.unread', 'live.pulse'];

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
        if (news.includes(message.type) && typeof message['unread'] === 'number') session.setUnread(message['unread']);
      },
      resumed: () => void session.reload(),
    });
  }
}
