import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { MovedClock } from '../clock/index.js';
import { MailRefused } from './mail.js';
import { SmtpMail } from './smtp-mail.js';
import { aMail, site } from './testing/a-mail.js';

describe('mail through a mail server', () => {
  let server: SMTPServer;
  let mail: SmtpMail;
  let received: { recipients: string[]; source: Buffer }[];
  let answer: (address: string) => { responseCode: number } | undefined;

  beforeEach(async () => {
    received = [];
    answer = () => undefined;
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onRcptTo: ({ address }, _session, done) => {
        const refusal = answer(address);
        done(refusal && Object.assign(new Error('no such person'), refusal));
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          received.push({ recipients: session.envelope.rcptTo.map(({ address }) => address), source: Buffer.concat(parts) });
          done();
        });
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    mail = new SmtpMail(`smtp://127.0.0.1:${String(port)}`, site, new MovedClock('2026-11-24T09:00:00Z'));
  });
  afterEach(async () => {
    mail.onApplicationShutdown();
    await new Promise<void>((closed) => {
      server.close(closed);
    });
  });

  it('arrives with both bodies, from the council, to the one person', async () => {
    await mail.send(
      aMail({ to: { name: 'Zofia Żak', givenName: 'Zofia', address: 'zofia@aldermere.example' }, subject: 'Seat – “yours”' }),
    );
    expect(received).toHaveLength(1);
    expect(received[0]?.recipients).toEqual(['zofia@aldermere.example']);
    const read = await PostalMime.parse(received[0]?.source ?? '');
    expect(read).toMatchObject({
      from: { name: 'Trellis', address: 'no-reply@aldermere.example' },
      to: [{ name: 'Zofia Żak', address: 'zofia@aldermere.example' }],
      subject: 'Seat – “yours”',
      date: '2026-11-24T09:00:00.000Z',
    });
    expect(read.text).toContain('Hello Zofia,');
    expect(read.html).toContain('<a href="https://trellis.aldermere.example/sessions/12"');
  });

  it('says so when an address is refused for good', async () => {
    answer = () => ({ responseCode: 550 });
    await expect(mail.send(aMail())).rejects.toBeInstanceOf(MailRefused);
  });

  it('lets what may pass be tried again', async () => {
    answer = () => ({ responseCode: 451 });
    await expect(mail.send(aMail())).rejects.not.toBeInstanceOf(MailRefused);
    answer = () => undefined;
    await mail.send(aMail());
    expect(received).toHaveLength(1);
  });

  it('fails soon when there is no mail server', async () => {
    const nowhere = new SmtpMail('smtp://127.0.0.1:1', site, new MovedClock('2026-11-24T09:00:00Z'));
    await expect(nowhere.send(aMail())).rejects.toThrow('ECONNREFUSED');
    nowhere.onApplicationShutdown();
  });
});
