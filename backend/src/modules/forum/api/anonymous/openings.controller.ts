import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, holding, Me } from '../../../../platform/access/index.js';
import { AskToOpenName } from '../../application/anonymous/ask-to-open.js';
import { DecideOpening } from '../../application/anonymous/decide-opening.js';
import { OpeningsQueries } from '../../application/anonymous/openings.queries.js';
import { SeeName } from '../../application/anonymous/see-name.js';
import { id } from '../posts/post.schemas.js';
import {
  askToOpenSchema,
  type AskToOpen,
  decideOpeningSchema,
  openedNameSchema,
  type OpenedName,
  openingListSchema,
  type OpeningList,
} from './opening.schemas.js';

/** Opening the name behind a question: two roles together. */
@ApiTags('forum')
@Controller('forum/openings')
@Allow(holding('people-partner', 'forum-moderator', 'administrator'))
export class ForumOpeningsController {
  constructor(
    private readonly queries: OpeningsQueries,
    private readonly askToOpen: AskToOpenName,
    private readonly decideOpening: DecideOpening,
    private readonly seeName: SeeName,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: openingListSchema })
  list(@Me() me: Actor): Promise<OpeningList> {
    return this.queries.list(me);
  }

  @Post()
  @HttpCode(204)
  @ApiNoContentResponse()
  ask(@Me() me: Actor, @Body({ schema: askToOpenSchema }) { topicId, reason }: AskToOpen): Promise<void> {
    return this.askToOpen.run(me, topicId, reason);
  }

  @Post(':id/decision')
  @HttpCode(204)
  @ApiNoContentResponse()
  decide(
    @Me() me: Actor,
    @Param('id', { schema: id }) openingId: number,
    @Body({ schema: decideOpeningSchema }) { opens }: { opens: boolean },
  ): Promise<void> {
    return this.decideOpening.run(me, openingId, opens);
  }

  /** Shown once to each of the two. */
  @Post(':id/name')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ standardSchema: openedNameSchema })
  async see(@Me() me: Actor, @Param('id', { schema: id }) openingId: number): Promise<OpenedName> {
    return { name: await this.seeName.run(me, openingId) };
  }
}
