import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { type NewsSettings, NewsSettingsRepository } from '../../persistence/following/news-settings.repository.js';

/** What a person chose about news of the forum, beside the kinds of notifications. */
@Injectable()
export class ForumNewsSettings {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: NewsSettingsRepository,
  ) {}

  of({ personId }: Actor): Promise<NewsSettings> {
    return this.settings.of(personId);
  }

  async choose({ personId }: Actor, wishes: NewsSettings): Promise<NewsSettings> {
    await this.transactions.run(() => this.settings.choose(personId, wishes));
    return wishes;
  }
}
