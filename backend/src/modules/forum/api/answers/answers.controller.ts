import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { AcceptAnswer } from '../../application/answers/accept-answer.js';
import { AnswersQueries } from '../../application/answers/answers.queries.js';
import { React } from '../../application/answers/react.js';
import { TakeBackAcceptance } from '../../application/answers/take-back-acceptance.js';
import type { Reaction } from '../../domain/words.js';
import { id } from '../posts/post.schemas.js';
import {
  type AcceptedView,
  acceptedViewSchema,
  type AcceptRequest,
  acceptSchema,
  type PostReactionsView,
  postReactionsViewSchema,
  type ReactedView,
  reactedViewSchema,
  reactionKind,
} from './answer.schemas.js';

/** Which reply answers a question, and what people say to posts without words. */
@ApiTags('forum')
@Controller('forum/topics/:id')
@Allow(signedIn)
export class ForumAnswersController {
  constructor(
    private readonly queries: AnswersQueries,
    private readonly accept: AcceptAnswer,
    private readonly takeBack: TakeBackAcceptance,
    private readonly reactTo: React,
  ) {}

  @Put('answer')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: acceptedViewSchema })
  async acceptAnswer(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Body({ schema: acceptSchema }) { number }: AcceptRequest,
  ): Promise<AcceptedView> {
    await this.accept.run(me, topicId, number);
    return this.queries.accepted(me, topicId);
  }

  @Delete('answer')
  @ApiOkResponse({ standardSchema: acceptedViewSchema })
  async takeBackAcceptance(@Me() me: Actor, @Param('id', { schema: id }) topicId: number): Promise<AcceptedView> {
    await this.takeBack.run(me, topicId);
    return this.queries.accepted(me, topicId);
  }

  @Get('posts/:number/reactions')
  @ApiOkResponse({ standardSchema: postReactionsViewSchema })
  whoReacted(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Param('number', { schema: id }) number: number,
  ): Promise<PostReactionsView> {
    return this.queries.whoReacted(me, topicId, number);
  }

  @Put('posts/:number/reactions/:kind')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: reactedViewSchema })
  async react(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Param('number', { schema: id }) number: number,
    @Param('kind', { schema: reactionKind }) kind: Reaction,
  ): Promise<ReactedView> {
    await this.reactTo.run(me, topicId, number, kind, true);
    return this.queries.reacted(me, topicId, number);
  }

  @Delete('posts/:number/reactions/:kind')
  @ApiOkResponse({ standardSchema: reactedViewSchema })
  async takeReactionBack(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Param('number', { schema: id }) number: number,
    @Param('kind', { schema: reactionKind }) kind: Reaction,
  ): Promise<ReactedView> {
    await this.reactTo.run(me, topicId, number, kind, false);
    return this.queries.reacted(me, topicId, number);
  }
}
