import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { AnswerQuestions } from '../../application/questions/answer-questions.js';
import { AskQuestion } from '../../application/questions/ask-question.js';
import { QuestionsQueries } from '../../application/questions/questions.queries.js';
import { id } from '../series/occurrence.schemas.js';
import {
  answeredSchema,
  askQuestionSchema,
  conversationsOfSeriesSchema,
  questionAskedSchema,
  questionsQuery,
  questionsViewSchema,
  voteSchema,
  writeSummarySchema,
  type AskQuestionRequest,
  type ConversationsOfSeries,
  type QuestionsView,
  type WriteSummaryRequest,
} from './question.schemas.js';

/** What is asked before, during and after a date. */
@ApiTags('sessions')
@Controller('sessions')
@Allow(signedIn)
export class QuestionsController {
  constructor(
    private readonly questions: QuestionsQueries,
    private readonly ask: AskQuestion,
    private readonly answer: AnswerQuestions,
  ) {}

  @Get('occurrences/:id/questions')
  @ApiOkResponse({ standardSchema: questionsViewSchema })
  view(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Query({ schema: questionsQuery }) { names }: { names: 'shown' | 'hidden' },
  ): Promise<QuestionsView> {
    return this.questions.view(me, occurrenceId, names === 'shown');
  }

  @Post('occurrences/:id/questions')
  @ApiCreatedResponse({ standardSchema: questionAskedSchema })
  async askQuestion(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Body({ schema: askQuestionSchema }) request: AskQuestionRequest,
  ): Promise<{ number: number }> {
    return { number: await this.ask.run(me, occurrenceId, request) };
  }

  @Put('occurrences/:id/questions/:number/vote')
  @HttpCode(204)
  @ApiNoContentResponse()
  vote(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Param('number', { schema: id }) number: number,
    @Body({ schema: voteSchema }) { wanted }: { wanted: boolean },
  ): Promise<void> {
    return this.answer.vote(me, occurrenceId, number, wanted);
  }

  @Put('occurrences/:id/questions/:number/answered')
  @HttpCode(204)
  @ApiNoContentResponse()
  markAnswered(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Param('number', { schema: id }) number: number,
    @Body({ schema: answeredSchema }) { answered }: { answered: boolean },
  ): Promise<void> {
    return this.answer.answered(me, occurrenceId, number, answered);
  }

  /** Stands before everything else in the conversation; a later one takes its place. */
  @Put('occurrences/:id/questions/summary')
  @HttpCode(204)
  @ApiNoContentResponse()
  sumUp(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Body({ schema: writeSummarySchema }) request: WriteSummaryRequest,
  ): Promise<void> {
    return this.answer.sumUp(me, occurrenceId, request);
  }

  @Get('series/:id/conversations')
  @ApiOkResponse({ standardSchema: conversationsOfSeriesSchema })
  ofSeries(@Me() me: Actor, @Param('id', { schema: id }) seriesId: number): Promise<ConversationsOfSeries> {
    return this.questions.ofSeries(me, seriesId);
  }
}
