import { kindsOfFile } from '../../../../platform/files/index.js';
import type { AttachmentView } from '../../api/attachments/attachment.schemas.js';
import type { AttachmentRow } from '../../persistence/attachments/attachments.repository.js';

/** A file of a post, as those who may read the post see it. */
export function attachmentView({ fileId, name, type, size, width, height, alt }: AttachmentRow): AttachmentView {
  const picture = width === null || height === null ? null : { width, height, alt };
  return { fileId, name, label: kindsOfFile[type].label, bytes: size, picture };
}
