import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { LockTopic } from '../../application/care/lock-topic.js';
import { MergeTopic } from '../../application/care/merge-topic.js';
import { MoveTopic } from '../../application/care/move-topic.js';
import { PinTopic } from '../../application/care/pin-topic.js';
import { RenameTopic } from '../../application/care/rename-topic.js';
import { SplitTopic } from '../../application/care/split-topic.js';
import { TopicCareQueries } from '../../application/care/topic-care.queries.js';
import { id } from '../posts/post.schemas.js';
import {
  mergeTopicSchema,
  moveTopicSchema,
  pinTopicSchema,
  renameTopicSchema,
  type RenameTopicRequest,
  splitTopicSchema,
  type SplitTopicRequest,
  topicCareSchema,
  type TopicCareView,
  topicIdSchema,
  type TopicId,
} from './care.schemas.js';

/** What becomes of a topic as a whole. */
@ApiTags('forum')
@Controller('forum/topics/:id')
@Allow(signedIn)
export class ForumTopicCareController {
  constructor(
    private readonly queries: TopicCareQueries,
    private readonly renameTopic: RenameTopic,
    private readonly lockTopic: LockTopic,
    private readonly pinTopic: PinTopic,
    private readonly moveTopic: MoveTopic,
    private readonly splitTopic: SplitTopic,
    private readonly mergeTopic: MergeTopic,
  ) {}

  /** What may be done with it. */
  @Get('care')
  @ApiOkResponse({ standardSchema: topicCareSchema })
  care(@Me() me: Actor, @Param('id', { schema: id }) topicId: number): Promise<TopicCareView> {
    return this.queries.of(me, topicId);
  }

  @Put('title')
  @HttpCode(204)
  @ApiNoContentResponse()
  rename(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Body({ schema: renameTopicSchema }) request: RenameTopicRequest,
  ): Promise<void> {
    return this.renameTopic.run(me, topicId, request);
  }

  @Put('lock')
  @HttpCode(204)
  @ApiNoContentResponse()
  lock(@Me() me: Actor, @Param('id', { schema: id }) topicId: number): Promise<void> {
    return this.lockTopic.run(me, topicId, true);
  }

  @Delete('lock')
  @HttpCode(204)
  @ApiNoContentResponse()
  unlock(@Me() me: Actor, @Param('id', { schema: id }) topicId: number): Promise<void> {
    return this.lockTopic.run(me, topicId, false);
  }

  @Put('pin')
  @HttpCode(204)
  @ApiNoContentResponse()
  pin(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Body({ schema: pinTopicSchema }) { until }: { until: string },
  ): Promise<void> {
    return this.pinTopic.run(me, topicId, new Date(until));
  }

  @Delete('pin')
  @HttpCode(204)
  @ApiNoContentResponse()
  unpin(@Me() me: Actor, @Param('id', { schema: id }) topicId: number): Promise<void> {
    return this.pinTopic.run(me, topicId, null);
  }

  /** Moves it to another category, which gives it other readers. */
  @Put('category')
  @HttpCode(204)
  @ApiNoContentResponse()
  move(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Body({ schema: moveTopicSchema }) { categoryId }: { categoryId: number },
  ): Promise<void> {
    return this.moveTopic.run(me, topicId, categoryId);
  }

  /** Makes a topic of its own out of some of its posts. */
  @Post('split')
  @ApiCreatedResponse({ standardSchema: topicIdSchema })
  async split(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Body({ schema: splitTopicSchema }) request: SplitTopicRequest,
  ): Promise<TopicId> {
    return { id: await this.splitTopic.run(me, topicId, request) };
  }

  /** Its posts go on in another topic. */
  @Post('merger')
  @HttpCode(204)
  @ApiNoContentResponse()
  merge(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Body({ schema: mergeTopicSchema }) { intoId }: { intoId: number },
  ): Promise<void> {
    return this.mergeTopic.run(me, topicId, intoId);
  }
}
