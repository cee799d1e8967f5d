import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { InvalidInput, NotFound } from '../../../../platform/errors/index.js';
import { TooManyPosts, TopicAttached } from '../../domain/care/care.errors.js';
import { topicCarePolicy } from '../../domain/care/care.policy.js';
import { careLimits } from '../../domain/care/words.js';
import { MovesRepository, type MovingPost } from '../../persistence/care/moves.repository.js';
import { ForumStandings, type TopicSeen } from '../standings.js';
import { TopicLedger } from '../topics/topic-ledger.js';
import { MovingPosts } from './moving-posts.js';

/** Two topics that are one: the posts of the one go on under new numbers in the other. It cannot be undone; the old addresses lead on. */
@Injectable()
export class MergeTopic {
  constructor(
    private readonly transactions: Transactions,
    private readonly standings: ForumStandings,
    private readonly moves: MovesRepository,
    private readonly moving: MovingPosts,
    private readonly ledger: TopicLedger,
    private readonly audit: Audit,
  ) {}

  /** @throws InvalidInput, TooManyPosts, TopicAttached */
  run(actor: Actor, topicId: number, intoId: number): Promise<void> {
    return this.transactions.run(async () => {
      const [from, into] = await this.holdBoth(actor, topicId, intoId);
      requireAllowed(topicCarePolicy.merge(from.standing));
      this.check(from, into);
      const posts = await this.posts(topicId);
      await this.moving.take(from.topic, posts, into.topic, into.topic.lastNo);
      await this.moves.leadOn(topicId, intoId);
      await this.moves.copyFollowers(topicId, intoId, into.topic.lastNo);
      const end = { state: 'merged', merged_into_id: intoId, wants_answer: 0, accepted_no: null, pinned_until: null };
      await this.ledger.changed(topicId, { kind: 'reload' }, { ...(await this.moving.counts(topicId)), ...end });
      const lastNo = into.topic.lastNo + posts.length;
      await this.ledger.changed(intoId, { kind: 'reload' }, { ...(await this.moving.counts(intoId)), last_no: lastNo });
      const detail = { intoId, posts: posts.length };
      await this.audit.record({ actor, action: 'forum.topic-merged', subject: { type: 'forum-topic', id: topicId }, detail });
    });
  }

  /** The lower id first, so that two merges at the same moment do not wait for each other. */
  private async holdBoth(actor: Actor, topicId: number, intoId: number): Promise<[TopicSeen, TopicSeen]> {
    if (topicId === intoId) return this.refuse('Choose another topic');
    const first = await this.holdOne(actor, Math.min(topicId, intoId), intoId);
    const second = await this.holdOne(actor, Math.max(topicId, intoId), intoId);
    return topicId < intoId ? [first, second] : [second, first];
  }

  private async holdOne(actor: Actor, id: number, intoId: number): Promise<TopicSeen> {
    try {
      return await this.standings.hold(actor, id);
    } catch (error) {
      if (error instanceof NotFound && id === intoId) return this.refuse('Choose a topic that is open');
      throw error;
    }
  }

  private check({ topic }: TopicSeen, into: TopicSeen): void {
    if (topic.aboutKind !== null) throw new TopicAttached();
    if (!topicCarePolicy.merge(into.standing)) this.refuse('Choose a topic that is open');
    // Else posts would get other readers without anybody having said so.
    if (topic.categoryId !== into.topic.categoryId) this.refuse('Choose a topic of the same category, or move one of the two first');
    if (topic.authorAs === 'anonymous') {
      throw new InvalidInput(
        [],
        'This question was asked without a name. It stays a topic of its own, so that only who asked it can go on in it.',
      );
    }
  }

  private async posts(topicId: number): Promise<MovingPost[]> {
    const posts = await this.moves.movable(topicId, careLimits.postsAtOnce + 1);
    if (posts.length > careLimits.postsAtOnce) throw new TooManyPosts('intoId');
    return posts;
  }

  private refuse(message: string): never {
    throw new InvalidInput([{ field: 'intoId', message }]);
  }
}
