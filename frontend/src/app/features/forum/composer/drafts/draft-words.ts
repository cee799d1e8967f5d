import type { ForumDraftDetails } from '../../../../api/models';

/** What is written and not posted yet. */
export interface DraftWords {
  readonly title: string;
  readonly words: string;
  readonly details: ForumDraftDetails;
}
