import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { BringBackPost } from '../../application/care/bring-back-post.js';
import { EditPost } from '../../application/care/edit-post.js';
import { HidePost } from '../../application/care/hide-post.js';
import { PostCareQueries } from '../../application/care/post-care.queries.js';
import { PurgePost } from '../../application/care/purge-post.js';
import { ReportPost } from '../../application/care/report-post.js';
import { TakeBackPost } from '../../application/care/take-back-post.js';
import { id } from '../posts/post.schemas.js';
import {
  editPostSchema,
  type EditPostRequest,
  hidePostSchema,
  type HidePostRequest,
  historyQuerySchema,
  number,
  postCareSchema,
  type PostCareView,
  postHistorySchema,
  type PostHistory,
  postSourceSchema,
  type PostSource,
  purgePostSchema,
  reportPostSchema,
  type ReportPostRequest,
} from './care.schemas.js';

/** What becomes of one post: its author's changes, reports, and what moderators do. */
@ApiTags('forum')
@Controller('forum/topics/:id/posts/:number')
@Allow(signedIn)
export class ForumPostCareController {
  constructor(
    private readonly queries: PostCareQueries,
    private readonly editPost: EditPost,
    private readonly takeBackPost: TakeBackPost,
    private readonly bringBackPost: BringBackPost,
    private readonly hidePost: HidePost,
    private readonly purgePost: PurgePost,
    private readonly reportPost: ReportPost,
  ) {}

  /** What may be done with it, and why it is hidden. */
  @Get('care')
  @ApiOkResponse({ standardSchema: postCareSchema })
  care(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Param('number', { schema: number }) no: number,
  ): Promise<PostCareView> {
    return this.queries.of(me, topicId, no);
  }

  /** The words as they were typed, for their author. */
  @Get('words')
  @ApiOkResponse({ standardSchema: postSourceSchema })
  words(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Param('number', { schema: number }) no: number,
  ): Promise<PostSource> {
    return this.queries.source(me, topicId, no);
  }

  @Put('words')
  @HttpCode(204)
  @ApiNoContentResponse()
  edit(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Param('number', { schema: number }) no: number,
    @Body({ schema: editPostSchema }) request: EditPostRequest,
  ): Promise<void> {
    return this.editPost.run(me, topicId, no, request);
  }

  /** Twenty wordings, the latest ones or those before a number. */
  @Get('history')
  @ApiOkResponse({ standardSchema: postHistorySchema })
  history(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Param('number', { schema: number }) no: number,
    @Query({ schema: historyQuerySchema }) { before }: { before?: number },
  ): Promise<PostHistory> {
    return this.queries.history(me, topicId, no, before);
  }

  /** The author takes back what they wrote. */
  @Post('withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  takeBack(@Me() me: Actor, @Param('id', { schema: id }) topicId: number, @Param('number', { schema: number }) no: number): Promise<void> {
    return this.takeBackPost.run(me, topicId, no);
  }

  /** A moderator hides it; the author is told why. */
  @Put('hiding')
  @HttpCode(204)
  @ApiNoContentResponse()
  hide(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Param('number', { schema: number }) no: number,
    @Body({ schema: hidePostSchema }) request: HidePostRequest,
  ): Promise<void> {
    return this.hidePost.run(me, topicId, no, request);
  }

  /** Shows it again, for whoever hid it. */
  @Delete('hiding')
  @HttpCode(204)
  @ApiNoContentResponse()
  bringBack(@Me() me: Actor, @Param('id', { schema: id }) topicId: number, @Param('number', { schema: number }) no: number): Promise<void> {
    return this.bringBackPost.run(me, topicId, no);
  }

  /** Removes for good what is hidden. */
  @Post('purge')
  @HttpCode(204)
  @ApiNoContentResponse()
  purge(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Param('number', { schema: number }) no: number,
    @Body({ schema: purgePostSchema }) { confirmed }: { confirmed: boolean },
  ): Promise<void> {
    return this.purgePost.run(me, topicId, no, confirmed);
  }

  @Post('reports')
  @HttpCode(204)
  @ApiNoContentResponse()
  report(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Param('number', { schema: number }) no: number,
    @Body({ schema: reportPostSchema }) request: ReportPostRequest,
  ): Promise<void> {
    return this.reportPost.run(me, topicId, no, request);
  }
}
