import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { NotAQuestion, OwnQuestion } from '../../domain/questions/questions.errors.js';
import { questionsPolicy } from '../../domain/questions/questions.policy.js';
import { AskedQuestionsRepository } from '../../persistence/questions/asked-questions.repository.js';
import { HeldPosts } from '../care/held-posts.js';

/** Somebody would like to know it too, or takes that back. Done twice it is done once. */
@Injectable()
export class VoteForQuestion {
  constructor(
    private readonly transactions: Transactions,
    private readonly held: HeldPosts,
    private readonly questions: AskedQuestionsRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, Refused, NotAQuestion, OwnQuestion */
  run(actor: Actor, topicId: number, number: number, wanted: boolean): Promise<void> {
    return this.transactions.run(async () => {
      const { post, standing } = await this.held.hold(actor, topicId, number);
      if (!(await this.questions.find(post.id))) throw new NotAQuestion();
      if (standing.isAuthor) throw new OwnQuestion();
      requireAllowed(questionsPolicy.vote(standing), 'You cannot vote for this question any more.');
      if (await this.questions.vote(post.id, actor.personId, wanted, this.clock.now())) await this.held.changed(post);
    });
  }
}
