import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import { On } from '../../../../platform/outbox/index.js';
import { PersonLeft } from '../../../people/index.js';
import { FollowsRepository } from '../../persistence/following/follows.repository.js';
import { NewsSettingsRepository } from '../../persistence/following/news-settings.repository.js';

/** Somebody left: they follow nothing any more. What they wrote and said stays. */
@Injectable()
export class LetGoOfFollowing {
  constructor(
    private readonly transactions: Transactions,
    private readonly follows: FollowsRepository,
    private readonly settings: NewsSettingsRepository,
  ) {}

  /** Harmless to run twice. */
  @On(PersonLeft, 'forum.let-go-following')
  async personLeft({ payload: { personId } }: PersonLeft): Promise<void> {
    await this.transactions.run(async () => {
      await this.follows.forget(personId);
      await this.settings.forget(personId);
    });
  }
}
