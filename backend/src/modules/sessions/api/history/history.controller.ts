import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { HistoryQueries } from '../../application/history/history.queries.js';
import { id } from '../series/occurrence.schemas.js';
import { historyQuerySchema, historySchema, type History, type HistoryQuery } from '../series-edits/series-edit.schemas.js';

/** Who changed what, and when. Newest first. */
@ApiTags('sessions')
@Controller('sessions')
@Allow(signedIn)
export class HistoryController {
  constructor(private readonly queries: HistoryQueries) {}

  @Get('series/:id/history')
  @ApiOkResponse({ standardSchema: historySchema })
  ofSeries(
    @Me() me: Actor,
    @Param('id', { schema: id }) seriesId: number,
    @Query({ schema: historyQuerySchema }) query: HistoryQuery,
  ): Promise<History> {
    return this.queries.ofSeries(me, seriesId, query);
  }

  @Get('occurrences/:id/history')
  @ApiOkResponse({ standardSchema: historySchema })
  ofOccurrence(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Query({ schema: historyQuerySchema }) query: HistoryQuery,
  ): Promise<History> {
    return this.queries.ofOccurrence(me, occurrenceId, query);
  }

  /** Also for the person whose booking it is. */
  @Get('bookings/:id/history')
  @ApiOkResponse({ standardSchema: historySchema })
  ofBooking(@Me() me: Actor, @Param('id', { schema: id }) bookingId: number): Promise<History> {
    return this.queries.ofBooking(me, bookingId);
  }
}
