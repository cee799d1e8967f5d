import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import type { NotificationSettingsView, NotificationsQuery, NotificationsView, NotificationView } from './api/notifications.schemas.js';
import { NotificationSettings } from './notification-settings.js';
import { NotificationsRepository, type StoredNotification } from './notifications.repository.js';

@Injectable()
export class NotificationsQueries {
  constructor(
    private readonly notifications: NotificationsRepository,
    private readonly settings: NotificationSettings,
  ) {}

  async page(me: Actor, { before, limit }: NotificationsQuery): Promise<NotificationsView> {
    const found = await this.notifications.list(me.personId, before === undefined ? undefined : Number(before), limit + 1);
    const page = found.slice(0, limit);
    return {
      items: page.map(view),
      total: await this.notifications.total(me.personId),
      unread: await this.notifications.unread(me.personId),
      next: found.length > limit ? String(page.at(-1)?.id) : null,
    };
  }

  /** What is held about the person: all they were told by either channel, and what they chose. */
  async everythingAbout(personId: number): Promise<object> {
    const told = await this.notifications.everythingOf(personId);
    return {
      told: told.map(({ channel, sentAt, ...news }) => ({ channel, sentAt, ...view(news) })),
      chosen: await this.settings.chosenBy(personId),
    };
  }

  async settingsOf(me: Actor): Promise<NotificationSettingsView> {
    const all = await this.settings.all(me);
    return {
      items: all.map(({ kind: { kind, label: title, appOnly: inAppOnly = false }, wish }) => ({
        ...{ kind, title, inAppOnly },
        ...{ inApp: wish.app, email: wish.mail && !inAppOnly },
      })),
    };
  }
}

function view({ id, createdAt, kind, title, body, link, readAt }: Omit<StoredNotification, 'channel' | 'sentAt'>): NotificationView {
  return { id, at: createdAt.toISOString(), kind, title, body, link, read: readAt !== null };
}
