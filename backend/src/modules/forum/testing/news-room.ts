import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { Mail, type MailMessage, type Recipient, Recipients } from '../../../platform/mail/index.js';
import { NotificationKinds, Notifications, NotificationSettings, UnreadCount } from '../../../platform/notifications/index.js';
import { NotificationsRepository } from '../../../platform/notifications/notifications.repository.js';
import { forumNewsKinds } from '../application/notification-kinds.js';
import { ForumColleagues } from '../application/colleagues.js';
import { forumNewsProviders } from '../following.providers.js';
import { aForumRoom, type ForumRoom } from './forum-room.js';

/** What somebody was told in the product. */
export interface ToldNotice {
  readonly title: string;
  readonly body: string;
  readonly link: string;
}

/** The forum with its news: what people are told, and what is mailed to them. */
export interface NewsRoom extends ForumRoom {
  /** Mails in the order in which they were sent. */
  readonly mailed: MailMessage[];
  /** Taken by the next mails, one each: the mail server's trouble. */
  readonly trouble: Error[];
  /** Newest first. */
  notices(person: Actor): Promise<ToldNotice[]>;
  mailedTo(person: Actor): MailMessage[];
  /** So many minutes later, with all that is due by then. */
  later(minutes: number): Promise<void>;
}

@Injectable()
class NotedMail extends Mail {
  readonly mailed: MailMessage[] = [];
  readonly trouble: Error[] = [];

  protected deliver(message: MailMessage): Promise<void> {
    const trouble = this.trouble.shift();
    if (trouble) return Promise.reject(trouble);
    this.mailed.push(message);
    return Promise.resolve();
  }
}

/** Everybody has an address as long as they work here. */
@Injectable()
class Staff extends Recipients {
  constructor(private readonly colleagues: ForumColleagues) {
    super();
  }

  async find(ids: readonly number[]): Promise<Map<number, Recipient>> {
    const here = await this.colleagues.here(ids);
    return new Map(here.map((id) => [id, { name: `Person ${String(id)}`, givenName: 'Person', email: addressOf(id) }]));
  }
}

const addressOf = (personId: number): string => `person.${String(personId)}@aldermere.example`;

export async function aNewsRoom(options: { pool?: number } = {}): Promise<NewsRoom> {
  const room = await aForumRoom({
    ...options,
    providers: [
      ...forumNewsProviders,
      ...[NotificationKinds, Notifications, NotificationSettings, NotificationsRepository],
      // Nobody looks at the bell.
      { provide: UnreadCount, useValue: { changed: () => undefined } },
      NotedMail,
      { provide: Mail, useExisting: NotedMail },
      { provide: Recipients, useClass: Staff },
    ],
  });
  room.get(NotificationKinds).add(...Object.values(forumNewsKinds));
  const { mailed, trouble } = room.get(NotedMail);
  return {
    ...room,
    mailed,
    trouble,
    notices: ({ personId }) =>
      room
        .get(Transactions)
        .query<ToldNotice>(`SELECT title, body, link FROM notification WHERE person_id = ? AND channel = 'app' ORDER BY id DESC`, [
          personId,
        ]),
    mailedTo: ({ personId }) => mailed.filter(({ to }) => to.address === addressOf(personId)),
    later: async (minutes) => {
      await room.settle();
      room.clock.moveBy(minutes * 60_000);
      await room.settle();
    },
  };
}
