import { z } from 'zod';
import { diaryStates } from '../domain/diary-entry.js';

export const diaryWeekQuerySchema = z.strictObject({
  from: z.iso
    .date('Enter a day as year-month-day, for example 2026-11-24')
    .optional()
    .describe('The first of the seven days; today if left out'),
});
export type DiaryWeekQuery = z.infer<typeof diaryWeekQuerySchema>;

export const diaryEntryViewSchema = z
  .object({
    id: z.number().int(),
    source: z.string().describe('Room and kind, such as sessions.booking'),
    sourceId: z.number().int(),
    title: z.string(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    timeZone: z.string().describe('The zone to tell its times in'),
    link: z.string().describe('Path within the product'),
    state: z.enum(diaryStates),
    note: z.string().nullable(),
  })
  .meta({ id: 'DiaryEntryView' });
export type DiaryEntryView = z.infer<typeof diaryEntryViewSchema>;

export const diaryWeekViewSchema = z
  .object({
    from: z.iso.date(),
    today: z.iso.date(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    items: z.array(diaryEntryViewSchema),
    later: diaryEntryViewSchema.nullable().describe('The first thing after these seven days'),
  })
  .meta({ id: 'DiaryWeekView' });
export type DiaryWeekView = z.infer<typeof diaryWeekViewSchema>;
