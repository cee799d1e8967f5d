import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { NoAnswer } from '../../domain/answers/answers.errors.js';
import { AcceptanceEnded, AnswerAccepted } from '../../domain/answers/answers.events.js';
import { CarePostsRepository } from '../../persistence/care/care-posts.repository.js';
import { TopicLedger } from '../topics/topic-ledger.js';
import { AnswerStandings } from './answer-standings.js';

/** The asker, or a moderator, says which reply answers the question. Another one takes the place of the one before. */
@Injectable()
export class AcceptAnswer {
  constructor(
    private readonly transactions: Transactions,
    private readonly standings: AnswerStandings,
    private readonly posts: CarePostsRepository,
    private readonly ledger: TopicLedger,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, Refused, NoAnswer */
  run(actor: Actor, topicId: number, number: number): Promise<void> {
    return this.transactions.run(async () => {
      const { topic } = await this.standings.hold(actor, topicId);
      if (topic.acceptedNo === number) return;
      const post = await this.posts.lock(topicId, number);
      if (!post) throw new NotFound();
      if (number === 1 || post.state !== 'shown') throw new NoAnswer();
      // Who asked without their name accepts without it: else the row would say who they are.
      const by = topic.authorAs === 'anonymous' ? null : actor.personId;
      const sets = { accepted_no: number, accepted_at: this.clock.now(), accepted_by: by, wants_answer: 0 };
      await this.ledger.changed(topicId, { kind: 'topic' }, sets);
      if (topic.acceptedNo !== null) this.outbox.add(new AcceptanceEnded({ topicId, number: topic.acceptedNo }));
      this.outbox.add(new AnswerAccepted({ topicId, postId: post.id, number }));
    });
  }
}
