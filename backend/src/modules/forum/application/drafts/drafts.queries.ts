import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import type { DraftList, MaybeDraft } from '../../api/drafts/draft.schemas.js';
import { draftLimits } from '../../domain/drafts/draft.js';
import { DraftsRepository } from '../../persistence/drafts/drafts.repository.js';
import { Attachments } from '../attachments/attachments.js';
import { draftView } from './draft-view.js';

const EXCERPT = 200;

/** What somebody has begun to write. For nobody but them. */
@Injectable()
export class DraftsQueries {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly attachments: Attachments,
  ) {}

  async one({ personId }: Actor, subject: string): Promise<MaybeDraft> {
    const found = await this.drafts.find(personId, subject);
    if (!found) return { draft: null, files: [] };
    const draft = draftView(found);
    return { draft, files: await this.attachments.waiting(personId, draft.details.attachments ?? []) };
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
