import { z } from 'zod';
import { importFields } from '../domain/import/import-fields.js';
import { dateOrders } from '../domain/import/import-mapping.js';
import { consequenceKinds, importModes, rowOutcomes, stopCodes } from '../domain/import/import-plan.js';
import { runStates } from '../domain/import/import-run.js';
import { blankMeanings } from '../domain/import/read-cells.js';

export const runIdSchema = z.coerce.number().int().positive();

/** The fields beside the file in the upload. */
export const uploadOptionsSchema = z.strictObject({
  mode: z.enum(importModes, 'Choose whether the file lists everyone or only changes').default('full'),
  blank: z.enum(blankMeanings, 'Choose what an empty cell means').default('unchanged'),
  invite: z
    .enum(['true', 'false'])
    .default('true')
    .transform((value) => value === 'true'),
});

const outcome = z.enum(rowOutcomes);

export const runViewSchema = z
  .object({
    id: z.number().int(),
    state: z.enum(runStates),
    fileName: z.string(),
    mode: z.enum(importModes),
    blank: z.enum(blankMeanings),
    invite: z.boolean(),
    leaveOutErrors: z.boolean(),
    confirmLeavers: z.boolean(),
    encoding: z.string(),
    delimiter: z.string(),
    columns: z.array(z.object({ field: z.enum(importFields), heading: z.string() })),
    unread: z.array(z.string()).describe('Headings that no field wants'),
    counts: z.record(outcome, z.number().int()),
    consequences: z.array(z.object({ kind: z.enum(consequenceKinds), count: z.number().int(), sentence: z.string() })),
    stops: z.array(z.object({ code: z.enum(stopCodes), sentence: z.string() })).describe('What wants a decision before it can be applied'),
    kept: z.array(z.string()).describe('After an undo: who was left as they are, because they have changed since'),
    done: z.number().int().describe('Progress while it is applied'),
    total: z.number().int(),
    message: z.string().nullable(),
    startedBy: z.string().nullable(),
    startedAt: z.iso.datetime(),
    endedBy: z.string().nullable(),
    endedAt: z.iso.datetime().nullable(),
    allowed: z.object({ apply: z.boolean(), discard: z.boolean(), undo: z.boolean() }),
  })
  .meta({ id: 'StaffImportView' });

export const runListSchema = z.object({ items: z.array(runViewSchema) }).meta({ id: 'StaffImportList' });

export const rowsQuerySchema = z.strictObject({
  outcome: outcome.optional(),
  notes: z.enum(['true']).optional().describe('Only rows with something to know'),
  q: z.string().trim().max(100).optional().describe('Part of a name or person number'),
  after: z.coerce.number().int().min(0).default(0).describe('The `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type RowsQuery = z.infer<typeof rowsQuerySchema>;

export const rowListSchema = z
  .object({
    items: z.array(
      z
        .object({
          position: z.number().int(),
          row: z.number().int().nullable().describe('As a spreadsheet numbers it; null for who is not in the file'),
          outcome,
          personNumber: z.string().nullable(),
          assignmentNumber: z.string().nullable(),
          name: z.string(),
          changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
          notes: z.array(z.object({ field: z.enum(importFields).nullable(), message: z.string() })),
        })
        .meta({ id: 'StaffImportRow' }),
    ),
    total: z.number().int(),
    next: z.number().int().nullable(),
  })
  .meta({ id: 'StaffImportRowList' });

export const applyRequestSchema = z
  .strictObject({
    confirmLeavers: z.boolean().default(false).describe('I have looked at the leavers and they are right'),
    leaveOutErrors: z.boolean().default(false).describe('Go on without the rows that have errors'),
  })
  .meta({ id: 'ApplyStaffImportRequest' });
export type ApplyRequest = z.infer<typeof applyRequestSchema>;

const headings = z.array(z.string().trim().min(1).max(120)).max(30, 'Name 30 headings or fewer');
const width = z.number().int().min(1).max(30, 'A number has 30 digits or fewer').nullable();

const mapping = {
  columns: z.record(z.enum(importFields), headings),
  personNumberWidth: width.describe('Digits of a person number; shorter ones get their leading zeros back'),
  assignmentNumberWidth: width,
  dateOrder: z.enum(dateOrders),
  toleratedColumns: z.array(z.string().trim().min(1).max(120)).max(50),
};

export const saveMappingSchema = z
  .strictObject({ version: z.number().int().min(0), ...mapping })
  .meta({ id: 'SaveStaffImportMappingRequest' });
export type SaveMappingRequest = z.infer<typeof saveMappingSchema>;

export const mappingViewSchema = z
  .object({ version: z.number().int(), ...mapping, labels: z.record(z.string(), z.string()).describe('How each field is named in words') })
  .meta({ id: 'StaffImportMappingView' });
