import type { ForumAttached, ForumAttachment, PostedForumDraft } from '../../../../api/models';
import type { Problem } from '../../../../core/http/problem';

/** A reply that is not on the server yet. Its key makes it one post, however often it is sent. */
export interface UnsentPost {
  readonly key: string;
  readonly personId: number;
  readonly topicId: number;
  readonly words: string;
  readonly replyTo: number | null;
  readonly attachments: ForumAttached[];
  readonly files: readonly ForumAttachment[];
  readonly draft: PostedForumDraft | null;
  /** When it was written. */
  readonly at: string;
  /** Why the server did not take it, in its sentence; null while it may still be sent. */
  readonly refusal: string | null;
}

export type UnsentState = 'sending' | 'waiting' | 'refused';

/**
 * Whether trying again may help: without an answer, with a server that is being restarted, signed out meanwhile, or too fast. Everything else is
 * the server's last word.
 */
export function mayHelpAgain({ offline, status }: Pick<Problem, 'offline' | 'status'>): boolean {
  return offline || status >= 500 || [401, 408, 425, 429].includes(status);
}

/** Whoever has just pressed the button can put these right at once, so they are told there and then. */
export function isToldAtOnce({ offline, status }: Pick<Problem, 'offline' | 'status'>): boolean {
  return !offline && status < 500 && status !== 401;
}
