import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { CancelOccurrence } from '../../application/series/cancel-occurrence.js';
import { DecideOccurrence } from '../../application/series/decide-occurrence.js';
import { OccurrenceQueries } from '../../application/series/occurrence.queries.js';
import { SessionsQueries } from '../../application/series/sessions.queries.js';
import {
  cancelOccurrenceSchema,
  decideOccurrenceSchema,
  id,
  monthQuerySchema,
  monthViewSchema,
  occurrenceChangeSchema,
  occurrenceListSchema,
  occurrenceViewSchema,
  sessionFiltersSchema,
  toldViewSchema,
  type CancelOccurrence as CancelRequest,
  type DecideOccurrence as DecideRequest,
  type MonthQuery,
  type MonthView,
  type OccurrenceChange,
  type OccurrenceList,
  type OccurrenceView,
  type SessionFilters,
  type ToldView,
} from './occurrence.schemas.js';

@ApiTags('sessions')
@Controller('sessions')
@Allow(signedIn)
export class SessionsController {
  constructor(
    private readonly sessions: SessionsQueries,
    private readonly occurrences: OccurrenceQueries,
    private readonly cancelOccurrence: CancelOccurrence,
    private readonly decideOccurrence: DecideOccurrence,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: occurrenceListSchema })
  list(@Me() me: Actor, @Query({ schema: sessionFiltersSchema }) filters: SessionFilters): Promise<OccurrenceList> {
    return this.sessions.list(me, filters);
  }

  @Get('month')
  @ApiOkResponse({ standardSchema: monthViewSchema })
  month(@Me() me: Actor, @Query({ schema: monthQuerySchema }) query: MonthQuery): Promise<MonthView> {
    return this.sessions.month(me, query);
  }

  @Get('occurrences/:id')
  @ApiOkResponse({ standardSchema: occurrenceViewSchema })
  view(@Me() me: Actor, @Param('id', { schema: id }) occurrenceId: number): Promise<OccurrenceView> {
    return this.occurrences.view(me, occurrenceId);
  }

  /** The state and the seats alone: for pages that saw a gap in the revisions. */
  @Get('occurrences/:id/changes')
  @ApiOkResponse({ standardSchema: occurrenceChangeSchema })
  changes(@Me() me: Actor, @Param('id', { schema: id }) occurrenceId: number): Promise<OccurrenceChange> {
    return this.occurrences.change(me, occurrenceId);
  }

  @Post('occurrences/:id/cancellation')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: toldViewSchema })
  async cancel(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Body({ schema: cancelOccurrenceSchema }) { reason }: CancelRequest,
  ): Promise<ToldView> {
    return { told: await this.cancelOccurrence.run(me, occurrenceId, reason) };
  }

  /** For a date on a bank holiday whose host is asked. */
  @Post('occurrences/:id/decision')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: occurrenceChangeSchema })
  decide(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Body({ schema: decideOccurrenceSchema }) { decision }: DecideRequest,
  ): Promise<OccurrenceChange> {
    return this.decideOccurrence.run(me, occurrenceId, decision);
  }
}
