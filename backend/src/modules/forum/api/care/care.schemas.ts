import { z } from 'zod';
import { caseDecisions, caseStates, careLimits, careReasons, hiders } from '../../domain/care/words.js';
import { authorKinds, postStates } from '../../domain/words.js';
import { attachmentsSchema, attachmentViewSchema } from '../attachments/attachment.schemas.js';
import { postedDraftSchema } from '../drafts/draft.schemas.js';
import { authorViewSchema, id, instant, title, words } from '../posts/post.schemas.js';

export const number = id;
const flag = z.boolean();
const bounded = z
  .string()
  .trim()
  .max(careLimits.words, `What you write must be ${careLimits.words.toLocaleString('en-GB')} characters or fewer`);
const reason = z.enum(careReasons, 'Choose why');
/** Who reads it has to be able to guess what is meant by "something else". */
const saysWhat = ({ reason: chosen, words: said }: { reason: string | null; words: string }): boolean => chosen !== 'other' || said !== '';

export const postSourceSchema = z
  .object({
    postId: z.number().int(),
    categoryId: z.number().int(),
    words: z.string().meta({ description: 'Markdown, as it was typed' }),
    wording: z.string().meta({ description: 'Sent back as `seen` with other words' }),
    attachments: z.array(attachmentViewSchema),
    isNameless: flag.meta({ description: 'Nothing about it is kept under the name of whoever writes, so no drafts are saved' }),
  })
  .meta({ id: 'ForumPostSource' });
export type PostSource = z.output<typeof postSourceSchema>;

export const editPostSchema = z
  .strictObject({
    words,
    seen: z.string().max(40).meta({ description: 'The wording that the editor began with' }),
    attachments: attachmentsSchema.optional().meta({ description: 'All that the post has from now on; left out, they stay' }),
    draft: postedDraftSchema.optional(),
  })
  .meta({ id: 'EditForumPost' });
export type EditPostRequest = z.output<typeof editPostSchema>;

export const hidePostSchema = z
  .strictObject({ reason, words: bounded.default('') })
  .refine(saysWhat, { path: ['words'], message: 'Say why you hide it' })
  .meta({ id: 'HideForumPost' });
export type HidePostRequest = z.output<typeof hidePostSchema>;

export const purgePostSchema = z
  .strictObject({ confirmed: z.literal(true, 'Say that it is to be removed for good') })
  .meta({ id: 'PurgeForumPost' });

export const reportPostSchema = z
  .strictObject({ reason, words: bounded.default('') })
  .refine(saysWhat, { path: ['words'], message: 'Say what is wrong with it' })
  .meta({ id: 'ReportForumPost' });
export type ReportPostRequest = z.output<typeof reportPostSchema>;

const hidingSchema = z
  .object({
    as: z.enum(hiders),
    at: instant,
    because: z.string().nullable().meta({ description: 'Goes on from "It was hidden because"', example: 'it belongs somewhere else' }),
    words: z.string(),
    html: z.string().meta({ description: 'What it says' }),
    author: authorViewSchema,
  })
  .meta({ id: 'ForumHiding' });

export const postCareSchema = z
  .object({
    number: z.number().int(),
    state: z.enum(postStates),
    isFirst: flag,
    reported: flag.meta({ description: 'The reader has reported it, and nobody has decided yet' }),
    hiding: hidingSchema.nullable().meta({ description: 'Of a hidden post, for its author and for moderators' }),
    allowed: z
      .object({ edit: flag, takeBack: flag, bringBack: flag, hide: flag, purge: flag, report: flag, seeHistory: flag, split: flag })
      .meta({ id: 'ForumPostCareAllowed' }),
  })
  .meta({ id: 'ForumPostCare' });
export type PostCareView = z.output<typeof postCareSchema>;

const wordingSchema = z.object({ number: z.number().int(), words: z.string(), writtenAt: instant }).meta({ id: 'ForumWording' });
export const postHistorySchema = z
  .object({
    items: z.array(wordingSchema).meta({ description: 'Oldest first; the present words are the last' }),
    more: flag.meta({ description: 'There are older ones' }),
  })
  .meta({ id: 'ForumPostHistory' });
export type PostHistory = z.output<typeof postHistorySchema>;
export const historyQuerySchema = z.strictObject({ before: id.optional() });

export const renameTopicSchema = z
  .strictObject({ title, seen: z.string().max(200).meta({ description: 'The title that the editor began with' }) })
  .meta({ id: 'RenameForumTopic' });
export type RenameTopicRequest = z.output<typeof renameTopicSchema>;

export const pinTopicSchema = z.strictObject({ until: z.iso.datetime('Choose a day') }).meta({ id: 'PinForumTopic' });

export const moveTopicSchema = z
  .strictObject({ categoryId: z.number('Choose a category').int().positive('Choose a category') })
  .meta({ id: 'MoveForumTopic' });

export const splitTopicSchema = z
  .strictObject({
    // The use case says in words how many go at once.
    numbers: z.array(z.number().int().positive()).min(1, 'Choose the posts that are to go').max(5000),
    title,
  })
  .meta({ id: 'SplitForumTopic' });
export type SplitTopicRequest = z.output<typeof splitTopicSchema>;

export const mergeTopicSchema = z
  .strictObject({ intoId: z.number('Choose the topic that goes on').int().positive('Choose the topic that goes on') })
  .meta({ id: 'MergeForumTopic' });

export const topicIdSchema = z.object({ id: z.number().int() }).meta({ id: 'ForumTopicId' });
export type TopicId = z.output<typeof topicIdSchema>;

const earlierTitleSchema = z
  .object({ title: z.string(), changedAt: instant, changedBy: authorViewSchema })
  .meta({ id: 'ForumEarlierTitle' });
const destinationSchema = z.object({ id: z.number().int(), name: z.string(), isOpen: flag }).meta({ id: 'ForumDestination' });

export const topicCareSchema = z
  .object({
    id: z.number().int(),
    title: z.string(),
    categoryId: z.number().int(),
    isLocked: flag,
    pinnedUntil: instant.nullable(),
    startedAs: z.enum(authorKinds),
    titles: z.array(earlierTitleSchema).meta({ description: 'Earlier ones, newest first' }),
    destinations: z.array(destinationSchema).meta({ description: 'Other categories that it can be moved to' }),
    allowed: z
      .object({ rename: flag, lock: flag, pin: flag, move: flag, split: flag, merge: flag, openName: flag })
      .meta({ id: 'ForumTopicCareAllowed' }),
  })
  .meta({ id: 'ForumTopicCare' });
export type TopicCareView = z.output<typeof topicCareSchema>;

const reportSchema = z
  .object({ reason: z.enum(careReasons), words: z.string(), reportedAt: instant, reporter: z.string() })
  .meta({ id: 'ForumReport' });

export const caseSchema = z
  .object({
    id: z.number().int(),
    state: z.enum(caseStates),
    topicId: z.number().int(),
    topicTitle: z.string(),
    categoryName: z.string(),
    post: z
      .object({ number: z.number().int(), state: z.enum(postStates), html: z.string(), author: authorViewSchema, postedAt: instant })
      .meta({ id: 'ForumReportedPost' }),
    openedAt: instant,
    reportCount: z.number().int(),
    reports: z.array(reportSchema).meta({ description: 'The first few, oldest first. Never shown to the author' }),
    claim: z.object({ name: z.string(), isMine: flag, until: instant }).meta({ id: 'ForumClaim' }).nullable(),
    decision: z
      .object({ decision: z.enum(caseDecisions), by: z.string(), at: instant, words: z.string() })
      .meta({ id: 'ForumCaseDecision' })
      .nullable(),
    allowed: z.object({ claim: flag, release: flag, decide: flag }).meta({ id: 'ForumCaseAllowed' }),
  })
  .meta({ id: 'ForumCase' });
export type CaseView = z.output<typeof caseSchema>;

export const caseListSchema = z
  .object({ items: z.array(caseSchema), next: z.number().int().nullable().meta({ description: 'Sent as `after` for those that follow' }) })
  .meta({ id: 'ForumCases' });
export type CaseList = z.output<typeof caseListSchema>;
export const caseListQuerySchema = z.strictObject({ state: z.enum(caseStates).default('open'), after: id.optional() });
export type CaseListQuery = z.output<typeof caseListQuerySchema>;

export const caseCountSchema = z
  .object({ looksAfter: flag.meta({ description: 'The reader is a moderator of some category' }), waiting: z.number().int() })
  .meta({ id: 'ForumCaseCount' });
export type CaseCount = z.output<typeof caseCountSchema>;

export const decideCaseSchema = z
  .strictObject({
    decision: z.enum(caseDecisions, 'Choose what is to be done'),
    reason: reason.nullable().default(null),
    words: bounded.default(''),
  })
  .superRefine((wish, context) => {
    const refuse = (field: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [field], message });
    };
    if (wish.decision === 'hidden' && wish.reason === null) refuse('reason', 'Choose why the post is hidden');
    if (wish.decision === 'hidden' && !saysWhat(wish)) refuse('words', 'Say why you hide it');
    if (wish.decision === 'words' && wish.words === '') refuse('words', 'Write what the author should know');
  })
  .meta({ id: 'DecideForumCase' });
export type DecideCaseRequest = z.output<typeof decideCaseSchema>;

export const eraseAuthorSchema = z
  .strictObject({
    personId: z.number().int().positive(),
    takeOut: flag.meta({ description: 'Their posts go too, where they asked for it; else only their name does' }),
  })
  .meta({ id: 'EraseForumAuthor' });
export type EraseAuthorRequest = z.output<typeof eraseAuthorSchema>;
