import { Injectable, Logger } from '@nestjs/common';
import { Mail, type MailItem, MailRefused, Recipients } from '../../../../platform/mail/index.js';
import { type Stoppable, unsubscribePath, unsubscribeToken } from '../../domain/following/unsubscribe.js';
import { NewsSettingsRepository } from '../../persistence/following/news-settings.repository.js';

/** A mail of the forum. Whoever writes one has asked in the same moment whether the person may read it. */
export interface ForumMailWords {
  readonly key: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly items?: readonly MailItem[];
  readonly button: { readonly label: string; readonly path: string };
  readonly reason: string;
  readonly stop: { readonly what: Stoppable; readonly id: number; readonly label: string };
}

const SETTINGS_PAGE = '/account';

/** Hands mails of the forum to the mail server, each with a link that stops its like. Call it outside transactions, in consumers of the outbox. */
@Injectable()
export class ForumMail {
  private readonly logger = new Logger('Forum');

  constructor(
    private readonly mail: Mail,
    private readonly recipients: Recipients,
    private readonly settings: NewsSettingsRepository,
  ) {}

  /** Whether there is anybody to write to: they work here and have an address. */
  async reaches(personId: number): Promise<boolean> {
    return !this.mail.isMuted && Boolean((await this.recipients.find([personId])).get(personId)?.email);
  }

  /** Nothing is sent to who has left. */
  async send(personId: number, { stop, ...words }: ForumMailWords): Promise<void> {
    const recipient = (await this.recipients.find([personId])).get(personId);
    if (!recipient?.email) return;
    const token = unsubscribeToken({ personId, what: stop.what, id: stop.id }, await this.settings.secretOf(personId));
    try {
      await this.mail.send({
        ...words,
        to: { name: recipient.name, givenName: recipient.givenName, address: recipient.email },
        settings: SETTINGS_PAGE,
        unsubscribe: { path: unsubscribePath(token), label: stop.label },
      });
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      this.logger.warn(`A mail of the forum to person ${String(personId)} was refused for good`);
    }
  }
}
