import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { AskInTopic } from '../../../forum/index.js';
import type { AskQuestionRequest } from '../../api/questions/question.schemas.js';
import { QuestionsNews } from '../../live/questions-news.js';
import { DatesSeen } from '../series/date-seen.js';
import { Conversations } from './conversations.js';

/** Somebody whom a date is meant for asks what they would like to know. */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly dates: DatesSeen,
    private readonly conversations: Conversations,
    private readonly ask: AskInTopic,
    private readonly news: QuestionsNews,
  ) {}

  /** Sent twice under one key it is asked once. @returns the number of the question @throws NotFound, Refused, and what the forum throws */
  async run(actor: Actor, occurrenceId: number, request: AskQuestionRequest): Promise<number> {
    const { occurrence, series } = await this.dates.of(actor, occurrenceId, 'ask');
    const topicId = await this.conversations.open(occurrence, series);
    const { post } = await this.ask.run(actor, topicId, request);
    this.news.tell(occurrenceId);
    return post.number;
  }
}
