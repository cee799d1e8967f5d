import { Body, Controller, Get, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiExcludeController, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, anyone } from '../../../../platform/access/index.js';
import { Unsubscribe } from '../../application/following/unsubscribe.js';
import {
  type ChangeUnsubscribe,
  changeUnsubscribeSchema,
  unsubscribeToken,
  type UnsubscribeView,
  unsubscribeViewSchema,
} from './following.schemas.js';

/** For the page behind the link of a mail, whose reader need not be signed in: the link itself is the right. */
@ApiTags('forum')
@Controller('forum/unsubscribe/:token')
@Allow(anyone)
export class ForumUnsubscribeController {
  constructor(private readonly unsubscribe: Unsubscribe) {}

  @Get()
  @ApiOkResponse({ standardSchema: unsubscribeViewSchema })
  look(@Param('token', { schema: unsubscribeToken }) token: string, @Ip() address: string): Promise<UnsubscribeView> {
    return this.unsubscribe.look(token, address);
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: unsubscribeViewSchema })
  change(
    @Param('token', { schema: unsubscribeToken }) token: string,
    @Body({ schema: changeUnsubscribeSchema }) wish: ChangeUnsubscribe,
    @Ip() address: string,
  ): Promise<UnsubscribeView> {
    return this.unsubscribe.change(token, wish, address);
  }
}

/** For mail programs, which send what their own button means and read no answer. A GET shows the page. Source: RFC 8058, 3.2 */
@ApiExcludeController()
@Controller('unsubscribe')
@Allow(anyone)
export class OneClickUnsubscribeController {
  constructor(private readonly unsubscribe: Unsubscribe) {}

  @Post(':token')
  @HttpCode(204)
  async stop(@Param('token', { schema: unsubscribeToken }) token: string, @Ip() address: string): Promise<void> {
    await this.unsubscribe.change(token, { stopped: true, was: null }, address);
  }
}
