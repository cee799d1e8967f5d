import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Mail, type MailMessage, MailRefused, type Recipient, Recipients } from '../mail/index.js';
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
    const people = await this.recipients.find([news.personId, ...(news.replyTo ? [news.replyTo] : [])]);
    const recipient = people.get(news.personId);
    if (!recipient?.email) return;
    try {
      await this.mail.send({
        ...this.wordsOf(news),
        calendar: await this.notifications.calendarOf(news.id),
        to: { name: recipient.name, givenName: recipient.givenName, address: recipient.email },
        ...replyTo(news.replyTo ? people.get(news.replyTo) : undefined),
      });
      await this.notifications.markSent(news.id, this.clock.now());
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      this.logger.warn(`The mail of notification ${String(news.id)} was refused for good`);
    }
  }

  private wordsOf(news: StoredNotification) {
    const { label, essential } = this.kinds.named(news.kind);
    return {
      key: `${news.eventKey}:${String(news.personId)}`,
      subject: news.title,
      paragraphs: news.body.split(/\n{2,}/),
      button: { label: news.button ?? 'Open Trellis', path: news.link },
      reason: essential ?? `You get this because your settings ask for mail about: ${label}.`,
      settings: essential === undefined ? SETTINGS_PAGE : null,
    };
  }
}

/** Whoever has no address of their own cannot be answered by mail. */
function replyTo(person: Recipient | undefined): Pick<MailMessage, 'replyTo'> {
  return person?.email ? { replyTo: { name: person.name, address: person.email } } : {};
}
