import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor, Allow, holding, Me } from '../../../platform/access/index.js';
import { ConfirmStaffImport } from '../application/confirm-staff-import.js';
import { DiscardStaffImport } from '../application/discard-staff-import.js';
import { PreviewStaffImport, type StaffFile } from '../application/preview-staff-import.js';
import { SaveImportMapping } from '../application/save-import-mapping.js';
import { StaffImportQueries } from '../application/staff-import.queries.js';
import { UndoStaffImport } from '../application/undo-staff-import.js';
import { importModes } from '../domain/import/import-plan.js';
import { blankMeanings } from '../domain/import/read-cells.js';
import { UploadedStaffFile } from './staff-file-upload.js';
import {
  type ApplyRequest,
  applyRequestSchema,
  mappingViewSchema,
  rowListSchema,
  type RowsQuery,
  rowsQuerySchema,
  runIdSchema,
  runListSchema,
  runViewSchema,
  type SaveMappingRequest,
  saveMappingSchema,
} from './staff-imports.schemas.js';

@ApiTags('staff imports')
@Allow(holding('administrator'))
@Controller('staff-imports')
export class StaffImportsController {
  constructor(
    private readonly queries: StaffImportQueries,
    private readonly preview: PreviewStaffImport,
    private readonly confirm: ConfirmStaffImport,
    private readonly undoImport: UndoStaffImport,
    private readonly discardImport: DiscardStaffImport,
    private readonly saveImportMapping: SaveImportMapping,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: runListSchema })
  async list() {
    return { items: await this.queries.latest() };
  }

  /** Reads the file and shows what it would change; nothing is changed yet. */
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary' },
        mode: { type: 'string', enum: [...importModes] },
        blank: { type: 'string', enum: [...blankMeanings] },
        invite: { type: 'string', enum: ['true', 'false'] },
      },
    },
  })
  @ApiCreatedResponse({ standardSchema: runViewSchema })
  async upload(@Me() me: Actor, @UploadedStaffFile() file: StaffFile) {
    return this.queries.run(await this.preview.run(me, file));
  }

  @Get('mapping')
  @ApiOkResponse({ standardSchema: mappingViewSchema })
  mapping() {
    return this.queries.mapping();
  }

  @Put('mapping')
  @ApiOkResponse({ standardSchema: mappingViewSchema })
  async saveMapping(@Me() me: Actor, @Body({ schema: saveMappingSchema }) { version, ...mapping }: SaveMappingRequest) {
    await this.saveImportMapping.run(me, { version, mapping });
    return this.queries.mapping();
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: runViewSchema })
  run(@Param('id', { schema: runIdSchema }) id: number) {
    return this.queries.run(id);
  }

  @Get(':id/rows')
  @ApiOkResponse({ standardSchema: rowListSchema })
  rows(@Param('id', { schema: runIdSchema }) id: number, @Query({ schema: rowsQuerySchema }) { notes, ...query }: RowsQuery) {
    return this.queries.page(id, { ...query, notes: notes === 'true' });
  }

  @Get(':id/rows.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="staff-import.csv"')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  csv(@Param('id', { schema: runIdSchema }) id: number): Promise<string> {
    return this.queries.csv(id);
  }

  /** Starts to apply the preview; poll the import for its progress. */
  @Post(':id/apply')
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: runViewSchema })
  async apply(
    @Me() me: Actor,
    @Param('id', { schema: runIdSchema }) id: number,
    @Body({ schema: applyRequestSchema }) choices: ApplyRequest,
  ) {
    await this.confirm.run(me, id, choices);
    return this.queries.run(id);
  }

  /** Restores what nobody has changed since; `kept` lists the others. */
  @Post(':id/undo')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: runViewSchema })
  async undo(@Me() me: Actor, @Param('id', { schema: runIdSchema }) id: number) {
    await this.undoImport.run(me, id);
    return this.queries.run(id);
  }

  /** Throws a preview away. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async discard(@Me() me: Actor, @Param('id', { schema: runIdSchema }) id: number): Promise<void> {
    await this.discardImport.run(me, id);
  }
}
