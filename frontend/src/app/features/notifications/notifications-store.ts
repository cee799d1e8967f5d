import { Injectable, computed, inject, linkedSignal, resource } from '@angular/core';
import { Api } from '../../api/api';
import { notificationsList, notificationsRead } from '../../api/functions';
import type { NotificationView } from '../../api/models';
import { followRoom } from '../../core/live/follow-room';
import { Session } from '../../core/session/session';

/** My notifications, newest first, page by page. */
@Injectable()
export class NotificationsStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);

  readonly firstPage = resource({ loader: () => this.api.invoke(notificationsList, {}) });
  private readonly list = linkedSignal(() =>
    this.firstPage.hasValue()
      ? { items: this.firstPage.value().items, next: this.firstPage.value().next }
      : { items: [] as NotificationView[], next: null },
  );
  readonly items = computed(() => this.list().items);
  readonly hasMore = computed(() => this.list().next !== null);
  readonly hasUnread = computed(() => this.items().some((item) => !item.read));

  constructor() {
    let unread = this.session.unread();
    const room = computed(() => {
      const person = this.session.person();
      return person && `person:${person.id}`;
    });
    followRoom(room, {
      message: (message) => {
        const isNews = message.type.startsWith('notifications.') || (message.type === 'live.pulse' && message['unread'] !== unread);
        if (typeof message['unread'] === 'number') unread = message['unread'];
        if (isNews) this.firstPage.reload();
      },
      resumed: () => {
        this.firstPage.reload();
      },
    });
  }

  async more(): Promise<void> {
    const before = this.list().next;
    if (before === null) return;
    const page = await this.api.invoke(notificationsList, { before });
    this.list.update(({ items }) => ({ items: [...items, ...page.items], next: page.next }));
  }

  async read(id: number): Promise<void> {
    await this.api.invoke(notificationsRead, { body: { ids: [id] } });
    this.list.update(({ items, next }) => ({ items: items.map((item) => (item.id === id ? { ...item, read: true } : item)), next }));
    await this.session.reload();
  }

  async readAll(): Promise<void> {
    await this.api.invoke(notificationsRead, { body: { all: true } });
    this.list.update(({ items, next }) => ({ items: items.map((item) => ({ ...item, read: true })), next }));
    this.session.setUnread(0);
  }
}
