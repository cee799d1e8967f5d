import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Files, type ArrivingFile, type FileType } from '../../../../platform/files/index.js';
import type { AttachmentView } from '../../api/attachments/attachment.schemas.js';
import { attachmentLimits } from '../../domain/attachments/attachment.js';
import { TooManyWaiting } from '../../domain/attachments/attachments.errors.js';
import { AttachmentsRepository } from '../../persistence/attachments/attachments.repository.js';
import { attachmentView } from './attachment-view.js';

/** What may stand beside a post: pictures, and what people read. */
export const attachmentTypes: readonly FileType[] = [
  ...(['png', 'jpeg', 'webp', 'pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'txt', 'csv'] as const),
];

/** Takes a file that somebody will post. Until they do it is theirs alone, and it is removed after a day. */
@Injectable()
export class AddAttachment {
  constructor(
    private readonly attachments: AttachmentsRepository,
    private readonly files: Files,
  ) {}

  /** @throws TooManyWaiting, and what keeping a file throws */
  async run({ personId }: Actor, arriving: ArrivingFile): Promise<AttachmentView> {
    if ((await this.attachments.waitingOf(personId)) >= attachmentLimits.waiting) throw new TooManyWaiting();
    const { bytes: mostBytes, longestSide } = attachmentLimits;
    const kept = await this.files.keep(arriving, { types: attachmentTypes, mostBytes, keptBy: personId, longestSide });
    const { width, height } = kept.picture ?? { width: null, height: null };
    await this.attachments.add({ fileId: kept.id, width, height, addedBy: personId });
    return attachmentView({ ...kept, fileId: kept.id, postId: null, position: 0, alt: '', width, height, addedBy: personId });
  }
}
