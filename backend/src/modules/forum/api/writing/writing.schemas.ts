import { z } from 'zod';
import { draftLimits } from '../../domain/drafts/draft.js';

export const previewSchema = z
  .strictObject({
    words: z
      .string()
      .max(draftLimits.source, `What you write must be ${draftLimits.source.toLocaleString('en-GB')} characters or fewer`)
      .meta({ description: 'Markdown' }),
  })
  .meta({ id: 'ForumWords' });
export type Preview = z.output<typeof previewSchema>;

export const previewViewSchema = z
  .object({ html: z.string().meta({ description: 'As it will stand in the post' }) })
  .meta({ id: 'ForumPreview' });
export type PreviewView = z.output<typeof previewViewSchema>;

export const mentionableQuerySchema = z.strictObject({
  q: z.string().trim().max(60).default('').meta({ description: 'Beginnings of names; without them, those who wrote in the topic' }),
  topic: z.coerce.number().int().positive().optional().meta({ description: 'Those who wrote in it come first' }),
});
export type MentionableQuery = z.output<typeof mentionableQuerySchema>;

export const mentionableSchema = z
  .object({
    items: z.array(
      z
        .object({ id: z.number().int(), name: z.string(), initials: z.string(), about: z.string().nullable() })
        .meta({ id: 'ForumMentionablePerson' }),
    ),
  })
  .meta({ id: 'ForumMentionable' });
export type Mentionable = z.output<typeof mentionableSchema>;
