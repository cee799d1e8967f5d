import { z } from 'zod';

const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'Write something')
    .max(most, `What you write must be ${most.toLocaleString('en-GB')} characters or fewer`)
    .meta({ description: 'Markdown' });
const key = z.uuid().meta({ description: 'Made by the browser for this one question: sent twice, it is asked once' });
const instant = z.iso.datetime();

/** Short enough to be read from the back of a room. */
export const longestQuestion = 1_000;
const longestSummary = 32_000;

export const askQuestionSchema = z.strictObject({ key, words: words(longestQuestion) }).meta({ id: 'AskQuestion' });
export type AskQuestionRequest = z.output<typeof askQuestionSchema>;

export const writeSummarySchema = z.strictObject({ key, words: words(longestSummary) }).meta({ id: 'WriteSummary' });
export type WriteSummaryRequest = z.output<typeof writeSummarySchema>;

export const voteSchema = z.strictObject({ wanted: z.boolean() }).meta({ id: 'VoteForQuestion' });
export const answeredSchema = z.strictObject({ answered: z.boolean() }).meta({ id: 'MarkQuestionAnswered' });

export const questionsQuery = z.strictObject({ names: z.enum(['shown', 'hidden']).default('shown') });

const questionSchema = z
  .object({
    number: z.number().int().meta({ description: 'Of its post in the conversation' }),
    html: z.string(),
    askedBy: z.string().nullable().meta({ description: 'Null where names are hidden' }),
    isMine: z.boolean(),
    askedAt: instant,
    votes: z.number().int().meta({ description: 'Others who would like to know it too' }),
    voted: z.boolean(),
    answeredAt: instant.nullable(),
  })
  .meta({ id: 'SessionQuestion' });
export type QuestionView = z.output<typeof questionSchema>;

const summarySchema = z.object({ html: z.string(), author: z.string().nullable(), postedAt: instant }).meta({ id: 'SessionSummary' });

export const questionsViewSchema = z
  .object({
    title: z.string(),
    startsAt: instant,
    endsAt: instant,
    timeZone: z.string(),
    topicId: z.number().int().nullable().meta({ description: 'Of the conversation in the forum; null as long as nobody asked' }),
    replies: z.number().int(),
    summary: summarySchema.nullable(),
    questions: z.array(questionSchema).meta({ description: 'What is still to be answered first, by votes, then the oldest' }),
    allowed: z.object({ ask: z.boolean(), present: z.boolean(), sumUp: z.boolean() }).meta({ id: 'SessionQuestionsAllowed' }),
  })
  .meta({ id: 'SessionQuestions' });
export type QuestionsView = z.output<typeof questionsViewSchema>;

export const questionAskedSchema = z.object({ number: z.number().int() }).meta({ id: 'QuestionAsked' });

const conversationSchema = z
  .object({
    occurrenceId: z.number().int(),
    topicId: z.number().int(),
    startsAt: instant,
    endsAt: instant,
    timeZone: z.string(),
    open: z.number().int(),
    answered: z.number().int(),
    hasSummary: z.boolean(),
  })
  .meta({ id: 'SessionConversation' });
export const conversationsOfSeriesSchema = z.object({ items: z.array(conversationSchema) }).meta({ id: 'SessionConversations' });
export type ConversationsOfSeries = z.output<typeof conversationsOfSeriesSchema>;
