import { z } from 'zod';
import { draftLimits, draftSubject } from '../../domain/drafts/draft.js';
import { topicKinds } from '../../domain/words.js';
import { attachmentsSchema, attachmentViewSchema } from '../attachments/attachment.schemas.js';

export const subject = z.string().regex(draftSubject).meta({
  description: 'A reply to a topic, a new topic in a category (0 where none is chosen), or other words for a post',
  example: 'topic:12',
});
const seq = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const id = z.number().int().positive();

/** What was chosen beside the words. */
const detailsSchema = z
  .strictObject({
    categoryId: id.nullable(),
    kind: z.enum(topicKinds),
    skillIds: z.array(id).max(20),
    anonymous: z.boolean(),
    replyTo: id.nullable(),
    attachments: attachmentsSchema,
  })
  .partial()
  .meta({ id: 'ForumDraftDetails' });
export type DraftDetails = z.output<typeof detailsSchema>;

export const saveDraftSchema = z
  .strictObject({
    basedOn: seq.meta({ description: 'The `seq` of the draft that these words go on from; 0 where there was none' }),
    title: z
      .string()
      .max(draftLimits.title, `Title must be ${String(draftLimits.title)} characters or fewer`)
      .default(''),
    words: z
      .string()
      .max(draftLimits.source, `What you write must be ${draftLimits.source.toLocaleString('en-GB')} characters or fewer`)
      .meta({ description: 'Markdown' }),
    details: detailsSchema.default({}),
  })
  .meta({ id: 'SaveForumDraft' });
export type SaveDraft = z.output<typeof saveDraftSchema>;

export const draftViewSchema = z
  .object({
    subject: z.string(),
    seq,
    title: z.string(),
    words: z.string(),
    details: detailsSchema,
    savedAt: z.iso.datetime({ precision: 3 }).meta({ description: 'An instant in UTC' }),
  })
  .meta({ id: 'ForumDraft' });
export type DraftView = z.output<typeof draftViewSchema>;

/** Named, because the generated client loses the null of an object without a name. */
export const maybeDraftSchema = z
  .object({
    draft: draftViewSchema.nullable(),
    files: z.array(attachmentViewSchema).meta({ description: 'Those of its attachments that are still there' }),
  })
  .meta({ id: 'MaybeForumDraft' });
export type MaybeDraft = z.output<typeof maybeDraftSchema>;

export const draftListSchema = z
  .object({
    items: z.array(
      z
        .object({ subject: z.string(), title: z.string(), excerpt: z.string(), savedAt: z.iso.datetime({ precision: 3 }) })
        .meta({ id: 'ForumDraftRow' }),
    ),
  })
  .meta({ id: 'ForumDrafts' });
export type DraftList = z.output<typeof draftListSchema>;

export const discardDraftSchema = z.strictObject({
  upTo: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional().meta({ description: 'Newer words than these stay' }),
});
export type DiscardDraft = z.output<typeof discardDraftSchema>;

/** Part of every request that posts: which words are in it. Newer ones of another tab stay a draft. */
export const postedDraftSchema = z.strictObject({ subject, seq }).meta({ id: 'PostedForumDraft' });
export type PostedDraft = z.output<typeof postedDraftSchema>;
