import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../platform/access/index.js';
import { ChangeTopic } from '../application/change-topic.js';
import { OfferToSpeak } from '../application/offer-to-speak.js';
import { StopSpeaking } from '../application/stop-speaking.js';
import { SuggestTopic } from '../application/suggest-topic.js';
import { TopicViewQueries } from '../application/topic-view.queries.js';
import { TopicsQueries } from '../application/topics.queries.js';
import { VoteForTopic } from '../application/vote-for-topic.js';
import {
  changeTopicSchema,
  id,
  offerToSpeakSchema,
  similarListSchema,
  similarQuerySchema,
  suggestTopicSchema,
  topicChangeSchema,
  topicFiltersSchema,
  topicListSchema,
  topicsOfDateSchema,
  topicViewSchema,
  type ChangeTopic as ChangeRequest,
  type OfferToSpeak as OfferRequest,
  type SimilarList,
  type SimilarQuery,
  type SuggestTopic as SuggestRequest,
  type TopicChange,
  type TopicFilters,
  type TopicList,
  type TopicsOfDate,
  type TopicView,
} from './topic.schemas.js';

/** What everybody does with topics. */
@ApiTags('topics')
@Controller('topics')
@Allow(signedIn)
export class TopicsController {
  constructor(
    private readonly queries: TopicsQueries,
    private readonly views: TopicViewQueries,
    private readonly suggestTopic: SuggestTopic,
    private readonly changeTopic: ChangeTopic,
    private readonly voteForTopic: VoteForTopic,
    private readonly offerToSpeak: OfferToSpeak,
    private readonly stopSpeaking: StopSpeaking,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: topicListSchema })
  list(@Me() me: Actor, @Query({ schema: topicFiltersSchema }) filters: TopicFilters): Promise<TopicList> {
    return this.queries.list(me, filters);
  }

  /** Open topics with a title like the one that is being typed. */
  @Get('similar')
  @ApiOkResponse({ standardSchema: similarListSchema })
  similar(@Me() me: Actor, @Query({ schema: similarQuerySchema }) query: SimilarQuery): Promise<SimilarList> {
    return this.queries.similar(me, query);
  }

  /** What people asked for before this date was planned. */
  @Get('of-date/:occurrenceId')
  @ApiOkResponse({ standardSchema: topicsOfDateSchema })
  ofDate(@Param('occurrenceId', { schema: id }) occurrenceId: number): Promise<TopicsOfDate> {
    return this.queries.ofDate(occurrenceId);
  }

  @Post()
  @ApiCreatedResponse({ standardSchema: topicViewSchema })
  async suggest(@Me() me: Actor, @Body({ schema: suggestTopicSchema }) request: SuggestRequest): Promise<TopicView> {
    return this.views.view(me, await this.suggestTopic.run(me, request));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: topicViewSchema })
  view(@Me() me: Actor, @Param('id', { schema: id }) topicId: number): Promise<TopicView> {
    return this.views.view(me, topicId);
  }

  @Patch(':id')
  @ApiOkResponse({ standardSchema: topicViewSchema })
  async change(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Body({ schema: changeTopicSchema }) request: ChangeRequest,
  ): Promise<TopicView> {
    await this.changeTopic.run(me, topicId, request);
    return this.views.view(me, topicId);
  }

  @Put(':id/vote')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: topicChangeSchema })
  vote(@Me() me: Actor, @Param('id', { schema: id }) topicId: number): Promise<TopicChange> {
    return this.voteForTopic.run(me, topicId, true);
  }

  @Delete(':id/vote')
  @ApiOkResponse({ standardSchema: topicChangeSchema })
  withdrawVote(@Me() me: Actor, @Param('id', { schema: id }) topicId: number): Promise<TopicChange> {
    return this.voteForTopic.run(me, topicId, false);
  }

  @Put(':id/speaking')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: topicViewSchema })
  async speak(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Body({ schema: offerToSpeakSchema }) { words }: OfferRequest,
  ): Promise<TopicView> {
    await this.offerToSpeak.run(me, topicId, words);
    return this.views.view(me, topicId);
  }

  @Delete(':id/speaking')
  @ApiOkResponse({ standardSchema: topicViewSchema })
  async stop(@Me() me: Actor, @Param('id', { schema: id }) topicId: number): Promise<TopicView> {
    await this.stopSpeaking.run(me, topicId);
    return this.views.view(me, topicId);
  }
}
