import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { ChangeSeries } from '../../application/series/change-series.js';
import { DraftSeries } from '../../application/series/draft-series.js';
import { EndSeries } from '../../application/series/end-series.js';
import { PreviewRecurrence } from '../../application/series/preview-recurrence.js';
import { PublishSeries } from '../../application/series/publish-series.js';
import { SeriesQueries } from '../../application/series/series.queries.js';
import { id, toldViewSchema, type ToldView } from './occurrence.schemas.js';
import {
  changeSeriesSchema,
  draftSeriesSchema,
  endSeriesSchema,
  recurrencePreviewRequestSchema,
  recurrencePreviewSchema,
  seriesListSchema,
  seriesQuerySchema,
  seriesViewSchema,
  type ChangeSeries as ChangeRequest,
  type DraftSeries as DraftRequest,
  type EndSeries as EndRequest,
  type RecurrencePreview,
  type RecurrencePreviewRequest,
  type SeriesList,
  type SeriesQuery,
  type SeriesView,
} from './series.schemas.js';

@ApiTags('sessions')
@Controller('sessions')
@Allow(signedIn)
export class SeriesController {
  constructor(
    private readonly queries: SeriesQueries,
    private readonly draftSeries: DraftSeries,
    private readonly changeSeries: ChangeSeries,
    private readonly publishSeries: PublishSeries,
    private readonly endSeries: EndSeries,
    private readonly previewRecurrence: PreviewRecurrence,
  ) {}

  /** The dates that a rule makes, without saving anything. */
  @Post('recurrence-preview')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: recurrencePreviewSchema })
  preview(
    @Me() me: Actor,
    @Body({ schema: recurrencePreviewRequestSchema }) request: RecurrencePreviewRequest,
  ): Promise<RecurrencePreview> {
    return this.previewRecurrence.run(me, request);
  }

  @Get('series')
  @ApiOkResponse({ standardSchema: seriesListSchema })
  list(@Me() me: Actor, @Query({ schema: seriesQuerySchema }) query: SeriesQuery): Promise<SeriesList> {
    return this.queries.list(me, query);
  }

  @Post('series')
  @ApiCreatedResponse({ standardSchema: seriesViewSchema })
  async draft(@Me() me: Actor, @Body({ schema: draftSeriesSchema }) request: DraftRequest): Promise<SeriesView> {
    return this.queries.view(me, await this.draftSeries.run(me, request));
  }

  @Get('series/:id')
  @ApiOkResponse({ standardSchema: seriesViewSchema })
  view(@Me() me: Actor, @Param('id', { schema: id }) seriesId: number): Promise<SeriesView> {
    return this.queries.view(me, seriesId);
  }

  @Patch('series/:id')
  @ApiOkResponse({ standardSchema: seriesViewSchema })
  async change(
    @Me() me: Actor,
    @Param('id', { schema: id }) seriesId: number,
    @Body({ schema: changeSeriesSchema }) request: ChangeRequest,
  ): Promise<SeriesView> {
    await this.changeSeries.run(me, seriesId, request);
    return this.queries.view(me, seriesId);
  }

  @Post('series/:id/publication')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: seriesViewSchema })
  async publish(@Me() me: Actor, @Param('id', { schema: id }) seriesId: number): Promise<SeriesView> {
    await this.publishSeries.run(me, seriesId);
    return this.queries.view(me, seriesId);
  }

  @Post('series/:id/end')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: toldViewSchema })
  async end(
    @Me() me: Actor,
    @Param('id', { schema: id }) seriesId: number,
    @Body({ schema: endSeriesSchema }) request: EndRequest,
  ): Promise<ToldView> {
    return { told: await this.endSeries.run(me, seriesId, request) };
  }
}
