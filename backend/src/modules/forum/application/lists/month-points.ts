import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Config } from '../../../../platform/config/index.js';
import { monthOf } from '../../domain/lists/month.js';
import { TopicMonthsRepository } from '../../persistence/lists/topic-months.repository.js';

/** What brings a topic to the top of a month: each reply and each reaction is a point. Called by whoever holds the lock of the topic. */
@Injectable()
export class MonthPoints {
  constructor(
    private readonly months: TopicMonthsRepository,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @param at when it was said, where it is taken back */
  async add(topic: { readonly id: number; readonly categoryId: number }, points: number, at: Date = this.clock.now()): Promise<void> {
    await this.months.add(topic, monthOf(at, this.config.timeZone), points);
  }

  /** The topic has moved to another category. */
  async moveTo(topicId: number, categoryId: number): Promise<void> {
    await this.months.moveTo(topicId, categoryId);
  }
}
