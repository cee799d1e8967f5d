import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../platform/access/index.js';
import { CloseTopic } from '../application/close-topic.js';
import { DropPlan } from '../application/drop-plan.js';
import { MergeTopic } from '../application/merge-topic.js';
import { PlanTopic } from '../application/plan-topic.js';
import { ReopenTopic } from '../application/reopen-topic.js';
import { TopicViewQueries } from '../application/topic-view.queries.js';
import {
  closeTopicSchema,
  id,
  mergeTopicSchema,
  planTopicSchema,
  topicViewSchema,
  type CloseTopic as CloseRequest,
  type MergeTopic as MergeRequest,
  type PlanTopic as PlanRequest,
  type TopicView,
} from './topic.schemas.js';

/** What becomes of a topic: for authors and organisers. */
@ApiTags('topics')
@Controller('topics')
@Allow(signedIn)
export class TopicCareController {
  constructor(
    private readonly views: TopicViewQueries,
    private readonly closeTopic: CloseTopic,
    private readonly reopenTopic: ReopenTopic,
    private readonly mergeTopic: MergeTopic,
    private readonly planTopic: PlanTopic,
    private readonly dropPlan: DropPlan,
  ) {}

  @Post(':id/closure')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: topicViewSchema })
  async close(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Body({ schema: closeTopicSchema }) { reason }: CloseRequest,
  ): Promise<TopicView> {
    await this.closeTopic.run(me, topicId, reason);
    return this.views.view(me, topicId);
  }

  @Delete(':id/closure')
  @ApiOkResponse({ standardSchema: topicViewSchema })
  async reopen(@Me() me: Actor, @Param('id', { schema: id }) topicId: number): Promise<TopicView> {
    await this.reopenTopic.run(me, topicId);
    return this.views.view(me, topicId);
  }

  @Post(':id/merger')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: topicViewSchema })
  async merge(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Body({ schema: mergeTopicSchema }) { intoId }: MergeRequest,
  ): Promise<TopicView> {
    await this.mergeTopic.run(me, topicId, intoId);
    return this.views.view(me, topicId);
  }

  /** As a draft, which plans the topic when it is published, or as a date that can be booked already. */
  @Put(':id/plan')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: topicViewSchema })
  async plan(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Body({ schema: planTopicSchema }) request: PlanRequest,
  ): Promise<TopicView> {
    await this.planTopic.run(me, topicId, request);
    return this.views.view(me, topicId);
  }

  @Delete(':id/plan')
  @ApiOkResponse({ standardSchema: topicViewSchema })
  async drop(@Me() me: Actor, @Param('id', { schema: id }) topicId: number): Promise<TopicView> {
    await this.dropPlan.run(me, topicId);
    return this.views.view(me, topicId);
  }
}
