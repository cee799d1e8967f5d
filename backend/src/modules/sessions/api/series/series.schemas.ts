import { z } from 'zod';
import { previewWarningKinds } from '../../../../platform/calendar/index.js';
import { occurrenceStates } from '../../domain/series/occurrence.js';
import { audiences, bankHolidayRules, seriesStates } from '../../domain/series/series.js';
import { capacity, day, editPendingSchema, id, instant, localTime, sessionPersonSchema, sessionSkillSchema } from './occurrence.schemas.js';

const title = z.string().trim().min(1, 'Enter a title').max(120, 'Title must be 120 characters or fewer');
const webAddress = z
  .url({ protocol: /^https?$/, error: 'Enter a web address that starts with https://' })
  .max(500, 'Web address must be 500 characters or fewer');
const minutesBefore = z.number().int('Enter whole minutes').min(0).max(527_040);

/** What a series says of its dates, field by field. */
export const details = {
  title,
  summary: z.string().trim().max(500, 'Summary must be 500 characters or fewer'),
  description: z.string().max(20_000, 'Description must be 20,000 characters or fewer').meta({ description: 'Markdown' }),
  hostIds: z.array(z.number().int().positive()).min(1, 'Choose at least one host').max(10, 'Choose 10 hosts or fewer'),
  skillIds: z.array(z.number().int().positive()).max(20, 'Choose 20 skills or fewer'),
  place: z.string().trim().min(1).max(200, 'Place must be 200 characters or fewer').nullable(),
  link: webAddress.nullable(),
  capacityRoom: capacity,
  capacityOnline: capacity,
  captions: z.boolean(),
  opensMinutesBefore: minutesBefore
    .nullable()
    .meta({ description: 'Booking opens so long before each date; null: when the date is published' }),
  closesMinutesBefore: minutesBefore.meta({ description: 'New bookings close so long before each date' }),
  releaseUntilMinutesBefore: minutesBefore.meta({ description: 'A seat can be released until so long before each date' }),
  audience: z.enum(audiences),
  audienceServiceId: z.number().int().positive().nullable(),
};

/** What decides when they are. */
export const timing = {
  startsAt: localTime.meta({ description: 'First date, wall time in timeZone' }),
  timeZone: z.string().max(64),
  rule: z
    .string()
    .max(500)
    .nullable()
    .meta({ description: 'RFC 5545 rule without DTSTART; null for a single date', example: 'FREQ=MONTHLY;BYDAY=-1FR' }),
  skip: z.array(localTime).max(120),
  durationMinutes: z
    .number()
    .int('Enter whole minutes')
    .min(5, 'A session lasts at least 5 minutes')
    .max(720, 'A session lasts 12 hours at most'),
  bankHolidays: z.enum(bankHolidayRules),
};

export const draftSeriesSchema = z
  .strictObject({
    ...details,
    ...timing,
    summary: details.summary.default(''),
    description: details.description.default(''),
    hostIds: details.hostIds.optional().meta({ description: 'Left out: I am the host' }),
    skillIds: details.skillIds.default([]),
    place: details.place.default(null),
    link: details.link.default(null),
    capacityRoom: details.capacityRoom.default(0),
    capacityOnline: details.capacityOnline.default(0),
    captions: details.captions.default(false),
    opensMinutesBefore: details.opensMinutesBefore.default(null),
    closesMinutesBefore: details.closesMinutesBefore.default(0),
    releaseUntilMinutesBefore: details.releaseUntilMinutesBefore.default(0),
    audience: details.audience.default('everyone'),
    audienceServiceId: details.audienceServiceId.default(null),
    timeZone: timing.timeZone.default('Europe/London'),
    rule: timing.rule.default(null),
    skip: timing.skip.default([]),
    bankHolidays: timing.bankHolidays.default('do-not-run'),
  })
  .meta({ id: 'DraftSeries' });
export type DraftSeries = z.output<typeof draftSeriesSchema>;

/** `version` is that of the view which was edited. For drafts; what is published is edited with a scope. */
export const changeSeriesSchema = z
  .strictObject({ version: z.number().int(), ...details, ...timing })
  .partial()
  .required({ version: true })
  .meta({ id: 'ChangeSeries' });
export type ChangeSeries = z.output<typeof changeSeriesSchema>;

export const endSeriesSchema = z
  .strictObject({
    lastDay: day.optional().meta({ description: 'Dates after this day are cancelled; today where left out' }),
    reason: z.string().trim().max(500, 'Reason must be 500 characters or fewer').default(''),
  })
  .meta({ id: 'EndSeries' });
export type EndSeries = z.output<typeof endSeriesSchema>;

export const seriesQuerySchema = z.strictObject({
  which: z
    .enum(['hosting', 'to-publish', 'all'])
    .default('hosting')
    .meta({ description: 'What I host; drafts in my scope; everything in my scope' }),
  state: z.enum(seriesStates).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: id.optional(),
});
export type SeriesQuery = z.output<typeof seriesQuerySchema>;

export const seriesRowSchema = z
  .object({
    id: z.number().int(),
    title: z.string(),
    state: z.enum(seriesStates),
    ruleInWords: z.string(),
    hosts: z.array(sessionPersonSchema),
    next: z
      .object({
        occurrenceId: z.number().int(),
        startsAt: instant,
        localStart: localTime,
        booked: z.number().int(),
        waiting: z.number().int(),
      })
      .nullable(),
    undecided: z.number().int().meta({ description: 'Dates on bank holidays that wait for a decision' }),
    withoutHost: z.boolean(),
  })
  .meta({ id: 'SeriesRow' });
export type SeriesRow = z.output<typeof seriesRowSchema>;

export const seriesListSchema = z
  .object({ items: z.array(seriesRowSchema), total: z.number().int(), next: z.string().nullable() })
  .meta({ id: 'SeriesList' });
export type SeriesList = z.output<typeof seriesListSchema>;

export const seriesDateSchema = z
  .object({
    id: z.number().int(),
    title: z.string(),
    startsAt: instant,
    endsAt: instant,
    localStart: localTime,
    localEnd: localTime,
    state: z.enum(occurrenceStates),
    reason: z.string().nullable(),
    capacityRoom: z.number().int(),
    capacityOnline: z.number().int(),
    booked: z.number().int(),
    waiting: z.number().int(),
  })
  .meta({ id: 'SeriesDate' });
export type SeriesDate = z.output<typeof seriesDateSchema>;

const splitSeriesSchema = z
  .object({ id: z.number().int(), title: z.string(), startsAt: localTime })
  .meta({ id: 'SplitSeries', description: 'One of the series that an edit of a date and those after it made of one' });

export const seriesViewSchema = z
  .object({
    id: z.number().int(),
    splitFrom: splitSeriesSchema.nullable().meta({ description: 'The series whose later dates this one took over' }),
    continuesAs: z.array(splitSeriesSchema).meta({ description: 'The series that took over its later dates, the earliest of them first' }),
    version: z.number().int(),
    state: z.enum(seriesStates),
    title: z.string(),
    summary: z.string(),
    description: z.string(),
    descriptionHtml: z.string(),
    hosts: z.array(sessionPersonSchema),
    skills: z.array(sessionSkillSchema),
    service: z.object({ id: z.number().int(), name: z.string() }).nullable(),
    place: z.string().nullable(),
    link: z.string().nullable().meta({ description: 'Shown to hosts and organisers' }),
    capacityRoom: z.number().int(),
    capacityOnline: z.number().int(),
    captions: z.boolean(),
    durationMinutes: z.number().int(),
    rule: z.string().nullable(),
    ruleInWords: z.string(),
    startsAt: localTime,
    timeZone: z.string(),
    skip: z.array(localTime),
    opensMinutesBefore: z.number().int().nullable(),
    closesMinutesBefore: z.number().int(),
    releaseUntilMinutesBefore: z.number().int(),
    audience: z.enum(audiences),
    audienceServiceId: z.number().int().nullable(),
    bankHolidays: z.enum(bankHolidayRules),
    pendingEdit: editPendingSchema.nullable().meta({ description: 'For those who run it' }),
    dates: z.array(seriesDateSchema).meta({ description: 'Dates still to come, up to 120' }),
    allowed: z.object({
      change: z.boolean(),
      publish: z.boolean(),
      end: z.boolean(),
      book: z.boolean(),
      messagePeople: z.boolean(),
      seeFigures: z.boolean(),
      bringBack: z.boolean().meta({ description: 'It ended within the last 7 days' }),
      seeHistory: z.boolean(),
    }),
  })
  .meta({ id: 'SeriesView' });
export type SeriesView = z.output<typeof seriesViewSchema>;

export const recurrencePreviewRequestSchema = z
  .strictObject({
    startsAt: localTime,
    timeZone: z.string().max(64).default('Europe/London'),
    rule: z.string().max(500).nullable().default(null),
    skip: z.array(localTime).max(400).default([]),
    limit: z.number().int().min(1).max(120).default(12),
    durationMinutes: z.number().int().min(5).max(720).default(60),
    bankHolidays: z.enum(bankHolidayRules).optional().meta({ description: 'Left out: bank holidays are only warned of' }),
    hostIds: z
      .array(z.number().int().positive())
      .max(10)
      .optional()
      .meta({ description: 'Whose other dates are looked at; mine where left out' }),
    seriesId: z.number().int().positive().optional().meta({ description: 'The series being edited: its own dates are no clash' }),
    describe: z.boolean().default(false).meta({ description: 'Also answer the rule in words' }),
  })
  .meta({ id: 'RecurrencePreviewRequest' });
export type RecurrencePreviewRequest = z.output<typeof recurrencePreviewRequestSchema>;

export const sessionWarningKinds = [...previewWarningKinds, 'host-clash'] as const;

export const recurrencePreviewSchema = z
  .object({
    occurrences: z.array(
      z.object({ local: localTime, utc: z.string().meta({ example: '2026-01-30T10:00:00Z' }) }).meta({ id: 'PreviewOccurrence' }),
    ),
    warnings: z.array(
      z
        .object({
          kind: z.enum(sessionWarningKinds),
          local: localTime.nullable().meta({ description: 'The date it is about' }),
          message: z.string(),
          movesTo: localTime.nullable().meta({ description: 'Where the bank holiday rule moves it' }),
          runs: z.boolean().meta({ description: 'False where the bank holiday rule leaves it out' }),
        })
        .meta({ id: 'PreviewWarning' }),
    ),
    inWords: z.string().optional(),
  })
  .meta({ id: 'RecurrencePreview' });
export type RecurrencePreview = z.output<typeof recurrencePreviewSchema>;
