import { z } from 'zod';
import { InvalidInput } from '../../../../platform/errors/index.js';
import { captionStates, materialAudiences, materialKinds } from '../../domain/materials/material.js';
import { day, instant, sessionPersonSchema } from '../series/occurrence.schemas.js';

const title = z.string().trim().min(1, 'Enter a title').max(120, 'Title must be 120 characters or fewer');
const reason = z.string().trim().max(300, 'The reason must be 300 characters or fewer');
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const url = z
  .string()
  .trim()
  .max(500, 'The link must be 500 characters or fewer')
  .refine(isSafeLink, 'Enter a link that begins with https://, like https://intranet.example.gov.uk/slides');

const recordingFields = {
  captions: z.enum(captionStates).optional().meta({ description: 'Of a recording: whether it can be followed without hearing it' }),
  captionsReason: reason.optional().meta({ description: 'Needed where there are no captions' }),
  keptUntil: day.optional().meta({ description: 'Of a recording: the last day before it is deleted' }),
};

interface RecordingAsked {
  readonly kind: string;
  readonly captions?: string | undefined;
  readonly captionsReason?: string | undefined;
  readonly everyoneWasTold?: boolean | undefined;
}

/** What a recording needs beside its title. */
function checkRecording({ kind, captions, captionsReason, everyoneWasTold }: RecordingAsked, context: z.RefinementCtx): void {
  if (kind !== 'recording') return;
  const fault = (path: string, message: string): void => {
    context.addIssue({ code: 'custom', path: [path], message });
  };
  if (!captions) fault('captions', 'Say whether the recording has captions');
  if (captions === 'none' && !captionsReason) fault('captionsReason', 'Say why there are no captions');
  if (!everyoneWasTold) fault('everyoneWasTold', 'Confirm that everyone in the recording was told of it');
}

/** The fields of a multipart request; they stand before the file, so that it is not read in vain. */
const newFileSchema = z
  .strictObject({
    title: title.optional(),
    kind: z.enum(['slides', 'handout', 'recording']),
    audience: z.enum(materialAudiences).default('everyone'),
    ...recordingFields,
    everyoneWasTold: flag.optional(),
  })
  .superRefine(checkRecording);
export type NewFile = z.output<typeof newFileSchema>;

/** @throws InvalidInput */
export function newFileOf(fields: Readonly<Record<string, unknown>>): NewFile {
  const read = newFileSchema.safeParse(fields);
  if (read.success) return read.data;
  throw new InvalidInput(read.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })));
}

export const newLinkSchema = z
  .strictObject({
    title,
    url,
    kind: z.enum(materialKinds),
    audience: z.enum(materialAudiences).default('everyone'),
    ...recordingFields,
    everyoneWasTold: z.boolean().optional(),
  })
  .superRefine(checkRecording)
  .meta({ id: 'NewSessionLink' });
export type NewLink = z.output<typeof newLinkSchema>;

export const changeMaterialSchema = z
  .strictObject({
    title: title.optional(),
    url: url.optional(),
    audience: z.enum(materialAudiences).optional(),
    ...recordingFields,
  })
  .meta({ id: 'ChangeSessionMaterial' });
export type ChangeMaterial = z.output<typeof changeMaterialSchema>;

export const orderMaterialsSchema = z
  .strictObject({ ids: z.array(z.number().int().positive()).max(100, 'Order up to 100 materials') })
  .meta({ id: 'OrderSessionMaterials' });
export type OrderMaterials = z.output<typeof orderMaterialsSchema>;

const fileViewSchema = z
  .object({ name: z.string(), label: z.string().meta({ example: 'PowerPoint slides' }), bytes: z.number().int() })
  .meta({ id: 'SessionFile' });

const recordingViewSchema = z
  .object({
    captions: z.enum(captionStates),
    captionsReason: z.string().nullable(),
    captionsFile: z.boolean().meta({ description: 'Captions can be fetched beside it' }),
    plays: z.enum(['video', 'sound']).nullable().meta({ description: 'How a browser plays it; null for a link' }),
    keptUntil: day.nullable(),
  })
  .meta({ id: 'SessionRecording' });

export const materialSchema = z
  .object({
    id: z.number().int(),
    title: z.string(),
    kind: z.enum(materialKinds),
    audience: z.enum(materialAudiences),
    url: z.string().nullable(),
    file: fileViewSchema.nullable(),
    recording: recordingViewSchema.nullable(),
    addedBy: sessionPersonSchema.nullable(),
    addedAt: instant,
  })
  .meta({ id: 'SessionMaterial' });
export type MaterialView = z.output<typeof materialSchema>;

export const materialsViewSchema = z
  .object({
    items: z.array(materialSchema),
    onlyBooked: z.number().int().meta({ description: 'How many more there are for people who booked' }),
    allowed: z.object({ change: z.boolean() }),
    limits: z.object({
      left: z.number().int().meta({ description: 'How many more may be added' }),
      most: z.number().int(),
      materialBytes: z.number().int(),
      recordingBytes: z.number().int(),
      materialTypes: z.array(z.string()).meta({ description: 'Endings of files', example: ['pdf', 'pptx'] }),
      recordingTypes: z.array(z.string()),
      keptUntil: day.meta({ description: 'Until when a recording is kept where nothing else is said' }),
      latestKeptUntil: day,
    }),
  })
  .meta({ id: 'SessionMaterials' });
export type MaterialsView = z.output<typeof materialsViewSchema>;

/** https and nothing hidden in front of the host: the page shows the host, and people trust what they read. */
function isSafeLink(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && username === '' && password === '';
}
