import type { MailSite } from '../compose-mail.js';
import type { MailMessage } from '../mail.js';

export const site: MailSite = {
  organisation: 'Aldermere Council',
  origin: 'https://trellis.aldermere.example',
  from: 'Trellis <no-reply@aldermere.example>',
};

export function aMail(differences: Partial<MailMessage> = {}): MailMessage {
  return {
    key: 'notification:12',
    to: { name: 'Amara Okafor', givenName: 'Amara', address: 'amara.okafor@aldermere.example' },
    subject: 'You have a seat: Excel clinic',
    paragraphs: ['A seat came free.', 'Friday 27 November 2026, 11:00 to 12:00.'],
    button: { label: 'See the session', path: '/sessions/12' },
    reason: 'You get this because you waited for a seat.',
    settings: '/account',
    ...differences,
  };
}
