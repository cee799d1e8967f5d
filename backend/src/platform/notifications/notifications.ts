import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Transactions } from '../database/index.js';
import { type CalendarPart, Mail } from '../mail/index.js';
import { Outbox } from '../outbox/index.js';
import { NotificationKinds } from './kinds.js';
import { NotificationSettings } from './notification-settings.js';
import { MailDue } from './notifications.events.js';
import { type NewNotification, NotificationsRepository, type ShownNotice } from './notifications.repository.js';
import { UnreadCount } from './unread-count.js';

export interface NoticeMail {
  readonly subject?: string;
  readonly body?: string;
  readonly button?: string;
  /** Mailed also to those who want no mail of this kind: else their calendar would go wrong. Whoever wants no invitations gives none here. */
  readonly calendar?: CalendarPart | undefined;
  /** The person whom an answer to the mail goes to. */
  readonly replyTo?: number;
}

/** News for one person. */
export interface Notice {
  readonly personId: number;
  /** The event's key: told twice under one key, the person hears it once. One event that brings two pieces of news adds a word of its own. */
  readonly key: string;
  /** What the key begins with, where only the newest unread of several is to stand: keys of a group sort by age. */
  readonly group?: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  /** Path within the product. */
  readonly link: string;
  /** Other words for the mail, or null for no mail whatever the person chose. */
  readonly mail?: NoticeMail | null;
  /** False for what the person did a moment ago themselves: it is mailed, and not shown in the product as news. */
  readonly inApp?: false;
  /** Where this one piece of news is sensitive and its kind is not. */
  readonly sensitive?: boolean;
}

/** Tells people what concerns them, by the channels they chose. Call it in consumers of the outbox. */
@Injectable()
export class Notifications {
  constructor(
    private readonly transactions: Transactions,
    private readonly notifications: NotificationsRepository,
    private readonly kinds: NotificationKinds,
    private readonly settings: NotificationSettings,
    private readonly unread: UnreadCount,
    private readonly mail: Mail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws Error for a kind that no module has added */
  async notify(notice: Notice): Promise<void> {
    const kind = this.kinds.named(notice.kind);
    await this.transactions.run(async () => {
      const wish = await this.settings.wishOf(notice.personId, kind);
      if (wish.app && notice.inApp !== false) await this.show(notice);
      const wantsMail = (wish.mail && !kind.appOnly) || notice.mail?.calendar !== undefined;
      if (wantsMail && notice.mail !== null && !this.mail.isMuted) await this.write(notice, notice.sensitive ?? kind.sensitive ?? false);
    });
  }

  /** The newest that the person was shown of a group. Asked in a transaction, it is held until the end of that. */
  lastOf(personId: number, group: string): Promise<ShownNotice | undefined> {
    return this.notifications.lastOf(personId, group);
  }

  async markRead(personId: number, ids?: readonly number[]): Promise<void> {
    await this.notifications.markRead(personId, this.clock.now(), ids);
    this.unread.changed(personId);
  }

  /** Everyone's, up to the instant. For loading data that happened long ago. */
  async markReadBefore(instant: Date): Promise<void> {
    await this.notifications.markReadBefore(instant, this.clock.now());
  }

  private async show(notice: Notice): Promise<void> {
    if (notice.group !== undefined && !(await this.makeWay(notice.personId, notice.group, notice.key))) return;
    const id = await this.notifications.add({
      ...this.shared(notice),
      channel: 'app',
      title: notice.title,
      body: notice.body,
      button: null,
    });
    if (id !== undefined) this.unread.changed(notice.personId);
  }

  /** Takes away what is unread of the group. @returns false where something as new has been told already */
  private async makeWay(personId: number, group: string, key: string): Promise<boolean> {
    if (!key.startsWith(group)) throw new Error(`The key ${key} does not begin with its group ${group}.`);
    const last = await this.notifications.lastOf(personId, group);
    if (last && last.key >= key) return false;
    await this.notifications.removeUnread(personId, group);
    return true;
  }

  private async write(notice: Notice, sensitive: boolean): Promise<void> {
    const words = sensitive
      ? { title: 'You have an update in Trellis', body: 'Sign in to read it.', button: 'Open Trellis' }
      : {
          title: notice.mail?.subject ?? notice.title,
          body: notice.mail?.body ?? notice.body,
          button: notice.mail?.button ?? 'Open in Trellis',
          calendar: notice.mail?.calendar,
          replyTo: notice.mail?.replyTo ?? null,
        };
    const id = await this.notifications.add({ ...this.shared(notice), channel: 'mail', ...words });
    if (id !== undefined) this.outbox.add(new MailDue({ notificationId: id }));
  }

  private shared({ personId, key, kind, link }: Notice): Pick<NewNotification, 'personId' | 'eventKey' | 'kind' | 'link' | 'createdAt'> {
    return { personId, eventKey: key, kind, link, createdAt: this.clock.now() };
  }
}
