import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { answersPolicy } from '../../domain/answers/answers.policy.js';
import { ForumStandings, type TopicSeen } from '../standings.js';

/** Asks who may say that a question is answered. */
@Injectable()
export class AnswerStandings {
  constructor(private readonly standings: ForumStandings) {}

  /** Holds the category and the topic until the transaction ends. @throws NotFound, Refused */
  async hold(actor: Actor, topicId: number): Promise<TopicSeen> {
    const seen = await this.standings.hold(actor, topicId);
    const may = answersPolicy.accept({ ...seen.standing, kind: seen.topic.kind });
    requireAllowed(may, 'Only the person who asked, or a moderator, decides which reply answers the question.');
    return seen;
  }
}
