import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../platform/access/index.js';
import { CancelOccurrence } from '../application/cancel-occurrence.js';
import { ChangeCapacity } from '../application/change-capacity.js';
import { ChangeOccurrence } from '../application/change-occurrence.js';
import { DecideOccurrence } from '../application/decide-occurrence.js';
import { OccurrenceQueries } from '../application/occurrence.queries.js';
import { SessionsQueries } from '../application/sessions.queries.js';
import {
  cancelOccurrenceSchema,
  changeCapacitySchema,
  changeOccurrenceSchema,
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
  type ChangeCapacity as CapacityRequest,
  type ChangeOccurrence as ChangeRequest,
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
    private readonly changeOccurrence: ChangeOccurrence,
    private readonly changeCapacity: ChangeCapacity,
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

  @Patch('occurrences/:id')
  @ApiOkResponse({ standardSchema: occurrenceChangeSchema })
  change(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Body({ schema: changeOccurrenceSchema }) request: ChangeRequest,
  ): Promise<OccurrenceChange> {
    return this.changeOccurrence.run(me, occurrenceId, request);
  }

  @Put('occurrences/:id/capacity')
  @ApiOkResponse({ standardSchema: occurrenceChangeSchema })
  resize(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Body({ schema: changeCapacitySchema }) capacity: CapacityRequest,
  ): Promise<OccurrenceChange> {
    return this.changeCapacity.run(me, occurrenceId, capacity);
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
