import { z } from 'zod';
import { reactions } from '../../domain/words.js';
import { instant } from '../posts/post.schemas.js';

export const reactionKind = z.enum(reactions);

export const acceptSchema = z
  .strictObject({ number: z.number().int().positive().meta({ description: 'The reply that answers the question' }) })
  .meta({ id: 'AcceptForumAnswer' });
export type AcceptRequest = z.output<typeof acceptSchema>;

export const acceptedViewSchema = z
  .object({ rev: z.number().int(), acceptedNumber: z.number().int().nullable(), acceptedAt: instant.nullable() })
  .meta({ id: 'ForumAccepted' });
export type AcceptedView = z.output<typeof acceptedViewSchema>;

export const reactedViewSchema = z
  .object({
    rev: z.number().int(),
    number: z.number().int(),
    reactions: z.object({ thanks: z.number().int(), helpful: z.number().int(), celebrate: z.number().int() }),
    mine: z.array(reactionKind),
  })
  .meta({ id: 'ForumReacted' });
export type ReactedView = z.output<typeof reactedViewSchema>;

export const postReactionsViewSchema = z
  .object({
    items: z.array(
      z
        .object({
          kind: reactionKind,
          names: z.array(z.string()).meta({ description: 'The first 50, oldest first' }),
          others: z.number().int().meta({ description: 'How many more' }),
        })
        .meta({ id: 'ForumReactionPeople' }),
    ),
  })
  .meta({ id: 'ForumPostReactions' });
export type PostReactionsView = z.output<typeof postReactionsViewSchema>;
