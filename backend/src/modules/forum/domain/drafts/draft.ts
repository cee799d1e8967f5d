import { limits } from '../posts/post.js';

/** What is written before it is posted. */
export interface DraftWords {
  readonly title: string;
  readonly source: string;
  /** Everything else that was chosen, as JSON. */
  readonly details: string;
}

/** Of a draft as it stands. */
export interface SavedDraft extends DraftWords {
  /** Raised by each save. */
  readonly seq: number;
}

/** A reply to a topic, a new topic in a category (0 where none is chosen), or other words for a post. */
export const draftSubject = /^(?:topic|new|edit):\d{1,10}$/;

export const draftLimits = { title: limits.title.most, source: limits.words, details: 4000, most: 50, keptDays: 180 } as const;

export type DraftFate = 'begin' | 'write' | 'same' | 'newer' | 'gone';

/**
 * What a save may do. One that starts from older words never overwrites newer ones; one whose answer was lost on the way is taken as done.
 * @param basedOn the number of the draft that the page started from, 0 where there was none
 */
export function fateOf(saved: SavedDraft | undefined, basedOn: number, words: DraftWords): DraftFate {
  if (!saved) return basedOn === 0 ? 'begin' : 'gone';
  if (isSame(saved, words)) return 'same';
  return saved.seq === basedOn ? 'write' : 'newer';
}

function isSame(one: DraftWords, other: DraftWords): boolean {
  return one.title === other.title && one.source === other.source && one.details === other.details;
}
