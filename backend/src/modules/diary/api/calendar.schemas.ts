import { z } from 'zod';

const madeFeedSchema = z
  .object({
    madeAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable().describe('When a calendar program last read it, to the hour'),
  })
  .meta({ id: 'MadeFeed' });

export const feedViewSchema = z.object({ feed: madeFeedSchema.nullable().describe('Null while there is none') }).meta({ id: 'FeedView' });
export type FeedView = z.infer<typeof feedViewSchema>;

export const feedMadeViewSchema = z
  .object({ path: z.string().describe('With its secret, which is told this once') })
  .meta({ id: 'FeedMadeView' });
export type FeedMadeView = z.infer<typeof feedMadeViewSchema>;

export const invitationChoiceSchema = z.strictObject({ wanted: z.boolean() }).meta({ id: 'InvitationChoice' });
export type InvitationChoice = z.infer<typeof invitationChoiceSchema>;
