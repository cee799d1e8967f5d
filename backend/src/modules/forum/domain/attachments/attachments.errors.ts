import { InvalidInput, TooManyAttempts } from '../../../../platform/errors/index.js';
import { attachmentLimits } from './attachment.js';

/** Somebody else's, one of another post, or one that was removed after a day without a post. */
export class AttachmentGone extends InvalidInput {
  override readonly code = 'attachment_gone';
  constructor() {
    const message = 'One of the files is no longer there. Remove it, then add it again';
    super([{ field: 'attachments', message }], message);
  }
}

export class PictureNotDescribed extends InvalidInput {
  override readonly code = 'picture_not_described';
  constructor(index: number, name: string) {
    super([{ field: `attachments.${String(index)}.alt`, message: `Say what ‘${name}’ shows, for people who cannot see it` }]);
  }
}

export class TooManyWaiting extends TooManyAttempts {
  override readonly code = 'too_many_files';
  constructor() {
    super(
      3600,
      `You have added ${String(attachmentLimits.waiting)} files that are in no post yet. Post them, or wait until tomorrow, when they are removed.`,
    );
  }
}
