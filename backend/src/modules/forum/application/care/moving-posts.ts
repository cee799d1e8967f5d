import { Injectable } from '@nestjs/common';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PostChanged } from '../../domain/forum.events.js';
import { CarePostsRepository } from '../../persistence/care/care-posts.repository.js';
import { MovesRepository, type MovingPost } from '../../persistence/care/moves.repository.js';
import { MonthPoints } from '../lists/month-points.js';

interface Place {
  readonly id: number;
  readonly categoryId: number;
}

/** Takes posts from one topic to another, both locked: numbers, counts, what is most talked about, and what is found by search. */
@Injectable()
export class MovingPosts {
  constructor(
    private readonly moves: MovesRepository,
    private readonly posts: CarePostsRepository,
    private readonly months: MonthPoints,
    private readonly outbox: Outbox,
  ) {}

  /** @param after the number in the other topic that they follow */
  async take(from: Place, posts: readonly MovingPost[], to: Place, after: number): Promise<void> {
    const numbers = new Map(posts.map(({ number }, index) => [number, after + index + 1]));
    await this.moves.move(from.id, posts, { topicId: to.id, numbers });
    for (const { id, number, postedAt, state } of posts) {
      const newNumber = numbers.get(number) ?? 0;
      this.outbox.add(new PostChanged({ topicId: to.id, postId: id, number: newNumber }));
      if (state !== 'shown') continue;
      if (number !== 1) await this.months.add(from, -1, postedAt);
      if (newNumber !== 1) await this.months.add(to, 1, postedAt);
    }
  }

  counts(topicId: number): ReturnType<CarePostsRepository['counts']> {
    return this.posts.counts(topicId);
  }
}
