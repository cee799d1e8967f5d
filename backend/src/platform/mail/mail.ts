/** One mail to one person. The words go out as text and as HTML; nothing in them is markup. */
export interface MailMessage {
  /** The same when it is sent again: with the address it makes the Message-ID, by which mail programs drop the second copy. */
  readonly key: string;
  readonly to: { readonly name: string; readonly givenName: string; readonly address: string };
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Path within the product, where the button leads. */
  readonly button: { readonly label: string; readonly path: string };
  /** Why they get this, as a sentence: "You get this because you booked this session." */
  readonly reason: string;
  /** Where to change it, a path within the product; null where there is no choice. */
  readonly settings: string | null;
}

/** Sends mail. Call it in consumers of the outbox only: a mail cannot be taken back. */
export abstract class Mail {
  /** @throws MailRefused when it will never be accepted; any other error may pass */
  abstract send(message: MailMessage): Promise<void>;
}

/** The mail server will not take this mail, however often it is asked. */
export class MailRefused extends Error {}
