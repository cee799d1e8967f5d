import { z } from 'zod';
import { editScopes, editStates, editVerdicts, overrideFields } from '../../domain/series-edits/series-edit.js';
import { changedFields } from '../../domain/series-edits/series-edit-facts.js';
import { editPendingSchema, id, instant, localTime, sessionPersonSchema } from '../series/occurrence.schemas.js';
import { bankHolidayRules } from '../../domain/series/series.js';
import { details, timing } from '../series/series.schemas.js';

const { title, summary, ...otherDetails } = details;
const { startsAt, rule, skip, durationMinutes, bankHolidays } = timing;

const editFields = {
  scope: z.enum(editScopes),
  occurrenceId: z
    .number()
    .int()
    .positive()
    .optional()
    .meta({ description: 'The date itself, or the first of those that follow; not for scope `future`' }),
  version: z.number().int().optional().meta({ description: 'Version of the view that was edited: an edit of an older one is refused' }),
  overwrite: z
    .array(z.enum(overrideFields))
    .max(overrideFields.length)
    .default([])
    .meta({ description: 'Fields in which dates that have their own go back to what the series says' }),
  reason: z
    .string()
    .trim()
    .max(500, 'Reason must be 500 characters or fewer')
    .default('')
    .meta({ description: 'Told to those whose date no longer takes place' }),
  title: title.nullable().meta({ description: 'Null, for one date: as the series' }),
  summary: summary.nullable().meta({ description: 'Null, for one date: as the series' }),
  ...otherDetails,
  startsAt: startsAt.meta({ description: 'One date: its start. Else the first date in scope; those after it follow the rule from there' }),
  rule,
  skip,
  durationMinutes,
  bankHolidays,
};

const optional = z.strictObject(editFields).partial().required({ scope: true });

type Scoped = Pick<z.output<typeof optional>, 'scope' | 'occurrenceId' | 'title' | 'summary'>;

function refuseWrongScope({ scope, occurrenceId, ...words }: Scoped, context: z.RefinementCtx): void {
  const issue = (path: string, message: string): void => {
    context.addIssue({ code: 'custom', path: [path], message });
  };
  if (scope !== 'future' && occurrenceId === undefined) issue('occurrenceId', 'Choose the date to change');
  if (scope === 'this') return;
  if (words.title === null) issue('title', 'Enter a title');
  if (words.summary === null) issue('summary', 'Enter a summary, or leave it empty');
}

const page = z.number().int().min(0).max(100).default(0);

export const previewSeriesEditSchema = z
  .strictObject({ ...optional.shape, page: page.meta({ description: 'Which 120 dates are answered, counted from 0' }) })
  .superRefine(refuseWrongScope)
  .meta({ id: 'PreviewSeriesEdit' });
export type PreviewSeriesEdit = z.output<typeof previewSeriesEditSchema>;

export const editSeriesSchema = z
  .strictObject({
    ...optional.shape,
    preview: z
      .string()
      .max(64)
      .optional()
      .meta({ description: 'Fingerprint of the preview that was agreed to: if it no longer holds, nothing is saved (409)' }),
  })
  .superRefine(refuseWrongScope)
  .meta({ id: 'EditSeries' });
export type EditSeries = z.output<typeof editSeriesSchema>;

export const editStartQuerySchema = z.strictObject({ occurrenceId: id.optional() });
export type EditStartQuery = z.output<typeof editStartQuerySchema>;

/** When the dates in scope run now, as the form of an edit begins: their first date and their own count, not those of the whole series. */
export const editStartSchema = z
  .object({
    startsAt: localTime,
    rule: z.string().nullable(),
    skip: z.array(localTime),
    durationMinutes: z.number().int(),
    bankHolidays: z.enum(bankHolidayRules),
    timeZone: z.string(),
    dates: z.number().int().meta({ description: 'Dates in scope' }),
    people: z.number().int().meta({ description: 'People with a place at one or more of them' }),
  })
  .meta({ id: 'SeriesEditStart' });
export type EditStart = z.output<typeof editStartSchema>;

const changeSchema = z
  .object({ field: z.enum(changedFields), old: z.string().nullable(), new: z.string().nullable() })
  .meta({ id: 'SeriesEditChange' });
export type EditChange = z.output<typeof changeSchema>;

const overBySchema = z.object({ room: z.number().int(), online: z.number().int() }).meta({ id: 'SeriesEditOverBy' });

const dateSchema = z
  .object({
    occurrenceId: z.number().int().nullable().meta({ description: 'Null for a date that is made' }),
    what: z.enum([...editVerdicts, 'new']),
    title: z.string(),
    localStart: localTime.meta({ description: 'Where it is now; for a new date, where it will be' }),
    localEnd: localTime,
    newLocalStart: localTime.nullable().meta({ description: 'Where it goes; null where it stays' }),
    newLocalEnd: localTime.nullable(),
    changes: z.array(changeSchema),
    kept: z.array(z.enum(overrideFields)).meta({ description: 'Its own fields that stay, though the series changes' }),
    overwritten: z.array(z.enum(overrideFields)),
    booked: z.number().int(),
    waiting: z.number().int(),
    overBy: overBySchema,
    warnings: z.array(z.string()).meta({ description: 'A sentence each: bank holidays, clashes, people whose diary is taken' }),
  })
  .meta({ id: 'SeriesEditDate' });
export type EditDate = z.output<typeof dateSchema>;

const touchedSchema = z
  .object({
    person: sessionPersonSchema,
    as: z.array(z.enum(['booked', 'waiting', 'hosting'])),
    dates: z.number().int().meta({ description: 'Dates of theirs that change' }),
    cancelled: z.number().int().meta({ description: 'Of these, dates that no longer take place' }),
  })
  .meta({ id: 'SeriesEditPerson' });
export type EditPerson = z.output<typeof touchedSchema>;

const mailSchema = z
  .object({
    person: sessionPersonSchema,
    subject: z.string(),
    body: z.string(),
    atOnce: z.boolean().meta({ description: 'Leaves when the edit is saved, because a date is within 24 hours' }),
    dates: z.number().int(),
    calendar: z.boolean().meta({ description: 'Brings the date in their calendar up to date' }),
  })
  .meta({ id: 'SeriesEditMail' });
export type EditMail = z.output<typeof mailSchema>;

export const seriesEditPreviewSchema = z
  .object({
    fingerprint: z.string(),
    scope: z.enum(editScopes),
    splits: z.boolean().meta({ description: 'The dates in scope become a series of their own' }),
    rhythm: z.object({ old: z.string(), new: z.string() }).meta({ id: 'SeriesEditRhythm' }),
    counts: z
      .object({
        inScope: z.number().int(),
        changed: z.number().int(),
        unchanged: z.number().int(),
        cancelled: z.number().int(),
        dropped: z.number().int(),
        staysCancelled: z.number().int(),
        made: z.number().int(),
        kept: z.number().int().meta({ description: 'Dates that keep something of their own' }),
        overwritten: z.number().int(),
      })
      .meta({ id: 'SeriesEditCounts' }),
    dates: z.object({ items: z.array(dateSchema), total: z.number().int() }).meta({ id: 'SeriesEditDates' }),
    people: z.object({ items: z.array(touchedSchema), total: z.number().int() }).meta({ id: 'SeriesEditPeople' }),
    mails: z
      .object({ items: z.array(mailSchema), total: z.number().int(), atOnce: z.number().int(), people: z.number().int(), leaveAt: instant })
      .meta({ id: 'SeriesEditMails' }),
    pending: editPendingSchema.nullable().meta({ description: 'Another edit, whose mails leave at once when this one is saved' }),
  })
  .meta({ id: 'SeriesEditPreview' });
export type SeriesEditPreview = z.output<typeof seriesEditPreviewSchema>;

export const seriesEditViewSchema = z
  .object({
    id: z.number().int(),
    seriesId: z.number().int(),
    laterSeriesId: z.number().int().nullable().meta({ description: 'The series that was split off; it holds the edited dates' }),
    occurrenceId: z.number().int().nullable(),
    scope: z.enum(editScopes),
    state: z.enum(editStates),
    savedAt: instant,
    savedBy: sessionPersonSchema.nullable(),
    dueAt: instant.meta({ description: 'When its mails leave, and undoing ends' }),
    settledAt: instant.nullable(),
    dates: z.number().int().meta({ description: 'Dates that people are told of' }),
    people: z
      .object({ atOnce: z.number().int(), later: z.number().int() })
      .meta({ id: 'SeriesEditTold', description: 'People who are told' }),
    allowed: z.object({ undo: z.boolean(), send: z.boolean() }).meta({ id: 'SeriesEditAllowed' }),
  })
  .meta({ id: 'SeriesEditView' });
export type SeriesEditView = z.output<typeof seriesEditViewSchema>;

export const broughtBackSchema = z
  .object({
    dates: z.number().int().meta({ description: 'Dates that take place after all' }),
    asked: z.number().int().meta({ description: 'People who are offered their place first' }),
  })
  .meta({ id: 'SessionBroughtBack' });
export type BroughtBack = z.output<typeof broughtBackSchema>;

export const bringBackPreviewSchema = z
  .object({
    dates: z.array(
      z
        .object({
          occurrenceId: z.number().int(),
          title: z.string(),
          localStart: localTime,
          localEnd: localTime,
          asked: z.number().int().meta({ description: 'People who had a place there and are offered it first' }),
        })
        .meta({ id: 'BringBackDate' }),
    ),
    people: z.object({ items: z.array(sessionPersonSchema), total: z.number().int() }).meta({ id: 'BringBackPeople' }),
    until: instant.meta({ description: 'Until when it can be brought back' }),
  })
  .meta({ id: 'BringBackPreview' });
export type BringBackPreview = z.output<typeof bringBackPreviewSchema>;

export const historyQuerySchema = z.strictObject({ before: id.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) });
export type HistoryQuery = z.output<typeof historyQuerySchema>;

const entrySchema = z
  .object({
    id: z.string().meta({ description: 'Unique on the page' }),
    at: instant,
    by: sessionPersonSchema.nullable().meta({ description: 'Null for what the product did by itself' }),
    words: z.string().meta({ example: 'Changed every date still to come' }),
    changes: z.array(z.object({ field: z.string(), old: z.string().nullable(), new: z.string().nullable() }).meta({ id: 'HistoryChange' })),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.output<typeof entrySchema>;

export const historySchema = z
  .object({ items: z.array(entrySchema), next: z.number().int().nullable().meta({ description: 'The `before` of the next page' }) })
  .meta({ id: 'History' });
export type History = z.output<typeof historySchema>;
