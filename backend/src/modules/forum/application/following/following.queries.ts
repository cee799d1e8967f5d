import { Injectable } from '@nestjs/common';
import { ReactionsRepository } from '../../persistence/answers/reactions.repository.js';
import { FollowsRepository } from '../../persistence/following/follows.repository.js';
import { NewsSettingsRepository } from '../../persistence/following/news-settings.repository.js';

/** What is held about a person beside what they wrote, for their own download. */
@Injectable()
export class FollowingQueries {
  constructor(
    private readonly follows: FollowsRepository,
    private readonly settings: NewsSettingsRepository,
    private readonly reactions: ReactionsRepository,
  ) {}

  async everythingOf(personId: number): Promise<object> {
    return {
      follows: await this.follows.everythingOf(personId),
      watchedCategories: await this.follows.watchedBy(personId),
      settings: await this.settings.of(personId),
      reactions: await this.reactions.everythingOf(personId),
    };
  }
}
