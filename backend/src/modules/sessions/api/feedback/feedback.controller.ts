import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { AnswerFeedback } from '../../application/feedback/answer-feedback.js';
import { FeedbackQueries } from '../../application/feedback/feedback.queries.js';
import {
  answerFeedbackSchema,
  feedbackResultsSchema,
  feedbackSentSchema,
  feedbackViewSchema,
  type AnswerFeedback as AnswerRequest,
  type FeedbackResults,
  type FeedbackView,
} from './feedback.schemas.js';
import { id } from '../series/occurrence.schemas.js';

/** Three questions after a date. */
@ApiTags('sessions')
@Controller('sessions/occurrences/:id/feedback')
@Allow(signedIn)
export class FeedbackController {
  constructor(
    private readonly feedback: FeedbackQueries,
    private readonly answerFeedback: AnswerFeedback,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: feedbackViewSchema })
  view(@Me() me: Actor, @Param('id', { schema: id }) occurrenceId: number): Promise<FeedbackView> {
    return this.feedback.view(me, occurrenceId);
  }

  /** Once: what is sent is kept without a name, so it cannot be changed. */
  @Post()
  @ApiCreatedResponse({ standardSchema: feedbackSentSchema })
  async answer(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Body({ schema: answerFeedbackSchema }) request: AnswerRequest,
  ): Promise<{ answered: true }> {
    await this.answerFeedback.run(me, occurrenceId, request);
    return { answered: true };
  }

  @Get('results')
  @ApiOkResponse({ standardSchema: feedbackResultsSchema })
  results(@Me() me: Actor, @Param('id', { schema: id }) occurrenceId: number): Promise<FeedbackResults> {
    return this.feedback.results(me, occurrenceId);
  }
}
