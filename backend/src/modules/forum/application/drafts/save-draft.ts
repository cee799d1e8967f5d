import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import type { DraftView, SaveDraft as SaveDraftRequest } from '../../api/drafts/draft.schemas.js';
import { draftLimits, fateOf, type DraftWords } from '../../domain/drafts/draft.js';
import { DraftGone, DraftNewer, DraftNotKept, TooManyDrafts } from '../../domain/drafts/drafts.errors.js';
import type { ForumDraft } from '../../persistence/drafts/draft.entity.js';
import { DraftsRepository } from '../../persistence/drafts/drafts.repository.js';
import { draftView } from './draft-view.js';

/** Keeps what somebody is writing. Its row orders the saves of all their tabs and devices. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: DraftsRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DraftNewer with the newer words, DraftGone, DraftNotKept, TooManyDrafts */
  async run({ personId }: Actor, subject: string, { basedOn, title, words, details }: SaveDraftRequest): Promise<DraftView> {
    if (details.anonymous === true || (await this.drafts.isOfNamelessPost(subject))) {
      await this.drafts.remove(personId, subject, Number.MAX_SAFE_INTEGER);
      throw new DraftNotKept();
    }
    const written: DraftWords = { title, source: words, details: JSON.stringify(details) };
    return this.transactions.run(async () => {
      const saved = await this.drafts.lock(personId, subject);
      const fate = fateOf(saved, basedOn, written);
      if (fate === 'begin') return this.begin(personId, subject, written);
      if (fate === 'gone') throw new DraftGone();
      if (fate === 'newer' && saved) throw new DraftNewer(draftView(saved));
      if (fate === 'write') await this.drafts.write(personId, subject, written, this.clock.now());
      return draftView(await this.stored(personId, subject));
    });
  }

  private async begin(personId: number, subject: string, words: DraftWords): Promise<DraftView> {
    if ((await this.drafts.count(personId)) >= draftLimits.most) throw new TooManyDrafts();
    const isFirst = await this.drafts.begin(personId, subject, words, this.clock.now());
    const stored = await this.stored(personId, subject);
    if (!isFirst && fateOf(stored, 0, words) !== 'same') throw new DraftNewer(draftView(stored));
    return draftView(stored);
  }

  /** @throws DraftGone where another tab discarded it meanwhile */
  private async stored(personId: number, subject: string): Promise<ForumDraft> {
    const draft = await this.drafts.find(personId, subject);
    if (!draft) throw new DraftGone();
    return draft;
  }
}
