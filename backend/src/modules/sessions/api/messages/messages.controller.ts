import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { MessagesQueries } from '../../application/messages/messages.queries.js';
import { SendMessage } from '../../application/messages/send-message.js';
import { ClickKey } from '../seats/click-key.js';
import {
  messageSentSchema,
  messagesQuerySchema,
  messagesViewSchema,
  sendMessageSchema,
  type MessageSentView,
  type MessagesQuery,
  type MessagesView,
  type SendMessage as SendRequest,
} from './message.schemas.js';
import { id } from '../series/occurrence.schemas.js';

const keyHeader = { name: 'Idempotency-Key', required: false, description: '8 to 64 letters, digits, hyphens or underscores' };

/** What hosts and organisers write to those who have a place, and the record of it. */
@ApiTags('sessions')
@Controller('sessions')
@Allow(signedIn)
export class MessagesController {
  constructor(
    private readonly messages: MessagesQueries,
    private readonly sendMessage: SendMessage,
  ) {}

  @Get('occurrences/:id/messages')
  @ApiOkResponse({ standardSchema: messagesViewSchema })
  ofDate(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Query({ schema: messagesQuerySchema }) query: MessagesQuery,
  ): Promise<MessagesView> {
    return this.messages.record(me, { occurrenceId }, query);
  }

  @Post('occurrences/:id/messages')
  @ApiHeader(keyHeader)
  @ApiCreatedResponse({ standardSchema: messageSentSchema })
  toDate(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Body({ schema: sendMessageSchema }) request: SendRequest,
    @ClickKey() key: string | undefined,
  ): Promise<MessageSentView> {
    return this.sendMessage.run(me, { occurrenceId }, request, key);
  }

  @Get('series/:id/messages')
  @ApiOkResponse({ standardSchema: messagesViewSchema })
  ofSeries(
    @Me() me: Actor,
    @Param('id', { schema: id }) seriesId: number,
    @Query({ schema: messagesQuerySchema }) query: MessagesQuery,
  ): Promise<MessagesView> {
    return this.messages.record(me, { seriesId }, query);
  }

  /** To everybody with a place at a date of the series that is still to come, each once. */
  @Post('series/:id/messages')
  @ApiHeader(keyHeader)
  @ApiCreatedResponse({ standardSchema: messageSentSchema })
  toSeries(
    @Me() me: Actor,
    @Param('id', { schema: id }) seriesId: number,
    @Body({ schema: sendMessageSchema }) request: SendRequest,
    @ClickKey() key: string | undefined,
  ): Promise<MessageSentView> {
    return this.sendMessage.run(me, { seriesId }, request, key);
  }
}
