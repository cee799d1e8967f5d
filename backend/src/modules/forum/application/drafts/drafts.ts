import { Injectable } from '@nestjs/common';
import type { PostedDraft } from '../../api/drafts/draft.schemas.js';
import { DraftsRepository } from '../../persistence/drafts/drafts.repository.js';

/** What use cases that post ask of drafts. */
@Injectable()
export class Drafts {
  constructor(private readonly drafts: DraftsRepository) {}

  /** In the transaction that posts: the draft is a post now. What another tab has saved since stays a draft. */
  async posted(personId: number, draft: PostedDraft | undefined): Promise<void> {
    if (draft) await this.drafts.remove(personId, draft.subject, draft.seq);
  }
}
