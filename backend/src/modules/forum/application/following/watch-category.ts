import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { forumPolicy } from '../../domain/forum.policy.js';
import { FollowsRepository } from '../../persistence/following/follows.repository.js';
import { Readers, standingIn } from '../readers.js';

/** A person wants to hear of each new topic of a category, or no longer. */
@Injectable()
export class WatchCategory {
  constructor(
    private readonly readers: Readers,
    private readonly follows: FollowsRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, Refused */
  async run(actor: Actor, categoryId: number, wanted: boolean): Promise<void> {
    requireAllowed(forumPolicy.list(standingIn(await this.readers.in(actor, categoryId))));
    if (wanted) await this.follows.watch(categoryId, actor.personId, this.clock.now());
    else await this.follows.unwatch(categoryId, actor.personId);
  }

  /** @throws NotFound */
  async isWatched(actor: Actor, categoryId: number): Promise<boolean> {
    await this.readers.in(actor, categoryId);
    return this.follows.isWatched(categoryId, actor.personId);
  }
}
