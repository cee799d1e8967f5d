import type { OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Clock } from '../clock/index.js';
import { composeMail, type MailSite } from './compose-mail.js';
import { Mail, type MailMessage, MailRefused } from './mail.js';

const DEFAULTS = { pool: 'true', maxConnections: '4', connectionTimeout: '10000', greetingTimeout: '10000', socketTimeout: '30000' };

/** Through the mail server at SMTP_URL, such as `smtps://user:password@mail.council.example`. */
export class SmtpMail extends Mail implements OnApplicationShutdown {
  private readonly transport: Transporter;

  constructor(
    smtpUrl: string,
    private readonly site: MailSite,
    private readonly clock: Clock,
  ) {
    super();
    const url = new URL(smtpUrl);
    for (const [name, value] of Object.entries(DEFAULTS)) if (!url.searchParams.has(name)) url.searchParams.set(name, value);
    this.transport = createTransport(url.href);
  }

  protected async deliver(message: MailMessage): Promise<void> {
    try {
      await this.transport.sendMail(composeMail(message, this.site, this.clock.now()));
    } catch (error) {
      throw isForGood(error) ? new MailRefused('The mail server refused this mail for good.', { cause: error }) : error;
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

/** RFC 5321, 4.2.1: what begins with 5 will fail again. Only what concerns this mail: a refused password is put right by somebody. */
function isForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !('responseCode' in error) || !('code' in error)) return false;
  return Number(error.responseCode) >= 500 && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE');
}
