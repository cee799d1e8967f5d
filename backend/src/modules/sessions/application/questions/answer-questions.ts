import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { MarkAnswered, PinSummary, VoteForQuestion } from '../../../forum/index.js';
import type { WriteSummaryRequest } from '../../api/questions/question.schemas.js';
import { QuestionsNews } from '../../live/questions-news.js';
import { DatesSeen } from '../series/date-seen.js';
import { Conversations } from './conversations.js';

/** What becomes of the questions of a date: votes of those it is meant for; answers and the summary of whoever runs it. */
@Injectable()
export class AnswerQuestions {
  constructor(
    private readonly dates: DatesSeen,
    private readonly conversations: Conversations,
    private readonly votes: VoteForQuestion,
    private readonly answers: MarkAnswered,
    private readonly summary: PinSummary,
    private readonly news: QuestionsNews,
  ) {}

  /** @throws NotFound, Refused, NotAQuestion, OwnQuestion */
  async vote(actor: Actor, occurrenceId: number, number: number, wanted: boolean): Promise<void> {
    await this.dates.of(actor, occurrenceId, 'ask');
    await this.votes.run(actor, await this.topicOf(occurrenceId), number, wanted);
    this.news.tell(occurrenceId);
  }

  /** @throws NotFound, Refused, NotAQuestion */
  async answered(actor: Actor, occurrenceId: number, number: number, answered: boolean): Promise<void> {
    await this.dates.of(actor, occurrenceId, 'present');
    await this.answers.run(actor.personId, await this.topicOf(occurrenceId), number, answered);
    this.news.tell(occurrenceId);
  }

  /** @throws NotFound, Refused, and what the forum throws */
  async sumUp(actor: Actor, occurrenceId: number, request: WriteSummaryRequest): Promise<void> {
    const { occurrence, series } = await this.dates.of(actor, occurrenceId, 'present');
    await this.summary.run(actor, await this.conversations.open(occurrence, series), request);
    this.news.tell(occurrenceId);
  }

  private async topicOf(occurrenceId: number): Promise<number> {
    const topic = await this.conversations.of(occurrenceId);
    if (!topic) throw new NotFound();
    return topic.id;
  }
}
