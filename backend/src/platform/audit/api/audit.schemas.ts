import { z } from 'zod';

const id = z.coerce.number().int().positive();

export const auditFilterSchema = z.strictObject({
  before: id.optional().describe('Only entries with a lower id: the `next` of the page before'),
  actorId: id.optional(),
  personId: id.optional(),
  subjectType: z.string().max(40).optional(),
  subjectId: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

export const auditEntryViewSchema = z
  .object({
    id: z.number().int(),
    at: z.iso.datetime(),
    actorId: z.number().int().nullable().describe('Null for what the product did by itself'),
    action: z.string(),
    subject: z.object({ type: z.string(), id: z.string() }),
    personId: z.number().int().nullable(),
    detail: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'AuditEntryView' });
export type AuditEntryView = z.infer<typeof auditEntryViewSchema>;

export const auditPageViewSchema = z
  .object({ items: z.array(auditEntryViewSchema), next: z.number().int().nullable() })
  .meta({ id: 'AuditPageView' });
export type AuditPageView = z.infer<typeof auditPageViewSchema>;
