import type { DraftDetails, DraftView } from '../../api/drafts/draft.schemas.js';
import type { ForumDraft } from '../../persistence/drafts/draft.entity.js';

export function draftView({ subject, seq, title, source, details, savedAt }: ForumDraft): DraftView {
  return { subject, seq, title, words: source, details: JSON.parse(details) as DraftDetails, savedAt: savedAt.toISOString() };
}
