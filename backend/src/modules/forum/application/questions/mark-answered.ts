import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { NotAQuestion } from '../../domain/questions/questions.errors.js';
import { CarePostsRepository } from '../../persistence/care/care-posts.repository.js';
import { AskedQuestionsRepository } from '../../persistence/questions/asked-questions.repository.js';
import { ForumTopicsRepository } from '../../persistence/topics/topics.repository.js';
import { HeldPosts } from '../care/held-posts.js';

/** Whoever presents has answered a question, or takes that back. Whether they may is asked by the room that attached the topic. */
@Injectable()
export class MarkAnswered {
  constructor(
    private readonly transactions: Transactions,
    private readonly topics: ForumTopicsRepository,
    private readonly posts: CarePostsRepository,
    private readonly held: HeldPosts,
    private readonly questions: AskedQuestionsRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, NotAQuestion */
  run(personId: number, topicId: number, number: number, answered: boolean): Promise<void> {
    return this.transactions.run(async () => {
      const topic = await this.topics.lock(topicId);
      const post = topic && (await this.posts.lock(topicId, number));
      if (!post) throw new NotFound();
      const question = await this.questions.find(post.id);
      if (!question || post.state !== 'shown') throw new NotAQuestion();
      if ((question.answeredAt !== null) === answered) return;
      await this.questions.setAnswered(post.id, answered ? this.clock.now() : null, answered ? personId : null);
      await this.held.changed(post);
    });
  }
}
