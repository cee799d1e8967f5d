import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Mail, MailRefused, Recipients } from '../mail/index.js';
import { On } from '../outbox/index.js';
import { NotificationKinds } from './kinds.js';
import { MailDue } from './notifications.events.js';
import { NotificationsRepository, type StoredNotification } from './notifications.repository.js';

/** Where people choose what they are told. */
const SETTINGS_PAGE = '/account';

/** Hands mails to the mail server, outside any transaction. */
@Injectable()
export class SendMail {
  private readonly logger = new Logger('Notifications');

  constructor(
    private readonly notifications: NotificationsRepository,
    private readonly kinds: NotificationKinds,
    private readonly recipients: Recipients,
    private readonly mail: Mail,
    private readonly clock: Clock,
  ) {}

  @On(MailDue, 'send', { lane: 'slow' })
  async send({ payload }: MailDue): Promise<void> {
    const news = await this.notifications.withId(payload.notificationId);
    if (!news || news.sentAt) return;
    const recipient = (await this.recipients.find([news.personId])).get(news.personId);
    if (!recipient?.email) return;
    try {
      await this.mail.send({
        ...this.wordsOf(news),
        calendar: await this.notifications.calendarOf(news.id),
        to: { name: recipient.name, givenName: recipient.givenName, address: recipient.email },
      });
      await this.notifications.markSent(news.id, this.clock.now());
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      this.logger.warn(`The mail of notification ${String(news.id)} was refused for good`);
    }
  }

  private wordsOf(news: StoredNotification) {
    const { label } = this.kinds.named(news.kind);
    return {
      key: `${news.eventKey}:${String(news.personId)}`,
      subject: news.title,
      paragraphs: news.body.split(/\n{2,}/),
      button: { label: news.button ?? 'Open Trellis', path: news.link },
      reason: `You get this because your settings ask for mail about: ${label}.`,
      settings: SETTINGS_PAGE,
    };
  }
}
