import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { BringBack } from '../../application/series/bring-back.js';
import { PreviewBringBack } from '../../application/series/preview-bring-back.js';
import { EditSeries } from '../../application/series-edits/edit-series.js';
import { PreviewEdit } from '../../application/series-edits/preview-edit.js';
import { SeriesEditsQueries } from '../../application/series-edits/series-edits.queries.js';
import { SettleEdits } from '../../application/series-edits/settle-edits.js';
import { UndoEdit } from '../../application/series-edits/undo-edit.js';
import { id } from '../series/occurrence.schemas.js';
import {
  bringBackPreviewSchema,
  broughtBackSchema,
  editSeriesSchema,
  editStartQuerySchema,
  editStartSchema,
  previewSeriesEditSchema,
  seriesEditPreviewSchema,
  seriesEditViewSchema,
  type BringBackPreview,
  type BroughtBack,
  type EditSeries as EditRequest,
  type EditStart,
  type EditStartQuery,
  type PreviewSeriesEdit as PreviewRequest,
  type SeriesEditPreview,
  type SeriesEditView,
} from './series-edit.schemas.js';

/** Changing what is published: for one date, one and those after it, or all still to come. */
@ApiTags('sessions')
@Controller('sessions')
@Allow(signedIn)
export class SeriesEditsController {
  constructor(
    private readonly queries: SeriesEditsQueries,
    private readonly previewEdit: PreviewEdit,
    private readonly editSeries: EditSeries,
    private readonly undoEdit: UndoEdit,
    private readonly settleEdits: SettleEdits,
    private readonly bringBack: BringBack,
    private readonly previewBringBack: PreviewBringBack,
  ) {}

  /** How the form begins: of all dates to come, or of one and those after it. */
  @Get('series/:id/edits/start')
  @ApiOkResponse({ standardSchema: editStartSchema })
  start(
    @Me() me: Actor,
    @Param('id', { schema: id }) seriesId: number,
    @Query({ schema: editStartQuerySchema }) query: EditStartQuery,
  ): Promise<EditStart> {
    return this.queries.start(me, seriesId, query);
  }

  /** All that saving would do. Nothing happens. */
  @Post('series/:id/edits/preview')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: seriesEditPreviewSchema })
  preview(
    @Me() me: Actor,
    @Param('id', { schema: id }) seriesId: number,
    @Body({ schema: previewSeriesEditSchema }) request: PreviewRequest,
  ): Promise<SeriesEditPreview> {
    return this.previewEdit.run(me, seriesId, request);
  }

  @Post('series/:id/edits')
  @ApiCreatedResponse({ standardSchema: seriesEditViewSchema })
  async edit(
    @Me() me: Actor,
    @Param('id', { schema: id }) seriesId: number,
    @Body({ schema: editSeriesSchema }) request: EditRequest,
  ): Promise<SeriesEditView> {
    return this.queries.view(me, await this.editSeries.run(me, seriesId, request));
  }

  @Get('edits/:id')
  @ApiOkResponse({ standardSchema: seriesEditViewSchema })
  view(@Me() me: Actor, @Param('id', { schema: id }) editId: number): Promise<SeriesEditView> {
    return this.queries.view(me, editId);
  }

  /** Within ten minutes, before its mails have left. */
  @Post('edits/:id/undo')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: seriesEditViewSchema })
  async undo(@Me() me: Actor, @Param('id', { schema: id }) editId: number): Promise<SeriesEditView> {
    await this.undoEdit.run(me, editId);
    return this.queries.view(me, editId);
  }

  /** Its mails leave at once; it can no longer be undone. */
  @Post('edits/:id/send')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: seriesEditViewSchema })
  async send(@Me() me: Actor, @Param('id', { schema: id }) editId: number): Promise<SeriesEditView> {
    await this.settleEdits.now(me, editId);
    return this.queries.view(me, editId);
  }

  /** Which dates would run again, and who would be asked first. */
  @Get('series/:id/bring-back')
  @ApiOkResponse({ standardSchema: bringBackPreviewSchema })
  seriesToBringBack(@Me() me: Actor, @Param('id', { schema: id }) seriesId: number): Promise<BringBackPreview> {
    return this.previewBringBack.seriesOf(me, seriesId);
  }

  @Get('occurrences/:id/bring-back')
  @ApiOkResponse({ standardSchema: bringBackPreviewSchema })
  dateToBringBack(@Me() me: Actor, @Param('id', { schema: id }) occurrenceId: number): Promise<BringBackPreview> {
    return this.previewBringBack.occurrence(me, occurrenceId);
  }

  /** Within 7 days of its end: empty, with those who had a place asked first. */
  @Post('series/:id/bring-back')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: broughtBackSchema })
  bringSeriesBack(@Me() me: Actor, @Param('id', { schema: id }) seriesId: number): Promise<BroughtBack> {
    return this.bringBack.seriesOf(me, seriesId);
  }

  /** Within 7 days of its cancellation: empty, with those who had a place asked first. */
  @Post('occurrences/:id/bring-back')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: broughtBackSchema })
  bringDateBack(@Me() me: Actor, @Param('id', { schema: id }) occurrenceId: number): Promise<BroughtBack> {
    return this.bringBack.occurrence(me, occurrenceId);
  }
}
