import { Conflict } from '../../../../platform/errors/index.js';
import { draftLimits } from './draft.js';

/** Words that were saved since the page last looked. They come with the refusal, so that their writer can choose. */
export class DraftNewer extends Conflict {
  override readonly code = 'draft_newer';
  constructor(override readonly current: Readonly<Record<string, unknown>>) {
    super('You wrote something newer in another tab or on another device. Choose which words to keep.');
  }
}

export class DraftGone extends Conflict {
  override readonly code = 'draft_gone';
  constructor() {
    super('This draft was posted or discarded in another tab or on another device.');
  }
}

/** A draft has a name, and what is written has none. */
export class DraftNotKept extends Conflict {
  override readonly code = 'draft_not_kept';
  constructor() {
    super('While you write without your name, nothing is kept on the server before you post it.');
  }
}

export class TooManyDrafts extends Conflict {
  override readonly code = 'too_many_drafts';
  constructor() {
    super(`You have ${String(draftLimits.most)} drafts, so this one is not saved. Post or discard one of them.`);
  }
}
