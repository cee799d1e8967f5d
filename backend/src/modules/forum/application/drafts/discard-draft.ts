import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { DraftsRepository } from '../../persistence/drafts/drafts.repository.js';

/** Throws a draft away. */
@Injectable()
export class DiscardDraft {
  constructor(private readonly drafts: DraftsRepository) {}

  /** @param upTo what was saved after these words stays */
  async run({ personId }: Actor, subject: string, upTo = Number.MAX_SAFE_INTEGER): Promise<void> {
    await this.drafts.remove(personId, subject, upTo);
  }
}
