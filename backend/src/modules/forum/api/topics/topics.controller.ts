import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { Reply } from '../../application/posts/reply.js';
import { RelatedTopicsQueries } from '../../application/topics/related-topics.queries.js';
import { StartTopic } from '../../application/topics/start-topic.js';
import { TopicChangesQueries } from '../../application/topics/topic-changes.queries.js';
import { TopicPageQueries } from '../../application/topics/topic-page.queries.js';
import { id, replySchema, type ReplyRequest, writtenPostSchema, type WrittenPost } from '../posts/post.schemas.js';
import {
  changesQuerySchema,
  type RelatedTopics,
  relatedTopicsSchema,
  startTopicSchema,
  type StartTopicRequest,
  type TopicChanges,
  topicChangesSchema,
  topicPageSchema,
  type TopicPageView,
  windowQuerySchema,
  type WindowQuery,
} from './topic.schemas.js';

/** Conversations: starting them, reading them, and replying. */
@ApiTags('forum')
@Controller('forum/topics')
@Allow(signedIn)
export class ForumTopicsController {
  constructor(
    private readonly pages: TopicPageQueries,
    private readonly changesOf: TopicChangesQueries,
    private readonly related: RelatedTopicsQueries,
    private readonly startTopic: StartTopic,
    private readonly replyTo: Reply,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: writtenPostSchema })
  start(@Me() me: Actor, @Body({ schema: startTopicSchema }) request: StartTopicRequest): Promise<WrittenPost> {
    return this.startTopic.run(me, request);
  }

  /** A window of twenty posts. */
  @Get(':id')
  @ApiOkResponse({ standardSchema: topicPageSchema })
  page(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Query({ schema: windowQuerySchema }) query: WindowQuery,
  ): Promise<TopicPageView> {
    return this.pages.page(me, topicId, query);
  }

  @Post(':id/posts')
  @ApiCreatedResponse({ standardSchema: writtenPostSchema })
  reply(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Body({ schema: replySchema }) request: ReplyRequest,
  ): Promise<WrittenPost> {
    return this.replyTo.run(me, topicId, request);
  }

  /** What an open page has missed since the revision that it shows. */
  @Get(':id/changes')
  @ApiOkResponse({ standardSchema: topicChangesSchema })
  changes(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Query({ schema: changesQuerySchema }) { after }: { after: number },
  ): Promise<TopicChanges> {
    return this.changesOf.after(me, topicId, after);
  }

  /** Topics about the same skills that I may read. */
  @Get(':id/related')
  @ApiOkResponse({ standardSchema: relatedTopicsSchema })
  closeTo(@Me() me: Actor, @Param('id', { schema: id }) topicId: number): Promise<RelatedTopics> {
    return this.related.of(me, topicId);
  }
}
