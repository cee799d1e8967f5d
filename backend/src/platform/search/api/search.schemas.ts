import { z } from 'zod';
import { limits } from '../domain/query.js';

const id = z.coerce.number().int().positive();
const day = z.iso.date('Enter a day as year-month-day, for example 2026-11-26');

/** Without an id: a named schema would reach the contract as a component and leave the query without parameters. */
export const searchQuerySchema = z.strictObject({
  q: z
    .string()
    .max(limits.length, `Use ${String(limits.length)} characters or fewer`)
    .default('')
    .meta({
      description:
        'Words that all have to be found; "in quotation marks" those that stand side by side. The last word may be a beginning, unless a space follows it',
    }),
  kind: z
    .string()
    .regex(/^[a-z][a-z-]{0,19}$/)
    .optional()
    .meta({ description: 'Only this kind of thing, such as person, series, wish, forum-topic or forum-post' }),
  category: id.optional().meta({ description: 'Only what stands in this category of the forum' }),
  author: id.optional().meta({ description: 'Only what this person wrote, who works here' }),
  tag: id.optional().meta({ description: 'Only what has this skill' }),
  solved: z.enum(['yes', 'no']).optional().meta({ description: 'Only questions with an accepted answer, or only those without' }),
  from: day.optional().meta({ description: 'On this day or later' }),
  to: day.optional().meta({ description: 'On this day or earlier' }),
  limit: z.coerce.number().int().min(1).max(limits.page).default(limits.page),
  after: z
    .string()
    .regex(/^\d{1,15}-\d{1,10}$/)
    .optional()
    .meta({ description: 'The `next` of the page before' }),
});
export type SearchQuestion = z.output<typeof searchQuerySchema>;

const markedSchema = z
  .object({
    text: z.string(),
    marks: z.array(z.array(z.number().int()).length(2)).meta({ description: 'What was looked for: from a character up to another' }),
  })
  .meta({ id: 'MarkedText', description: 'Plain text' });

const authorSchema = z.object({ id: z.number().int(), name: z.string(), initials: z.string() }).meta({ id: 'SearchAuthor' });

const searchHitSchema = z
  .object({
    kind: z.string(),
    id: z.number().int(),
    title: markedSchema,
    snippet: markedSchema,
    about: z.string().meta({ description: 'Where it stands or what it is, in a few words' }),
    link: z.string().meta({ description: 'Where it is read, within the product' }),
    author: authorSchema.nullable().meta({ description: 'Null where nobody is named, or who wrote it has left' }),
    solved: z.boolean().nullable().meta({ description: 'Null where there is nothing to solve' }),
    datedAt: z.iso.datetime({ precision: 3 }).nullable(),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.output<typeof searchHitSchema>;

export const searchResultsSchema = z
  .object({
    items: z.array(searchHitSchema),
    count: z
      .number()
      .int()
      .meta({ description: `Exact up to ${String(limits.counted)}` }),
    more: z.boolean().meta({ description: 'There are more than `count`' }),
    next: z.string().nullable(),
  })
  .meta({ id: 'SearchResults' });
export type SearchResults = z.output<typeof searchResultsSchema>;
