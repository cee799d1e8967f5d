import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { effectiveLevel, type Follow, type FollowReason, usualLevel } from '../../domain/following/follow-level.js';
import type { FollowLevel } from '../../domain/words.js';
import { FollowsRepository } from '../../persistence/following/follows.repository.js';

/**
 * Who follows which topic, and why. Each reason comes and goes by itself; the level that counts is worked out anew under a lock, in the same
 * transaction. Whether somebody may read the topic is not asked here, but whenever something is told.
 */
@Injectable()
export class Following {
  constructor(
    private readonly transactions: Transactions,
    private readonly follows: FollowsRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns the level that counts now */
  add(
    personId: number,
    topicId: number,
    reason: Exclude<FollowReason, 'chosen'>,
    level: FollowLevel = usualLevel[reason],
  ): Promise<FollowLevel> {
    return this.put(personId, topicId, { reason, level });
  }

  /** Undoes this one reason; the others stay. @returns the level that counts now */
  remove(personId: number, topicId: number, reason: FollowReason): Promise<FollowLevel> {
    return this.changed(personId, topicId, () => this.follows.remove(personId, topicId, reason));
  }

  /** What the person says themselves goes before all reasons; null leaves it to those again. @returns the level that counts now */
  choose(personId: number, topicId: number, level: FollowLevel | null): Promise<FollowLevel> {
    return level === null ? this.remove(personId, topicId, 'chosen') : this.put(personId, topicId, { reason: 'chosen', level });
  }

  private async put(personId: number, topicId: number, follow: Follow): Promise<FollowLevel> {
    // Whoever writes in a topic again follows it already: nothing is locked for that.
    const before = await this.follows.of(personId, topicId);
    if (before.some(({ reason, level }) => reason === follow.reason && level === follow.level)) return effectiveLevel(before);
    return this.changed(personId, topicId, () => this.follows.put(personId, topicId, follow, this.clock.now()));
  }

  private changed(personId: number, topicId: number, change: () => Promise<void>): Promise<FollowLevel> {
    return this.transactions.run(async () => {
      await this.follows.hold(personId, topicId);
      await change();
      const level = effectiveLevel(await this.follows.of(personId, topicId));
      await this.follows.setLevel(personId, topicId, level);
      return level;
    });
  }
}
