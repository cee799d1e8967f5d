import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { MentionableQueries } from '../../application/writing/mentionable.queries.js';
import { PreviewWords } from '../../application/writing/preview-words.js';
import { id } from '../posts/post.schemas.js';
import {
  mentionableQuerySchema,
  mentionableSchema,
  previewSchema,
  previewViewSchema,
  type Mentionable,
  type MentionableQuery,
  type Preview,
  type PreviewView,
} from './writing.schemas.js';

/** What helps while somebody writes. */
@ApiTags('forum')
@Controller('forum')
@Allow(signedIn)
export class ForumWritingController {
  constructor(
    private readonly previewWords: PreviewWords,
    private readonly mentionable: MentionableQueries,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: previewViewSchema })
  preview(@Me() me: Actor, @Body({ schema: previewSchema }) { words }: Preview): Promise<PreviewView> {
    return this.previewWords.run(me, words);
  }

  /** People who can be named there: those who may read it. */
  @Get('categories/:id/mentionable')
  @ApiOkResponse({ standardSchema: mentionableSchema })
  whom(
    @Me() me: Actor,
    @Param('id', { schema: id }) categoryId: number,
    @Query({ schema: mentionableQuerySchema }) query: MentionableQuery,
  ): Promise<Mentionable> {
    return this.mentionable.find(me, categoryId, query);
  }
}
