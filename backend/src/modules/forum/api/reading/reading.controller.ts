import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { BookmarkPost } from '../../application/reading/bookmark-post.js';
import { MarkAllRead } from '../../application/reading/mark-all-read.js';
import { MoveReadingOn } from '../../application/reading/move-reading-on.js';
import { id } from '../posts/post.schemas.js';
import {
  markReadSchema,
  readMarkSchema,
  readUntilSchema,
  type MarkReadRequest,
  type ReadMarkView,
  type ReadUntilRequest,
} from './reading.schemas.js';

/** How far I have read, and what I want to find again. */
@ApiTags('forum-reading')
@Controller('forum')
@Allow(signedIn)
export class ForumReadingController {
  constructor(
    private readonly moveReadingOn: MoveReadingOn,
    private readonly markAllRead: MarkAllRead,
    private readonly bookmarkPost: BookmarkPost,
  ) {}

  /** Marks move on only: an older page cannot bring back what was read. */
  @Put('reading')
  @HttpCode(204)
  @ApiNoContentResponse()
  moveOn(@Me() me: Actor, @Body({ schema: readUntilSchema }) { topics }: ReadUntilRequest): Promise<void> {
    return this.moveReadingOn.run(me, topics);
  }

  @Post('reading/mark')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: readMarkSchema })
  async mark(@Me() me: Actor, @Body({ schema: markReadSchema }) { categoryId }: MarkReadRequest): Promise<ReadMarkView> {
    return { categoryId, readUntil: (await this.markAllRead.run(me, categoryId)).toISOString() };
  }

  /** With what marking answered. */
  @Post('reading/mark/undo')
  @HttpCode(204)
  @ApiNoContentResponse()
  undo(@Me() me: Actor, @Body({ schema: readMarkSchema }) { categoryId, readUntil }: ReadMarkView): Promise<void> {
    return this.markAllRead.undo(me, categoryId, new Date(readUntil));
  }

  @Put('topics/:id/posts/:number/bookmark')
  @HttpCode(204)
  @ApiNoContentResponse()
  bookmark(@Me() me: Actor, @Param('id', { schema: id }) topicId: number, @Param('number', { schema: id }) number: number): Promise<void> {
    return this.bookmarkPost.run(me, topicId, number, true);
  }

  @Delete('topics/:id/posts/:number/bookmark')
  @HttpCode(204)
  @ApiNoContentResponse()
  letGo(@Me() me: Actor, @Param('id', { schema: id }) topicId: number, @Param('number', { schema: id }) number: number): Promise<void> {
    return this.bookmarkPost.run(me, topicId, number, false);
  }
}
