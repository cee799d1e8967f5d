import { z } from 'zod';
import { placePattern, topicLists } from '../../domain/lists/topic-lists.js';
import { followLevels, levels, topicKinds } from '../../domain/words.js';
import { authorViewSchema, id, instant, skillSchema } from '../posts/post.schemas.js';

const after = z.string().regex(placePattern).optional().meta({ description: 'The `next` of the page before' });
const limit = z.coerce.number().int().min(1).max(50).default(20);

/** Without an id: a named schema would reach the contract as a component and leave the query without parameters. */
export const topicListQuerySchema = z.strictObject({
  list: z.enum(topicLists).default('latest').meta({
    description:
      'Latest; unread; unanswered questions; those I follow; those I follow with news; those I wrote in; most talked about in a month',
  }),
  category: id.optional(),
  skill: id.optional(),
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional()
    .meta({ description: 'Of the list `top`: this month, unless another is named', example: '2026-11' }),
  limit,
  after,
});
export type TopicListQuery = z.output<typeof topicListQuerySchema>;

const rowCategorySchema = z.object({ id: z.number().int(), slug: z.string(), name: z.string() }).meta({ id: 'ForumRowCategory' });
const unreadSchema = z
  .object({
    kind: z.enum(['nothing', 'posts', 'topic']).meta({ description: 'Posts since I was there, or a new topic that I have not opened' }),
    posts: z.number().int().nullable().meta({ description: 'How many posts; null where they cannot be counted' }),
  })
  .meta({ id: 'ForumUnread' });

/** A topic in a list, as I see it. */
export const topicRowSchema = z
  .object({
    id: z.number().int(),
    category: rowCategorySchema,
    kind: z.enum(topicKinds),
    title: z.string(),
    author: authorViewSchema,
    mine: z.boolean().meta({ description: 'I started it' }),
    startedAt: instant,
    replies: z.number().int(),
    reactions: z.number().int(),
    lastPostAt: instant,
    lastPostBy: authorViewSchema,
    answer: z.enum(['none', 'wanted', 'accepted']).meta({ description: 'Whether it is a question that waits for an answer, or has one' }),
    isLocked: z.boolean(),
    isPinned: z.boolean(),
    skills: z.array(skillSchema),
    level: z.enum(followLevels),
    unread: unreadSchema,
  })
  .meta({ id: 'ForumTopicRow' });
export type TopicRowView = z.output<typeof topicRowSchema>;

export const topicListSchema = z
  .object({
    pinned: z.array(topicRowSchema).meta({ description: 'At the top of the latest topics of one category, on the first page' }),
    items: z.array(topicRowSchema),
    next: z.string().nullable(),
  })
  .meta({ id: 'ForumTopicList' });
export type TopicListView = z.output<typeof topicListSchema>;

const latestSchema = z
  .object({ topicId: z.number().int(), title: z.string(), at: instant, by: authorViewSchema })
  .meta({ id: 'ForumLatestTopic' });

const frontCategorySchema = z
  .object({
    id: z.number().int(),
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    serviceId: z.number().int().nullable().meta({ description: 'The service whose room it is' }),
    level: z.enum(levels),
    isOpen: z.boolean().meta({ description: 'Everyone may read all of it' }),
    ownTopicsOnly: z.boolean().meta({ description: 'I see the topics that I started, and no others' }),
    isArchived: z.boolean(),
    unread: z.number().int().meta({ description: 'Topics with something unread, counted to 100' }),
    latest: latestSchema.nullable(),
    allowed: z
      .object({ start: z.boolean(), keep: z.boolean().meta({ description: 'Change its words, its members and who may do what' }) })
      .meta({ id: 'ForumFrontAllowed' }),
  })
  .meta({ id: 'ForumFrontCategory' });

export const frontSchema = z.object({ categories: z.array(frontCategorySchema) }).meta({ id: 'ForumFront' });
export type FrontView = z.output<typeof frontSchema>;

export const newsSchema = z
  .object({ topics: z.number().int().meta({ description: 'Topics that I follow with something unread, counted to 100' }) })
  .meta({ id: 'ForumNews' });
export type NewsView = z.output<typeof newsSchema>;

export const bookmarkQuerySchema = z.strictObject({ limit, after });
export type BookmarkQuery = z.output<typeof bookmarkQuerySchema>;

const bookmarkSchema = z
  .object({
    topicId: z.number().int(),
    number: z.number().int(),
    title: z.string(),
    category: rowCategorySchema,
    author: authorViewSchema,
    excerpt: z.string().meta({ description: 'How the post begins, without marks' }),
    postedAt: instant,
    bookmarkedAt: instant,
  })
  .meta({ id: 'ForumBookmark' });
export type BookmarkView = z.output<typeof bookmarkSchema>;

export const bookmarkListSchema = z.object({ items: z.array(bookmarkSchema), next: z.string().nullable() }).meta({ id: 'ForumBookmarks' });
export type BookmarkListView = z.output<typeof bookmarkListSchema>;
