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
    const others = await this.mails.waiting(personId, topicId, 1);
    const isNew = await this.mails.add(personId, postId, this.clock.now());
    if (isNew && others.length === 0) this.due(personId, topicId, this.clock.now());
  }

  async waiting(personId: number, topicId: number): Promise<number[]> {
    return (await this.mails.waiting(personId, topicId, MOST_IN_ONE)).map(({ postId }) => postId);
  }

  /** These were mailed, or are not to be; what came meanwhile gets a mail of its own. */
  async settle(personId: number, topicId: number, postIds: readonly number[]): Promise<void> {
    await this.mails.settle(personId, postIds, this.clock.now());
    const [next] = await this.mails.waiting(personId, topicId, 1);
    if (next) this.due(personId, topicId, next.notedAt);
  }

  /** People have so long to read in the product what would else be mailed. */
  private due(personId: number, topicId: number, notedAt: Date): void {
    const at = new Date(notedAt.getTime() + this.config.newsMailMinutes * MINUTE);
    this.outbox.addAt(new PostMailsDue({ personId, topicId }), at);
  }
}
