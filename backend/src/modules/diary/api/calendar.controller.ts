import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../platform/access/index.js';
import { CalendarQueries } from '../application/calendar.queries.js';
import { EndFeed } from '../application/end-feed.js';
import { Invitations } from '../application/invitations.js';
import { MakeFeed } from '../application/make-feed.js';
import {
  type FeedMadeView,
  feedMadeViewSchema,
  type FeedView,
  feedViewSchema,
  type InvitationChoice,
  invitationChoiceSchema,
} from './calendar.schemas.js';

/** How my diary reaches my calendar elsewhere: mine alone. */
@ApiTags('diary')
@Controller('diary')
@Allow(signedIn)
export class CalendarController {
  constructor(
    private readonly queries: CalendarQueries,
    private readonly makeFeed: MakeFeed,
    private readonly endFeed: EndFeed,
    private readonly invitations: Invitations,
  ) {}

  @Get('feed')
  @ApiOkResponse({ standardSchema: feedViewSchema })
  showFeed(@Me() me: Actor): Promise<FeedView> {
    return this.queries.feed(me.personId);
  }

  /** Makes my feed, or gives it a new address and ends the old one. */
  @Post('feed')
  @ApiCreatedResponse({ standardSchema: feedMadeViewSchema })
  async make(@Me() me: Actor): Promise<FeedMadeView> {
    return { path: await this.makeFeed.run(me) };
  }

  @Delete('feed')
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@Me() me: Actor): Promise<void> {
    await this.endFeed.run(me);
  }

  @Get('invitations')
  @ApiOkResponse({ standardSchema: invitationChoiceSchema })
  async showInvitations(@Me() me: Actor): Promise<InvitationChoice> {
    return { wanted: await this.invitations.wantedBy(me.personId) };
  }

  @Put('invitations')
  @ApiOkResponse({ standardSchema: invitationChoiceSchema })
  async chooseInvitations(@Me() me: Actor, @Body({ schema: invitationChoiceSchema }) choice: InvitationChoice): Promise<InvitationChoice> {
    await this.invitations.choose(me.personId, choice.wanted);
    return choice;
  }
}
