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
    const moved = posts.map((post) => ({ ...post, number: numbers.get(post.number) ?? 0 }));
    for (const { id, number } of moved) this.outbox.add(new PostChanged({ topicId: to.id, postId: id, number }));
    await this.months.addPosts(from, posts.filter(isShown), -1);
    await this.months.addPosts(to, moved.filter(isShown), 1);
  }

  counts(topicId: number): ReturnType<CarePostsRepository['counts']> {
    return this.posts.counts(topicId);
  }
}

const isShown = ({ state }: Pick<MovingPost, 'state'>): boolean => state === 'shown';
