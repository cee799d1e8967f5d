import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Config } from '../../../../platform/config/index.js';
import { monthOf } from '../../domain/lists/month.js';
import { ReactionsRepository } from '../../persistence/answers/reactions.repository.js';
import { TopicMonthsRepository } from '../../persistence/lists/topic-months.repository.js';

interface PointsOf {
  readonly id: number;
  readonly categoryId: number;
}

interface PostWithPoints {
  readonly id: number;
  readonly number: number;
  readonly postedAt: Date;
}

/** What brings a topic to the top of a month: each reply and each reaction is a point. Called by whoever holds the lock of the topic. */
@Injectable()
export class MonthPoints {
  constructor(
    private readonly months: TopicMonthsRepository,
    private readonly reactions: ReactionsRepository,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @param at when it was said, where it is taken back */
  async add(topic: PointsOf, points: number, at: Date = this.clock.now()): Promise<void> {
    await this.months.add(topic, monthOf(at, this.config.timeZone), points);
  }

  /** What posts count for, with the reactions to them, comes or goes with them where they are hidden, brought back or moved. */
  async addPosts(topic: PointsOf, posts: readonly PostWithPoints[], sign: 1 | -1): Promise<void> {
    const replied = posts.filter(({ number }) => number > 1).map(({ postedAt }) => postedAt);
    const reacted = await this.reactions.moments(posts.map(({ id }) => id));
    const months = new Map<number, number>();
    for (const at of [...replied, ...reacted]) {
      const month = monthOf(at, this.config.timeZone);
      months.set(month, (months.get(month) ?? 0) + sign);
    }
    for (const [month, points] of months) await this.months.add(topic, month, points);
  }

  /** The topic has moved to another category. */
  async moveTo(topicId: number, categoryId: number): Promise<void> {
    await this.months.moveTo(topicId, categoryId);
  }
}
