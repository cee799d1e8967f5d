import { z } from 'zod';

export const problemReportRequestSchema = z
  .strictObject({
    page: z.string().max(300).describe('The page it happened on'),
    what: z.string().trim().min(1, 'Tell us what went wrong').max(4000, 'Tell us what went wrong in 4,000 characters or fewer'),
    contact: z.string().trim().max(254, 'Enter an email address of 254 characters or fewer').default(''),
  })
  .meta({ id: 'ProblemReportRequest' });
export type ProblemReportRequest = z.infer<typeof problemReportRequestSchema>;

export const problemReportsViewSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.number().int(),
        personId: z.number().int().nullable(),
        page: z.string(),
        what: z.string(),
        contact: z.string(),
        createdAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'ProblemReportsView' });
export type ProblemReportsView = z.infer<typeof problemReportsViewSchema>;
