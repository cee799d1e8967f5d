import { z } from 'zod';
import { instant } from '../posts/post.schemas.js';

const mostAtOnce = 50;

export const readUntilSchema = z
  .strictObject({
    topics: z
      .array(z.strictObject({ topicId: z.number().int().positive(), lastReadNo: z.number().int().nonnegative().max(4_294_967_295) }))
      .min(1)
      .max(mostAtOnce, `Send ${String(mostAtOnce)} topics or fewer`)
      .meta({ description: 'Topics that I do not find are left out' }),
  })
  .meta({ id: 'ForumReadUntil' });
export type ReadUntilRequest = z.output<typeof readUntilSchema>;

const categoryId = z.number().int().positive().nullable().meta({ description: 'Null for the whole forum' });

export const markReadSchema = z.strictObject({ categoryId }).meta({ id: 'ForumMarkRead' });
export type MarkReadRequest = z.output<typeof markReadSchema>;

/** What is sent back to undo it. */
export const readMarkSchema = z.strictObject({ categoryId, readUntil: instant }).meta({ id: 'ForumReadMark' });
export type ReadMarkView = z.output<typeof readMarkSchema>;
