import { z } from 'zod';
import { longestEarlyMinutes } from '../../sessions/index.js';
import { limits, topicKinds, topicStates, usualEarlyHours } from '../domain/topic.js';

export const id = z.coerce.number().int().positive();
const instant = z.iso.datetime({ precision: 3 }).meta({ description: 'An instant in UTC', example: '2026-11-26T10:00:00.000Z' });
const { title: titleLength } = limits;
const mostEarlyHours = longestEarlyMinutes / 60;

const title = z
  .string()
  .trim()
  .min(titleLength.least, `Title must be ${String(titleLength.least)} characters or more`)
  .max(titleLength.most, `Title must be ${String(titleLength.most)} characters or fewer`);
const details = z
  .string()
  .trim()
  .max(limits.details, `Details must be ${limits.details.toLocaleString('en-GB')} characters or fewer`)
  .meta({ description: 'Markdown' });
const skillIds = z.array(z.number().int().positive()).max(limits.skills, `Choose ${String(limits.skills)} skills or fewer`);
const reason = z
  .string()
  .trim()
  .min(1, 'Say why the topic is closed')
  .max(limits.reason, `Reason must be ${String(limits.reason)} characters or fewer`);

export const suggestTopicSchema = z
  .strictObject({ kind: z.enum(topicKinds), title, details: details.default(''), skillIds: skillIds.default([]) })
  .meta({ id: 'SuggestTopic' });
export type SuggestTopic = z.output<typeof suggestTopicSchema>;

export const changeTopicSchema = z.strictObject({ title, details, skillIds }).partial().meta({ id: 'ChangeTopic' });
export type ChangeTopic = z.output<typeof changeTopicSchema>;

export const offerToSpeakSchema = z
  .strictObject({
    words: z
      .string()
      .trim()
      .max(limits.words, `What you write must be ${String(limits.words)} characters or fewer`)
      .default(''),
  })
  .meta({ id: 'OfferToSpeak' });
export type OfferToSpeak = z.output<typeof offerToSpeakSchema>;

export const closeTopicSchema = z.strictObject({ reason }).meta({ id: 'CloseTopic' });
export type CloseTopic = z.output<typeof closeTopicSchema>;

export const mergeTopicSchema = z
  .strictObject({ intoId: z.number().int().positive().meta({ description: 'The open topic that goes on' }) })
  .meta({ id: 'MergeTopic' });
export type MergeTopic = z.output<typeof mergeTopicSchema>;

export const planTopicSchema = z
  .strictObject({
    seriesId: z.number().int().positive().optional().meta({ description: 'A draft: the topic is planned when it is published' }),
    occurrenceId: z.number().int().positive().optional().meta({ description: 'A date that can be booked already' }),
    earlyHours: z
      .number()
      .int('Enter whole hours')
      .min(0, 'Enter 0 or more')
      .max(mostEarlyHours, `Enter ${String(mostEarlyHours)} hours or fewer`)
      .default(usualEarlyHours)
      .meta({ description: 'How long those who asked book before everybody else' }),
  })
  .refine(({ seriesId, occurrenceId }) => (seriesId === undefined) !== (occurrenceId === undefined), {
    path: ['occurrenceId'],
    message: 'Choose a date, or a draft',
  })
  .meta({ id: 'PlanTopic' });
export type PlanTopic = z.output<typeof planTopicSchema>;

export const topicLists = ['wanted', 'newest', 'offered', 'mine', 'planned'] as const;
export type TopicListName = (typeof topicLists)[number];

const ids = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : value.split(',')).map(Number))
  .pipe(z.array(z.number().int().positive()).max(20));

/** Without an id: a named schema would reach the contract as a component and leave the query without parameters. */
export const topicFiltersSchema = z.strictObject({
  list: z.enum(topicLists).default('wanted').meta({ description: 'Most wanted; newest; offered; mine, in any state; planned' }),
  text: z.string().trim().max(100).optional(),
  skill: ids.optional().meta({ description: 'Ids of skills; topics with any of them' }),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  after: z
    .string()
    .regex(/^\d{1,15}-\d{1,10}$/)
    .optional()
    .meta({ description: 'The `next` of the page before' }),
});
export type TopicFilters = z.output<typeof topicFiltersSchema>;

export const similarQuerySchema = z.strictObject({
  title: z.string().trim().max(titleLength.most),
  except: id.optional().meta({ description: 'The topic that is being changed' }),
});
export type SimilarQuery = z.output<typeof similarQuerySchema>;

export const topicPersonSchema = z
  .object({ id: z.number().int(), name: z.string(), initials: z.string(), service: z.string().nullable() })
  .meta({ id: 'TopicPerson' });
export type TopicPerson = z.output<typeof topicPersonSchema>;

const skillSchema = z.object({ id: z.number().int(), name: z.string() }).meta({ id: 'TopicSkill' });

const mineSchema = z.object({ author: z.boolean(), voted: z.boolean(), speaking: z.boolean() }).meta({ id: 'TopicMine' });

/** Named, because the generated client loses the null of an object without a name that holds one itself. */
const topicDateSchema = z
  .object({
    occurrenceId: z.number().int(),
    title: z.string(),
    startsAt: instant,
    endsAt: instant,
    timeZone: z.string(),
    runs: z.boolean().meta({ description: 'False where the date was cancelled since' }),
    earlyUntil: instant.nullable().meta({ description: 'Until then those who asked book first' }),
  })
  .meta({ id: 'TopicDate' });
export type TopicDate = z.output<typeof topicDateSchema>;

const core = {
  id: z.number().int(),
  rev: z.number().int(),
  kind: z.enum(topicKinds),
  state: z.enum(topicStates),
  title: z.string(),
  author: topicPersonSchema.nullable().meta({ description: 'Null where the author has left the council' }),
  suggestedAt: instant,
  votes: z.number().int(),
  speakerCount: z.number().int(),
  skills: z.array(skillSchema),
  beingPlanned: z.boolean().meta({ description: 'A session for it is drafted' }),
  mine: mineSchema,
};

export const topicRowSchema = z
  .object({
    ...core,
    speakers: z.array(topicPersonSchema).meta({ description: 'The first three who offered' }),
    date: topicDateSchema.nullable().meta({ description: 'The date it was planned as, where I may see it' }),
    allowed: z.object({ vote: z.boolean() }),
  })
  .meta({ id: 'TopicRow' });
export type TopicRow = z.output<typeof topicRowSchema>;

export const topicListSchema = z
  .object({ items: z.array(topicRowSchema), total: z.number().int(), next: z.string().nullable() })
  .meta({ id: 'TopicList' });
export type TopicList = z.output<typeof topicListSchema>;

export const similarTopicSchema = z
  .object({
    id: z.number().int(),
    kind: z.enum(topicKinds),
    title: z.string(),
    rev: z.number().int(),
    votes: z.number().int(),
    speakerCount: z.number().int(),
    mine: mineSchema,
  })
  .meta({ id: 'SimilarTopic' });
export const similarListSchema = z.object({ items: z.array(similarTopicSchema) }).meta({ id: 'SimilarTopics' });
export type SimilarList = z.output<typeof similarListSchema>;

const speakerSchema = z
  .object({ person: topicPersonSchema, words: z.string().nullable(), offeredAt: instant })
  .meta({ id: 'TopicSpeaker' });

const endedSchema = z.object({ at: instant, reason: z.string().nullable(), by: topicPersonSchema.nullable() }).meta({ id: 'TopicEnded' });

const mergedIntoSchema = z.object({ id: z.number().int(), title: z.string() }).meta({ id: 'TopicMergedInto' });

const planSchema = z
  .object({
    state: z.enum(['drafted', 'discarded', 'published']),
    by: topicPersonSchema.nullable(),
    seriesId: z.number().int().nullable().meta({ description: 'Where I may see the series' }),
    date: topicDateSchema.nullable().meta({ description: 'Where I may see it' }),
    earlyHours: z.number().int(),
  })
  .meta({ id: 'TopicPlan' });

export const topicAllowedSchema = z
  .object({
    vote: z.boolean(),
    speak: z.boolean(),
    change: z.boolean(),
    close: z.boolean(),
    merge: z.boolean(),
    reopen: z.boolean(),
    plan: z.boolean(),
    dropPlan: z.boolean(),
  })
  .meta({ id: 'TopicAllowed' });
export type TopicAllowed = z.output<typeof topicAllowedSchema>;

export const topicViewSchema = z
  .object({
    ...core,
    details: z.string(),
    detailsHtml: z.string(),
    speakers: z.array(speakerSchema),
    myWords: z.string().nullable().meta({ description: 'What I wrote when I offered to speak' }),
    ended: endedSchema.nullable(),
    mergedInto: mergedIntoSchema.nullable(),
    plan: planSchema.nullable(),
    services: z
      .array(z.object({ service: z.string(), votes: z.number().int() }))
      .nullable()
      .meta({ description: 'For organisers: votes by service, those with fewer than 5 left out; null for everybody else' }),
    allowed: topicAllowedSchema,
  })
  .meta({ id: 'TopicView' });
export type TopicView = z.output<typeof topicViewSchema>;

/** What is pushed to open pages, and the answer to a vote. */
export const topicChangeSchema = z
  .object({
    id: z.number().int(),
    rev: z.number().int(),
    state: z.enum(topicStates),
    votes: z.number().int(),
    speakerCount: z.number().int(),
  })
  .meta({ id: 'TopicChange' });
export type TopicChange = z.output<typeof topicChangeSchema>;

export const topicsOfDateSchema = z
  .object({ items: z.array(z.object({ id: z.number().int(), title: z.string(), votes: z.number().int() }).meta({ id: 'TopicOfDate' })) })
  .meta({ id: 'TopicsOfDate' });
export type TopicsOfDate = z.output<typeof topicsOfDateSchema>;
