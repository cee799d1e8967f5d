import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { type SqlValue, Transactions } from '../../../../platform/database/index.js';
import { Conflict, InvalidInput } from '../../../../platform/errors/index.js';
import { TooManyPosts } from '../../domain/care/care.errors.js';
import { topicCarePolicy } from '../../domain/care/care.policy.js';
import { careLimits } from '../../domain/care/words.js';
import { MovesRepository, type MovingPost } from '../../persistence/care/moves.repository.js';
import { ForumTopicsRepository, type TopicRow } from '../../persistence/topics/topics.repository.js';
import { Askers } from '../anonymous/askers.js';
import { ForumStandings } from '../standings.js';
import { TopicLedger } from '../topics/topic-ledger.js';
import { MovingPosts } from './moving-posts.js';

export interface SplitWish {
  readonly numbers: readonly number[];
  readonly title: string;
}

/** A moderator makes a topic of its own out of some posts. It cannot be undone; the old numbers lead on to the new ones. */
@Injectable()
export class SplitTopic {
  constructor(
    private readonly transactions: Transactions,
    private readonly standings: ForumStandings,
    private readonly topics: ForumTopicsRepository,
    private readonly moves: MovesRepository,
    private readonly moving: MovingPosts,
    private readonly askers: Askers,
    private readonly ledger: TopicLedger,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the new topic @throws TooManyPosts, InvalidInput */
  async run(actor: Actor, topicId: number, { numbers, title }: SplitWish): Promise<number> {
    if (numbers.length > careLimits.postsAtOnce) throw new TooManyPosts('numbers');
    return this.transactions.run(async () => {
      const { topic, standing } = await this.standings.hold(actor, topicId);
      requireAllowed(topicCarePolicy.split(standing));
      const { first, posts } = await this.chosen(topic, numbers);
      const into = await this.begin(topic, first, title);
      await this.moving.take(topic, posts, { id: into, categoryId: topic.categoryId }, 0);
      if (posts.some(({ authorAs }) => authorAs === 'anonymous')) await this.askers.sealAlso(topicId, into);
      await this.moves.setStart(into, first.postedAt);
      await this.moves.copyFollowers(topicId, into, posts.length, [
        ...new Set(posts.map(({ authorId }) => authorId).filter((id) => id !== null)),
      ]);
      await this.ledger.changed(into, { kind: 'reload' }, { ...(await this.moving.counts(into)), last_no: posts.length });
      await this.ledger.changed(topicId, { kind: 'reload' }, { ...(await this.moving.counts(topicId)), ...answerLeft(topic, posts) });
      const detail = { into, posts: posts.length };
      await this.audit.record({ actor, action: 'forum.topic-split', subject: { type: 'forum-topic', id: topicId }, detail });
      return into;
    });
  }

  private async chosen(topic: TopicRow, numbers: readonly number[]): Promise<{ first: MovingPost; posts: MovingPost[] }> {
    const wanted = new Set(numbers);
    const refuse = (message: string): never => {
      throw new InvalidInput([{ field: 'numbers', message }]);
    };
    if (wanted.size === 0) return refuse('Choose the posts that are to go');
    if (wanted.has(1)) return refuse('The first post stays, since the topic begins with it');
    const posts = await this.moves.movable(topic.id, careLimits.postsAtOnce, [...wanted]);
    if (posts.length !== wanted.size) return refuse('Some of these posts are no longer here. Look at the topic again');
    const [first] = posts;
    return first?.state === 'shown' ? { first, posts } : refuse('The first of these posts is hidden, and a topic cannot begin with it');
  }

  /** A topic of whoever wrote its first post. */
  private async begin({ categoryId }: TopicRow, { authorId, authorAs }: MovingPost, title: string): Promise<number> {
    const id = await this.topics.add({ categoryId, kind: 'discussion', title, authorId, authorAs, about: null }, this.clock.now());
    if (id === undefined) throw new Conflict();
    return id;
  }
}

/** An accepted answer that goes leaves an open question. */
function answerLeft({ acceptedNo, kind, aboutKind }: TopicRow, gone: readonly MovingPost[]): Record<string, SqlValue> {
  if (acceptedNo === null || !gone.some(({ number }) => number === acceptedNo)) return {};
  return { accepted_no: null, wants_answer: kind === 'question' && aboutKind === null ? 1 : 0 };
}
