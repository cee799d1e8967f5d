import { AsyncLocalStorage } from 'node:async_hooks';

export const calendarMethods = ['REQUEST', 'CANCEL'] as const;
/** Puts in or changes, and takes out. Source: RFC 5546, 3.2 */
export type CalendarMethod = (typeof calendarMethods)[number];

/** What a mail program puts into the reader's calendar, or takes out of it: one VCALENDAR. Source: RFC 6047, 2.4 */
export interface CalendarPart {
  readonly method: CalendarMethod;
  readonly ics: string;
}

/** One thing that a mail tells of, with its own link. */
export interface MailItem {
  readonly title: string;
  /** Path within the product. */
  readonly path: string;
  /** What stands under the title, if anything. */
  readonly text: string;
}

/** Where the reader stops mails of this kind. Mail programs send a POST there for their own button. Source: RFC 8058, 3.1 */
export interface MailUnsubscribe {
  /** Path within the product; shows what it stops, and stops it on a POST. */
  readonly path: string;
  /** What the link in the mail says: "Stop emails about this topic". */
  readonly label: string;
}

/** One mail to one person. The words go out as text and as HTML; nothing in them is markup. */
export interface MailMessage {
  /** The same when it is sent again: with the address it makes the Message-ID, by which mail programs drop the second copy. */
  readonly key: string;
  readonly to: { readonly name: string; readonly givenName: string; readonly address: string };
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** After the paragraphs. */
  readonly items?: readonly MailItem[];
  /** Path within the product, where the button leads. */
  readonly button: { readonly label: string; readonly path: string };
  /** Why they get this, as a sentence: "You get this because you booked this session." */
  readonly reason: string;
  /** Where to change it, a path within the product; null where there is no choice. */
  readonly settings: string | null;
  readonly unsubscribe?: MailUnsubscribe;
  readonly calendar?: CalendarPart | undefined;
  /** Where an answer goes; left out, nowhere. */
  readonly replyTo?: { readonly name: string; readonly address: string };
}

/** Sends mail. Call it in consumers of the outbox only: a mail cannot be taken back. */
export abstract class Mail {
  private readonly quiet = new AsyncLocalStorage<true>();

  /** @throws MailRefused when it will never be accepted; any other error may pass */
  async send(message: MailMessage): Promise<void> {
    if (!this.isMuted) await this.deliver(message);
  }

  /** Nothing is mailed while the work runs. For loading data that happened long ago. */
  muted<T>(work: () => Promise<T>): Promise<T> {
    return this.quiet.run(true, work);
  }

  /** True within `muted`: there is no need to write a mail. */
  get isMuted(): boolean {
    return this.quiet.getStore() ?? false;
  }

  protected abstract deliver(message: MailMessage): Promise<void>;
}

/** The mail server will not take this mail, however often it is asked. */
export class MailRefused extends Error {}
