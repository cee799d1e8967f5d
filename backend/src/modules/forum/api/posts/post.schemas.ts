import { z } from 'zod';
import { limits } from '../../domain/posts/post.js';
import { attachmentsSchema, attachmentViewSchema } from '../attachments/attachment.schemas.js';
import { postedDraftSchema } from '../drafts/draft.schemas.js';
import { authorKinds, postStates } from '../../domain/words.js';

export const id = z.coerce.number().int().positive();
export const instant = z.iso.datetime({ precision: 3 }).meta({ description: 'An instant in UTC', example: '2026-11-26T10:00:00.000Z' });

/** The same for every reader, since posts are told to all of them at once. */
export const authorViewSchema = z
  .object({
    kind: z.enum(authorKinds),
    id: z.number().int().optional().meta({ description: 'Of a person only' }),
    name: z.string(),
    initials: z.string(),
    about: z.string().nullable().meta({ description: 'Job and service', example: 'Housing options officer, Housing' }),
  })
  .meta({ id: 'ForumAuthor' });
export type AuthorView = z.output<typeof authorViewSchema>;

export const skillSchema = z.object({ id: z.number().int(), name: z.string() }).meta({ id: 'ForumSkill' });

const movedToSchema = z.object({ topicId: z.number().int(), number: z.number().int() }).meta({ id: 'ForumMovedTo' });

/** Nothing in it is the reader's own. Posts that are not shown keep their number, without words and author. */
export const postViewSchema = z
  .object({
    id: z.number().int(),
    number: z.number().int(),
    state: z.enum(postStates),
    author: authorViewSchema.nullable(),
    replyTo: z.number().int().nullable().meta({ description: 'The number of the post that it answers' }),
    html: z.string(),
    postedAt: instant,
    editedAt: instant.nullable(),
    revisions: z.number().int().meta({ description: 'How many earlier wordings can be read' }),
    reactions: z
      .object({ thanks: z.number().int(), helpful: z.number().int(), celebrate: z.number().int() })
      .meta({ id: 'ForumReactions' }),
    attachments: z.array(attachmentViewSchema),
    movedTo: movedToSchema.nullable(),
  })
  .meta({ id: 'ForumPost' });
export type PostView = z.output<typeof postViewSchema>;

const key = z.uuid().meta({ description: 'Made by the browser for this one post: sent twice, it is written once' });

export const words = z
  .string()
  .trim()
  .min(1, 'Write something')
  .max(limits.words, `What you write must be ${limits.words.toLocaleString('en-GB')} characters or fewer`)
  .meta({ description: 'Markdown' });

/** What every request that posts may bring beside the words. */
export const besideWords = {
  attachments: attachmentsSchema.optional(),
  draft: postedDraftSchema.optional().meta({ description: 'The draft that this was: it is no longer one' }),
};

export const replySchema = z
  .strictObject({ key, words, replyTo: z.number().int().positive().nullable().default(null), ...besideWords })
  .meta({ id: 'ForumReply' });
export type ReplyRequest = z.output<typeof replySchema>;

export const title = z
  .string()
  .trim()
  .min(limits.title.least, `Title must be ${String(limits.title.least)} characters or more`)
  .max(limits.title.most, `Title must be ${String(limits.title.most)} characters or fewer`);

export const postKey = key;

/** What the writer is told: the post as everybody sees it, and the revision of the topic that it made. */
export const writtenPostSchema = z
  .object({ topicId: z.number().int(), rev: z.number().int(), post: postViewSchema })
  .meta({ id: 'ForumWrittenPost' });
export type WrittenPost = z.output<typeof writtenPostSchema>;
