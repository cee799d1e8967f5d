import { z } from 'zod';
import { limits } from '../../domain/posts/post.js';
import { authorKinds, changeKinds, reactions, topicKinds, topicStates } from '../../domain/words.js';
import { authorViewSchema, besideWords, id, instant, postKey, postViewSchema, skillSchema, title, words } from '../posts/post.schemas.js';

const skillIds = z.array(z.number().int().positive()).max(limits.skills, `Choose ${String(limits.skills)} skills or fewer`);

export const startTopicSchema = z
  .strictObject({
    key: postKey,
    categoryId: z.number().int().positive('Choose a category'),
    kind: z.enum(topicKinds).optional().meta({ description: 'As usual in the category, where it is left out' }),
    title,
    words,
    skillIds: skillIds.default([]),
    anonymous: z.boolean().optional().meta({ description: 'A question whose asker nobody is shown, in categories that allow it' }),
    ...besideWords,
  })
  .meta({ id: 'StartForumTopic' });
export type StartTopicRequest = z.output<typeof startTopicSchema>;

const topicCategorySchema = z
  .object({ id: z.number().int(), slug: z.string(), name: z.string(), isOpen: z.boolean(), isArchived: z.boolean() })
  .meta({ id: 'ForumTopicCategory' });
const topicAboutSchema = z.object({ kind: z.string(), id: z.number().int() }).meta({ id: 'ForumTopicAbout' });

/** A topic as all its readers see it. */
export const topicViewSchema = z
  .object({
    id: z.number().int(),
    rev: z.number().int(),
    category: topicCategorySchema,
    kind: z.enum(topicKinds),
    state: z.enum(topicStates),
    title: z.string(),
    author: authorViewSchema.nullable(),
    startedAt: instant,
    lastNumber: z.number().int().meta({ description: 'The highest number that a post ever had here' }),
    replies: z.number().int(),
    lastPostAt: instant,
    lastPostAs: z.enum(authorKinds),
    acceptedNumber: z.number().int().nullable().meta({ description: 'The post that answers the question' }),
    acceptedAt: instant.nullable(),
    isLocked: z.boolean(),
    pinnedUntil: instant.nullable(),
    mergedIntoId: z.number().int().nullable(),
    summaryNumber: z.number().int().nullable().meta({ description: 'The post that sums the topic up' }),
    skills: z.array(skillSchema),
    about: topicAboutSchema.nullable().meta({ description: 'What the topic is attached to, such as the date of a session' }),
  })
  .meta({ id: 'ForumTopic' });
export type TopicView = z.output<typeof topicViewSchema>;

const topicAllowedSchema = z
  .object({ reply: z.boolean(), lock: z.boolean(), pin: z.boolean(), moderate: z.boolean(), accept: z.boolean(), react: z.boolean() })
  .meta({ id: 'ForumTopicAllowed' });
export type TopicAllowed = z.output<typeof topicAllowedSchema>;

/** What in a post is the reader's own; posts without anything of theirs are missing. */
const minePostSchema = z
  .object({ number: z.number().int(), author: z.boolean(), reactions: z.array(z.enum(reactions)), bookmarked: z.boolean() })
  .meta({ id: 'ForumMinePost' });
export type MinePost = z.output<typeof minePostSchema>;

export const topicPageSchema = z
  .object({
    rev: z.number().int(),
    topic: topicViewSchema,
    posts: z.array(postViewSchema),
    kept: z.array(postViewSchema).meta({ description: 'The first post and the accepted answer, where the window is without them' }),
    mine: z.array(minePostSchema),
    allowed: topicAllowedSchema,
    unreadFrom: z.number().int().nullable().meta({ description: 'The first number that the reader has not read' }),
    whoReads: z.string().meta({ example: 'Everyone at Aldermere Council can read this topic.' }),
  })
  .meta({ id: 'ForumTopicPage' });
export type TopicPageView = z.output<typeof topicPageSchema>;

/** Without an id: a named schema would reach the contract as a component and leave the query without parameters. */
export const windowQuerySchema = z
  .strictObject({
    near: id.optional().meta({ description: 'A number that is to be seen, with a quarter of the window before it' }),
    after: z.coerce.number().int().nonnegative().optional().meta({ description: 'The window that follows this number' }),
    before: id.optional().meta({ description: 'The window that comes before this number' }),
  })
  .refine((query) => Object.keys(query).length <= 1, {
    path: ['near'],
    message: 'Ask for one window: near, after or before',
  });
export type WindowQuery = z.output<typeof windowQuerySchema>;

export const changesQuerySchema = z.strictObject({ after: z.coerce.number().int().nonnegative() });

/** Each post that changed stands once, as it is now, with the revision of its last change. */
const topicChangeSchema = z
  .object({
    rev: z.number().int(),
    kind: z.enum(changeKinds),
    post: postViewSchema.optional(),
    topic: topicViewSchema.optional(),
  })
  .meta({ id: 'ForumTopicChange' });
export type TopicChange = z.output<typeof topicChangeSchema>;

export const topicChangesSchema = z
  .object({
    rev: z.number().int(),
    resync: z.boolean().meta({ description: 'Too much has changed: fetch the page anew' }),
    changes: z.array(topicChangeSchema),
  })
  .meta({ id: 'ForumTopicChanges' });
export type TopicChanges = z.output<typeof topicChangesSchema>;

/** Other topics about the same skills. */
export const relatedTopicsSchema = z
  .object({
    items: z.array(
      z
        .object({ id: z.number().int(), title: z.string(), category: z.string(), replies: z.number().int(), isAnswered: z.boolean() })
        .meta({ id: 'ForumRelatedTopic' }),
    ),
  })
  .meta({ id: 'ForumRelatedTopics' });
export type RelatedTopics = z.output<typeof relatedTopicsSchema>;
