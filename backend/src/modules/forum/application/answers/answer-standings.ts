import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { answersPolicy } from '../../domain/answers/answers.policy.js';
import { Askers } from '../anonymous/askers.js';
import { ForumStandings, type TopicSeen } from '../standings.js';

/** Works out who may say that a question is answered. */
@Injectable()
export class AnswerStandings {
  constructor(
    private readonly standings: ForumStandings,
    private readonly askers: Askers,
  ) {}

  /** Holds the category and the topic until the transaction ends. @throws NotFound, Refused */
  async hold(actor: Actor, topicId: number): Promise<TopicSeen> {
    const seen = await this.standings.hold(actor, topicId);
    requireAllowed(
      await this.mayAccept(actor, seen),
      'Only the person who asked, or a moderator, decides which reply answers the question.',
    );
    return seen;
  }

  async mayAccept(actor: Actor, { topic, standing }: TopicSeen): Promise<boolean> {
    const isAsker = standing.isStarter || (topic.authorAs === 'anonymous' && (await this.askers.is(topic.id, actor.personId)));
    return answersPolicy.accept({ ...standing, isAsker, kind: topic.kind });
  }
}
