import { z } from 'zod';
import { digestRhythms } from '../../domain/following/digest.js';
import { followReasons } from '../../domain/following/follow-level.js';
import { stoppables } from '../../domain/following/unsubscribe.js';
import { followLevels } from '../../domain/words.js';
import { instant } from '../posts/post.schemas.js';

export const chooseFollowingSchema = z
  .strictObject({
    level: z.enum(followLevels).nullable().meta({
      description:
        'Muted: nothing; normal: replies to me and mentions of me; following: replies in the product; watching: also by mail; null: as usual',
    }),
  })
  .meta({ id: 'ChooseForumFollowing' });
export type ChooseFollowingRequest = z.output<typeof chooseFollowingSchema>;

export const followingViewSchema = z
  .object({
    level: z.enum(followLevels).meta({ description: 'What counts' }),
    chosen: z.boolean().meta({ description: 'I chose it myself' }),
    because: z.array(
      z.object({ reason: z.enum(followReasons), level: z.enum(followLevels), since: instant }).meta({ id: 'ForumFollowReason' }),
    ),
  })
  .meta({ id: 'ForumFollowing' });
export type FollowingView = z.output<typeof followingViewSchema>;

export const categoryWatchSchema = z.object({ watching: z.boolean() }).meta({ id: 'ForumCategoryWatch' });
export type CategoryWatchView = z.output<typeof categoryWatchSchema>;

export const newsSettingsSchema = z
  .strictObject({
    digest: z.enum(digestRhythms, 'Choose how often you want a summary'),
    awayUntil: z.iso
      .date('Enter the last day you are away, like 4 12 2026')
      .nullable()
      .meta({ description: 'The last day on which I am sent no questions' }),
  })
  .meta({ id: 'ForumNewsSettings' });
export type NewsSettingsView = z.output<typeof newsSettingsSchema>;

export const unsubscribeToken = z.string().max(100);

export const unsubscribeViewSchema = z
  .object({
    what: z.enum(stoppables),
    name: z.string().nullable().meta({ description: 'Of the topic or the category, where I may still read it' }),
    stopped: z.boolean(),
    was: z.string().nullable().meta({ description: 'After a change: what an undo sends back' }),
  })
  .meta({ id: 'ForumUnsubscribe' });
export type UnsubscribeView = z.output<typeof unsubscribeViewSchema>;

export const changeUnsubscribeSchema = z
  .strictObject({ stopped: z.boolean(), was: z.string().max(20).nullable().default(null) })
  .meta({ id: 'ChangeForumUnsubscribe' });
export type ChangeUnsubscribe = z.output<typeof changeUnsubscribeSchema>;
