import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Config } from '../../../../platform/config/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PostMailsDue } from '../../domain/following/following.events.js';
import { PostMailsRepository } from '../../persistence/following/post-mails.repository.js';

const MINUTE = 60_000;

/** More posts than this wait for the mail after the next. */
const MOST_IN_ONE = 50;

/**
 * Posts that may be mailed to a person, gathered by topic: whatever comes while one waits goes with it. Everything here happens under the lock of
 * `FollowsRepository.hold`, so that a post that comes while a mail goes out is not left behind.
 */
@Injectable()
export class PostMails {
  constructor(
    private readonly mails: PostMailsRepository,
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Told twice, it waits once. */
  async wait(personId: number, topicId: number, postId: number): Promise<void> {
    const now = this.clock.now();
    const others = await this.mails.waiting(personId, topicId, MOST_IN_ONE);
    const isNew = await this.mails.add(personId, postId, now);
    const isComing = others.some(({ notedAt }) => this.timeOf(notedAt) > now);
    if (isNew && !isComing) this.due(personId, topicId, now);
  }

  async waiting(personId: number, topicId: number): Promise<number[]> {
    return (await this.mails.waiting(personId, topicId, MOST_IN_ONE)).map(({ postId }) => postId);
  }

  /** Topics into which posts that waited here were moved meanwhile. */
  movedFrom(personId: number, topicId: number): Promise<number[]> {
    return this.mails.movedFrom(personId, topicId);
  }

  /** These were mailed, or are not to be; what came meanwhile gets a mail of its own. */
  async settle(personId: number, topicId: number, postIds: readonly number[]): Promise<void> {
    await this.mails.settle(personId, postIds, this.clock.now());
    const [next] = await this.mails.waiting(personId, topicId, 1);
    if (next) this.due(personId, topicId, next.notedAt);
  }

  private due(personId: number, topicId: number, notedAt: Date): void {
    this.outbox.addAt(new PostMailsDue({ personId, topicId }), this.timeOf(notedAt));
  }

  /** People have so long to read in the product what would else be mailed. */
  private timeOf(notedAt: Date): Date {
    return new Date(notedAt.getTime() + this.config.newsMailMinutes * MINUTE);
  }
}
