import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import type { DraftList, MaybeDraft } from '../../api/drafts/draft.schemas.js';
import { draftLimits } from '../../domain/drafts/draft.js';
import { DraftsRepository } from '../../persistence/drafts/drafts.repository.js';
import { draftView } from './draft-view.js';

const EXCERPT = 200;

/** What somebody has begun to write. For nobody but them. */
@Injectable()
export class DraftsQueries {
  constructor(private readonly drafts: DraftsRepository) {}

  async one({ personId }: Actor, subject: string): Promise<MaybeDraft> {
    const draft = await this.drafts.find(personId, subject);
    return { draft: draft ? draftView(draft) : null };
  }

  async list({ personId }: Actor): Promise<DraftList> {
    const drafts = await this.drafts.of(personId, draftLimits.most);
    return {
      items: drafts.map(({ subject, title, source, savedAt }) => ({
        subject,
        title,
        excerpt: [...source].slice(0, EXCERPT).join(''),
        savedAt: savedAt.toISOString(),
      })),
    };
  }

  /** For the download of their data. */
  everythingOf(personId: number): Promise<object[]> {
    return this.drafts.of(personId, draftLimits.most);
  }
}
