import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/index.js';
import { Config } from '../../config/index.js';
import { Mail, type MailMessage, Recipients } from '../../mail/index.js';
import { type Delivery, On } from '../../outbox/index.js';
import { PasswordLinkDue } from '../domain/identity.events.js';
import { TOKEN_LIFETIME } from '../domain/lifetimes.js';
import { hashOfSecret, newToken } from '../domain/secrets.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { AccountTokensRepository } from '../persistence/account-tokens.repository.js';

type Words = Pick<MailMessage, 'subject' | 'paragraphs' | 'reason'> & { readonly label: string };

/** Makes the link at the moment it is sent, so that the only copy is in the mail. Sent again, it replaces the one before. */
@Injectable()
export class MailPasswordLink {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly tokens: AccountTokensRepository,
    private readonly recipients: Recipients,
    private readonly mail: Mail,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @On(PasswordLinkDue, 'mail-password-link', { lane: 'slow' })
  async send({ payload: { accountId, purpose } }: PasswordLinkDue, { key }: Delivery): Promise<void> {
    const account = await this.accounts.withId(accountId);
    if (account?.state !== 'active') return;
    const recipient = (await this.recipients.find([account.personId])).get(account.personId);
    if (!recipient?.email) return;
    const token = newToken();
    await this.tokens.replace({
      accountId,
      purpose,
      hash: hashOfSecret(token),
      at: this.clock.now(),
      expiresAt: this.clock.in(TOKEN_LIFETIME[purpose]),
    });
    const { label, ...words } = this.words(purpose);
    await this.mail.send({
      key,
      to: { name: recipient.name, givenName: recipient.givenName, address: recipient.email },
      ...words,
      // After the #, so that it reaches no log of a server or proxy.
      button: { label, path: `/set-password#${token}` },
      settings: null,
    });
  }

  private words(purpose: PasswordLinkDue['payload']['purpose']): Words {
    if (purpose === 'invitation') {
      return {
        subject: `Welcome to Trellis at ${this.config.organisation}`,
        paragraphs: [
          `${this.config.organisation} uses Trellis to share what colleagues know: sessions you can book, people who can help, and what you have learnt.`,
          'Choose a password to start. The link works once, for 14 days.',
        ],
        label: 'Choose a password',
        reason: 'You get this because you work for the council.',
      };
    }
    return {
      subject: 'Set a new password for Trellis',
      paragraphs: [
        'Someone asked for a new password for your account. The link works once, for one hour.',
        'If it was not you, do nothing: your password stays as it is.',
      ],
      label: 'Set a new password',
      reason: 'You get this because your email address was entered on the page for forgotten passwords.',
    };
  }
}
