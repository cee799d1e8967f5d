import { z } from 'zod';
import { feedbackStates, mostCharacters, recommendations, usefulness } from '../../domain/feedback/feedback.js';
import { day, instant, localTime } from '../series/occurrence.schemas.js';

export const answerFeedbackSchema = z
  .strictObject({
    useful: z.enum(usefulness, { error: 'Say how useful it was for your work' }),
    recommend: z.enum(recommendations, { error: 'Say whether you would recommend it' }),
    better: z
      .string()
      .trim()
      .max(mostCharacters, 'What would make it better must be 1,000 characters or fewer')
      .nullable()
      .default(null)
      .transform((words) => (words === '' ? null : words)),
  })
  .meta({ id: 'AnswerFeedback' });
export type AnswerFeedback = z.output<typeof answerFeedbackSchema>;

export const feedbackSentSchema = z.object({ answered: z.literal(true) }).meta({ id: 'FeedbackSent' });

export const feedbackViewSchema = z
  .object({
    occurrenceId: z.number().int(),
    title: z.string(),
    startsAt: instant,
    endsAt: instant,
    localStart: localTime,
    localEnd: localTime,
    timeZone: z.string(),
    state: z.enum(feedbackStates),
    opensAt: instant,
    lastDay: day.meta({ description: 'Answers are taken until the end of it' }),
    closesAt: instant,
    asked: z.boolean().meta({ description: 'I came, so I am asked' }),
    answered: z.boolean(),
    leastAnswers: z.number().int(),
    allowed: z.object({ answer: z.boolean(), seeResults: z.boolean() }),
  })
  .meta({ id: 'FeedbackView' });
export type FeedbackView = z.output<typeof feedbackViewSchema>;

const usefulTally = z.record(z.enum(usefulness), z.number().int()).meta({ id: 'UsefulTally' });
const recommendTally = z.record(z.enum(recommendations), z.number().int()).meta({ id: 'RecommendTally' });

export const feedbackResultsSchema = z
  .object({
    state: z.enum(feedbackStates),
    lastDay: day,
    answers: z.number().int(),
    leastAnswers: z.number().int(),
    shown: z.boolean().meta({ description: 'The time to answer is over and enough people did' }),
    useful: usefulTally.nullable().meta({ description: 'Null where it would say what somebody said' }),
    recommend: recommendTally.nullable(),
    comments: z.array(z.string()),
  })
  .meta({ id: 'FeedbackResults' });
export type FeedbackResults = z.output<typeof feedbackResultsSchema>;
