import { z } from 'zod';
import { openingLimits, openingStates } from '../../domain/anonymous/opening.js';
import { instant } from '../posts/post.schemas.js';

export const askToOpenSchema = z
  .strictObject({
    topicId: z.number().int().positive(),
    reason: z
      .string()
      .trim()
      .min(20, 'Say in a sentence why the name is needed: whose name it is will read it')
      .max(openingLimits.reason, `Reason must be ${String(openingLimits.reason)} characters or fewer`),
  })
  .meta({ id: 'AskToOpenForumName' });
export type AskToOpen = z.output<typeof askToOpenSchema>;

export const decideOpeningSchema = z.strictObject({ opens: z.boolean() }).meta({ id: 'DecideForumOpening' });

export const openedNameSchema = z.object({ name: z.string() }).meta({ id: 'OpenedForumName' });
export type OpenedName = z.output<typeof openedNameSchema>;

export const openingListSchema = z
  .object({
    items: z.array(
      z
        .object({
          id: z.number().int(),
          topicId: z.number().int(),
          topicTitle: z.string(),
          reason: z.string(),
          state: z.enum([...openingStates, 'lapsed']),
          askedBy: z.string(),
          askedAt: instant,
          decidedBy: z.string().nullable(),
          decidedAt: instant.nullable(),
          allowed: z.object({ decide: z.boolean(), see: z.boolean() }).meta({ id: 'ForumOpeningAllowed' }),
        })
        .meta({ id: 'ForumOpening' }),
    ),
  })
  .meta({ id: 'ForumOpenings' });
export type OpeningList = z.output<typeof openingListSchema>;
