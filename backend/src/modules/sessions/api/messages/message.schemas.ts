import { z } from 'zod';
import { longestMessage, longestSubject, messageAudiences } from '../../domain/messages/session-message.js';
import { id, instant, localTime, sessionPersonSchema } from '../series/occurrence.schemas.js';

export const sendMessageSchema = z
  .strictObject({
    to: z.enum(messageAudiences, 'Choose who gets the message'),
    subject: z
      .string()
      .transform((text) => text.replace(/\s+/g, ' ').trim())
      .pipe(
        z
          .string()
          .min(1, 'Enter a subject')
          .max(longestSubject, `Subject must be ${String(longestSubject)} characters or fewer`),
      ),
    words: z
      .string()
      .transform((text) => text.replace(/\r\n?/g, '\n').trim())
      .pipe(
        z
          .string()
          .min(1, 'Enter the message')
          .max(longestMessage, `Message must be ${longestMessage.toLocaleString('en-GB')} characters or fewer`),
      )
      .meta({ description: 'Markdown' }),
  })
  .meta({ id: 'SendMessage' });
export type SendMessage = z.output<typeof sendMessageSchema>;

export const messageSentSchema = z
  .object({ id: z.number().int(), recipients: z.number().int().meta({ description: 'People who get it' }) })
  .meta({ id: 'MessageSent' });
export type MessageSentView = z.output<typeof messageSentSchema>;

export const messagesQuerySchema = z.strictObject({
  before: id.optional().meta({ description: 'The `next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type MessagesQuery = z.output<typeof messagesQuerySchema>;

/** Named, because the generated client loses the null of an object without a name. */
const messageDateSchema = z
  .object({ occurrenceId: z.number().int(), localStart: localTime, timeZone: z.string() })
  .meta({ id: 'MessageDate' });

export const messageViewSchema = z
  .object({
    id: z.number().int(),
    sentAt: instant,
    sentBy: sessionPersonSchema.nullable(),
    to: z.enum(messageAudiences),
    recipients: z.number().int(),
    subject: z.string(),
    html: z.string(),
    date: messageDateSchema.nullable().meta({ description: 'The date it was about; null where it was about all dates to come' }),
  })
  .meta({ id: 'SessionMessage' });
export type MessageView = z.output<typeof messageViewSchema>;

export const messagesViewSchema = z
  .object({
    seriesId: z.number().int(),
    title: z.string(),
    date: messageDateSchema.nullable().meta({ description: 'The date that is asked about; null for the series' }),
    audiences: z
      .array(z.object({ to: z.enum(messageAudiences), people: z.number().int() }).meta({ id: 'MessageAudience' }))
      .meta({ description: 'How many people each choice would reach now' }),
    maySend: z.boolean(),
    whyNot: z.string().nullable().meta({ description: 'Why nothing can be sent now' }),
    items: z.array(messageViewSchema),
    next: z.number().int().nullable(),
  })
  .meta({ id: 'SessionMessages' });
export type MessagesView = z.output<typeof messagesViewSchema>;
