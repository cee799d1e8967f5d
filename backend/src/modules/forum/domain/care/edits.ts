import { careLimits } from './words.js';

/** When the words of a post came to be as they are. */
export interface Wording {
  readonly postedAt: Date;
  readonly editedAt: Date | null;
  /** Earlier wordings that are kept. */
  readonly revisions: number;
}

/**
 * Whether the present words are kept as an earlier wording when they are changed now. Within the first minutes after the post was written nobody
 * needs to know of a typing error; the same holds after each wording that is kept.
 */
export function keepsWording({ postedAt, editedAt, revisions }: Wording, now: Date): boolean {
  if (revisions >= careLimits.revisions) return false;
  const since = revisions === 0 ? postedAt : (editedAt ?? postedAt);
  return now.getTime() - since.getTime() > careLimits.graceMs;
}

/** The instant from which a wording counts: that of the last change that was kept, so that a row of quick changes cannot go on for ever. */
export function editedFrom(wording: Wording, now: Date): Date | null {
  if (keepsWording(wording, now)) return now;
  return wording.revisions === 0 ? null : wording.editedAt;
}
