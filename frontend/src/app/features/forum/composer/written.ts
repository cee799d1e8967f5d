import type { ForumAttached, ForumAttachment, PostedForumDraft } from '../../../api/models';

/** What is handed over when somebody posts. */
export interface Written {
  readonly words: string;
  readonly attachments: ForumAttached[];
  /** The same, as they are shown. */
  readonly files: readonly ForumAttachment[];
  /** The draft that it was. */
  readonly draft: PostedForumDraft | undefined;
}

/** Whether it stands there already, or waits on this device for the connection. */
export type Outcome = 'posted' | 'waiting';

export const longestWords = 32_000;
/** From here on it is said how many characters are left. */
export const nearlyFull = 1_000;

/** What has to be put right before it can be posted. */
export function wordsProblem(words: string): string | null {
  const { length } = words.trim();
  if (length === 0) return 'Write something';
  if (length <= longestWords) return null;
  const over = length - longestWords;
  return `What you write must be 32,000 characters or fewer. Take ${over.toLocaleString('en-GB')} ${over === 1 ? 'character' : 'characters'} away`;
}

/** Said while the end is near; empty before that. */
export function roomLeft(words: string): string {
  const left = longestWords - words.trim().length;
  if (left > nearlyFull) return '';
  const count = Math.abs(left).toLocaleString('en-GB');
  const unit = Math.abs(left) === 1 ? 'character' : 'characters';
  return left >= 0 ? `${count} ${unit} left` : `${count} ${unit} too many`;
}
