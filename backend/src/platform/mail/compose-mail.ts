import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import type { MailMessage } from './mail.js';

/** What the mails of one installation have in common. */
export interface MailSite {
  readonly organisation: string;
  /** Origin that links start with. */
  readonly origin: string;
  /** The From line: `Trellis <no-reply@council.example>`. */
  readonly from: string;
}

/** One address and nothing else: no second one, no comment, no line end. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/iu;

/**
 * The whole of a mail, both bodies. Pure.
 * @throws Error for an address that is not one
 */
export function composeMail(message: MailMessage, site: MailSite, now: Date): SendMailOptions {
  const address = message.to.address.trim();
  if (!ADDRESS.test(address)) throw new Error('This is not an e-mail address that mail can be sent to.');
  return {
    from: site.from,
    to: { name: oneLine(message.to.name), address },
    ...replyTo(message),
    subject: oneLine(message.subject),
    date: now,
    messageId: messageId(message.key, address, site.from),
    text: textBody(message, site),
    html: htmlBody(message, site),
    ...calendarPart(message),
    // Answers of the "I am on holiday" kind go nowhere useful.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...unsubscribeHeaders(message, site) },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** As another form of the text, which Google and Outlook read, and as a file for everything else. */
function calendarPart({ calendar }: MailMessage): Pick<SendMailOptions, 'icalEvent'> {
  if (!calendar) return {};
  // Base64: what relays do to spaces at the end of a line must not reach a folded title.
  const headers = { 'Content-Transfer-Encoding': 'base64' };
  return { icalEvent: { method: calendar.method, filename: 'invite.ics', content: calendar.ics, headers } };
}

/** One POST with no cookie stops the mails. Source: RFC 2369, 3.2 and RFC 8058, 3.1 */
function unsubscribeHeaders({ unsubscribe }: MailMessage, site: MailSite): Record<string, string> {
  if (!unsubscribe) return {};
  return { 'List-Unsubscribe': `<${link(unsubscribe.path, site)}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

function replyTo({ replyTo: person }: MailMessage): Pick<SendMailOptions, 'replyTo'> {
  const address = person?.address.trim() ?? '';
  return person && ADDRESS.test(address) ? { replyTo: { name: oneLine(person.name), address } } : {};
}

function messageId(key: string, address: string, from: string): string {
  const host = /@([a-z0-9.-]+)/i.exec(from)?.[1] ?? 'localhost';
  return `<${createHash('sha256').update(`${key}\n${address.toLowerCase()}`).digest('hex').slice(0, 32)}@${host}>`;
}

function textBody(message: MailMessage, site: MailSite): string {
  return [
    `Hello ${oneLine(message.to.givenName)},`,
    ...message.paragraphs,
    ...(message.items ?? []).map((item) =>
      [oneLine(item.title), item.text, link(item.path, site)].filter((line) => line !== '').join('\n'),
    ),
    `${message.button.label}:\n${link(message.button.path, site)}`,
    '--',
    [message.reason, ...choiceLines(message, site, (address) => address), `${site.organisation}, Trellis`].join('\n'),
    '',
  ].join('\n\n');
}

function htmlBody(message: MailMessage, site: MailSite): string {
  const paragraph = (html: string, style = 'margin:0 0 16px'): string => `<p style="${style}">${html}</p>`;
  const anchor = (address: string): string => `<a href="${escapeHtml(address)}" style="color:#444">${escapeHtml(address)}</a>`;
  const button = `<a href="${escapeHtml(link(message.button.path, site))}" style="display:inline-block;padding:12px 24px;border-radius:12px;background:#1a596f;color:#fff;text-decoration:none;font-weight:600">${escapeHtml(message.button.label)}</a>`;
  const items = (message.items ?? []).map(({ title, path, text }) => {
    const heading = `<a href="${escapeHtml(link(path, site))}" style="color:#1a596f;font-weight:600">${escapeHtml(oneLine(title))}</a>`;
    return paragraph([heading, ...(text === '' ? [] : [lines(text)])].join('<br>'));
  });
  const footer = [escapeHtml(message.reason), ...choiceLines(message, site, anchor), escapeHtml(`${site.organisation}, Trellis`)];
  return [
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(oneLine(message.subject))}</title></head>`,
    '<body style="margin:0;padding:24px;background:#fff;color:#1a1a1a;font:16px/1.5 Arial,Helvetica,sans-serif"><div style="max-width:600px">',
    paragraph(`Hello ${escapeHtml(oneLine(message.to.givenName))},`),
    ...message.paragraphs.map((text) => paragraph(lines(text))),
    ...items,
    paragraph(button, 'margin:24px 0'),
    `<div style="border-top:1px solid #bbb;padding-top:16px;color:#444;font-size:14px">${footer.join('<br>')}</div>`,
    '</div></body></html>',
  ].join('\n');
}

function choiceLines({ settings, unsubscribe }: MailMessage, site: MailSite, show: (address: string) => string): string[] {
  return [
    ...(unsubscribe ? [`${unsubscribe.label}: ${show(link(unsubscribe.path, site))}`] : []),
    ...(settings === null ? [] : [`Change what we send you: ${show(link(settings, site))}`]),
  ];
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

function link(path: string, site: MailSite): string {
  const address = new URL(path, site.origin);
  if (address.origin !== new URL(site.origin).origin) throw new Error(`${path} leads out of the product.`);
  return address.href;
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}
