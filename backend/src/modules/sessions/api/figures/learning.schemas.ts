import { z } from 'zod';
import { learningRoles } from '../../domain/figures/learning.js';
import { day, instant, localTime, sessionSkillSchema } from '../series/occurrence.schemas.js';

const period = {
  from: day.optional().meta({ description: 'First day; everything from the first on where left out' }),
  to: day.optional().meta({ description: 'Last day' }),
};

export const learningPeriodSchema = z.strictObject(period);
export type LearningPeriod = z.output<typeof learningPeriodSchema>;

export const learningQuerySchema = z.strictObject({
  ...period,
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z
    .string()
    .regex(/^\d{1,15}-\d{1,10}$/)
    .optional()
    .meta({ description: 'The `next` of the page before' }),
});
export type LearningQuery = z.output<typeof learningQuerySchema>;

export const learningItemSchema = z
  .object({
    occurrenceId: z.number().int(),
    role: z.enum(learningRoles),
    title: z.string(),
    startsAt: instant,
    endsAt: instant,
    localStart: localTime,
    localEnd: localTime,
    timeZone: z.string(),
    minutes: z.number().int(),
    inPart: z.boolean().meta({ description: 'Came for part: the minutes are those that were marked' }),
    skills: z.array(sessionSkillSchema),
  })
  .meta({ id: 'LearningItem' });
export type LearningItem = z.output<typeof learningItemSchema>;

export const learningListSchema = z
  .object({ items: z.array(learningItemSchema), total: z.number().int(), next: z.string().nullable() })
  .meta({ id: 'LearningList' });
export type LearningList = z.output<typeof learningListSchema>;

const sums = {
  attended: z.number().int(),
  inPart: z.number().int(),
  hosted: z.number().int(),
  minutesAttended: z.number().int(),
  minutesHosted: z.number().int(),
};

const learningYearSchema = z.object({ label: z.string(), from: day, to: day, ...sums }).meta({ id: 'LearningYear' });

export const learningTotalsSchema = z
  .object({
    period: z.object(sums).meta({ id: 'LearningSums' }),
    skills: z
      .array(z.object({ skill: sessionSkillSchema, ...sums }).meta({ id: 'LearningOfSkill' }))
      .meta({ description: 'Of the period; what has two skills counts for both' }),
    councilYears: z.array(learningYearSchema).meta({ description: 'April to March, newest first, whatever the period' }),
    calendarYears: z.array(learningYearSchema).meta({ description: 'Newest first, whatever the period' }),
  })
  .meta({ id: 'LearningTotals' });
export type LearningTotals = z.output<typeof learningTotalsSchema>;
