import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface ReceivedMail {
  readonly to: string;
  readonly mail: Email;
  /** The value of a header, by its name in small letters. */
  header(name: string): string | undefined;
}

/** A mail server that takes everything. */
export interface MailServer {
  /** For SMTP_URL. */
  readonly url: string;
  readonly received: ReceivedMail[];
  to(address: string): ReceivedMail[];
  stop(): Promise<void>;
}

export async function aMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(parts)).then((mail) => {
          const header = (name: string): string | undefined => mail.headers.find(({ key }) => key === name)?.value;
          received.push(...session.envelope.rcptTo.map(({ address }) => ({ to: address, mail, header })));
          done();
        }, done);
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    received,
    to: (address) => received.filter((mail) => mail.to === address),
    stop: () =>
      new Promise((closed) => {
        server.close(closed);
      }),
  };
}
