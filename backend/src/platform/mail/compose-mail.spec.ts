import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { createTransport } from 'nodemailer';
import { composeMail } from './compose-mail.js';
import type { MailMessage } from './mail.js';
import { aMail, site } from './testing/a-mail.js';

const now = new Date('2026-11-24T09:00:00Z');
const compose = (differences: Partial<MailMessage> = {}) => composeMail(aMail(differences), site, now);

async function asReceived(differences: Partial<MailMessage>) {
  const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail(compose(differences));
  return PostalMime.parse(message as Buffer);
}

describe('a mail', () => {
  it('greets, says what happened, links into the product, and says why it came and where to change that', () => {
    const { text } = compose();
    expect(text).toBe(
      [
        'Hello Amara,',
        'A seat came free.',
        'Friday 27 November 2026, 11:00 to 12:00.',
        'See the session:\nhttps://trellis.aldermere.example/sessions/12',
        '--',
        'You get this because you waited for a seat.\nChange what we send you: https://trellis.aldermere.example/account\nAldermere Council, Trellis',
        '',
      ].join('\n\n'),
    );
  });

  it('has the same Message-ID when it is sent again, and another for another person or another piece of news', () => {
    const first = compose().messageId;
    expect(first).toMatch(/^<[0-9a-f]{32}@aldermere\.example>$/);
    expect(compose({ subject: 'In other words' }).messageId).toBe(first);
    expect(compose({ key: 'notification:13' }).messageId).not.toBe(first);
    expect(compose({ to: { ...aMail().to, address: 'ruth@aldermere.example' } }).messageId).not.toBe(first);
  });

  it('shows what people wrote as words, never as markup', () => {
    const { html } = compose({ subject: '</title><script>', paragraphs: ['<img src=x onerror=alert(1)> & more'], reason: '"><b>' });
    expect(html).not.toMatch(/<script|<img|<b>/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; more');
  });

  it('says in its headers and at its foot where mails like it are stopped', async () => {
    const unsubscribe = { path: '/unsubscribe/t7-12-abc', label: 'Stop emails about this topic' };
    const read = await asReceived({ unsubscribe });
    const header = (name: string): string | undefined => read.headers.find(({ key }) => key === name)?.value;
    expect(header('list-unsubscribe')).toBe('<https://trellis.aldermere.example/unsubscribe/t7-12-abc>');
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(read.text).toContain('Stop emails about this topic: https://trellis.aldermere.example/unsubscribe/t7-12-abc');
    expect((await asReceived({})).headers.some(({ key }) => key.startsWith('list-'))).toBe(false);
  });

  it('lists what it tells of, each with a link of its own, in both bodies', () => {
    const { text, html } = compose({ items: [{ title: 'Bins & <b>bridges</b>', path: '/forum/t/3', text: '3 replies' }] });
    expect(text).toContain('Bins & <b>bridges</b>\n3 replies\nhttps://trellis.aldermere.example/forum/t/3');
    expect(html).toContain('Bins &amp; &lt;b&gt;bridges&lt;/b&gt;</a><br>3 replies');
    expect(() => compose({ items: [{ title: 'Away', path: '//evil.example', text: '' }] })).toThrow('leads out of the product');
  });

  it.each(['//evil.example/x', 'https://evil.example', 'javascript:alert(1)', '/\\evil.example'])('does not link to %s', (path) => {
    expect(() => compose({ button: { label: 'Open', path } })).toThrow('leads out of the product');
  });

  it.each([
    'nobody',
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    'Name <a@b.example>',
    'a b@c.example',
    '"a@evil.example"@b.example',
    '',
  ])('goes to no address like %j', (address) => {
    expect(() => compose({ to: { ...aMail().to, address } })).toThrow('not an e-mail address');
  });

  it('is answered to whom it says, and to nobody where there is no such address', async () => {
    const { replyTo } = await asReceived({ replyTo: { name: 'Ruth\r\nBcc: c@evil.example', address: 'ruth@aldermere.example' } });
    expect(replyTo).toEqual([{ name: 'Ruth Bcc: c@evil.example', address: 'ruth@aldermere.example' }]);
    expect(compose().replyTo).toBeUndefined();
    expect(compose({ replyTo: { name: 'Ruth', address: 'a@b.example, c@d.example' } }).replyTo).toBeUndefined();
  });

  it('gains no header and no recipient, whatever stands in names and subjects', async () => {
    const nasty = fc.array(
      fc.oneof(
        fc.constantFrom(
          '\r\n',
          '\n',
          '\r',
          '\u2028',
          '\u0085',
          'Bcc: c@evil.example',
          'X-Evil: 1',
          ',',
          '<c@evil.example>',
          '"',
          '=?utf-8?q?=0A?=',
        ),
        fc.string(),
      ),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (name, subject) => {
        const mail = await asReceived({ subject: subject.join(''), to: { ...aMail().to, name: name.join(''), givenName: name.join('') } });
        expect(mail.to).toHaveLength(1);
        expect(mail.to?.[0]?.address).toBe('amara.okafor@aldermere.example');
        expect(mail.bcc ?? mail.cc).toBeUndefined();
        expect(mail.headers.map(({ key }) => key).sort()).toEqual(
          [
            'auto-submitted',
            'content-type',
            'date',
            'from',
            'message-id',
            'mime-version',
            'subject',
            'to',
            'x-auto-response-suppress',
          ].filter((key) => key !== 'subject' || mail.headers.some((header) => header.key === 'subject')),
        );
      }),
      { numRuns: 150, seed: 20261122 },
    );
  });
});
