import { z } from 'zod';
import { attachmentLimits } from '../../domain/attachments/attachment.js';

/** The files of a post, in their order. Part of every request that writes a post. */
export const attachmentsSchema = z
  .array(
    z
      .strictObject({
        fileId: z.number().int().positive(),
        alt: z
          .string()
          .trim()
          .max(attachmentLimits.alt, `What the picture shows must be ${String(attachmentLimits.alt)} characters or fewer`)
          .default('')
          .meta({ description: 'What a picture shows, for those who cannot see it; needed for each picture' }),
      })
      .meta({ id: 'ForumAttached' }),
  )
  .max(attachmentLimits.most, `Add ${String(attachmentLimits.most)} files or fewer`);
export type Attached = z.output<typeof attachmentsSchema>[number];

export const attachmentViewSchema = z
  .object({
    fileId: z.number().int(),
    name: z.string(),
    label: z.string().meta({ example: 'PDF' }),
    bytes: z.number().int(),
    picture: z.object({ width: z.number().int(), height: z.number().int(), alt: z.string() }).meta({ id: 'ForumPicture' }).nullable(),
  })
  .meta({ id: 'ForumAttachment' });
export type AttachmentView = z.output<typeof attachmentViewSchema>;
