import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { Downloads, Upload, type ArrivingUpload } from '../../../../platform/files/index.js';
import { AddMaterial } from '../../application/materials/add-material.js';
import { ChangeMaterial } from '../../application/materials/change-material.js';
import { MaterialsQueries } from '../../application/materials/materials.queries.js';
import { RemoveMaterial } from '../../application/materials/remove-material.js';
import { captionStates, materialAudiences } from '../../domain/materials/material.js';
import {
  changeMaterialSchema,
  materialSchema,
  materialsViewSchema,
  newFileOf,
  newLinkSchema,
  orderMaterialsSchema,
  type ChangeMaterial as ChangeRequest,
  type MaterialView,
  type MaterialsView,
  type NewLink,
  type OrderMaterials,
} from './material.schemas.js';
import { id } from '../series/occurrence.schemas.js';

const binary = { type: 'string', format: 'binary' } as const;
const download = { content: { 'application/octet-stream': { schema: binary } } };

/** What there is to read, watch and follow beside a date. */
@ApiTags('sessions')
@Controller('sessions/occurrences/:id/materials')
@Allow(signedIn)
export class MaterialsController {
  constructor(
    private readonly materials: MaterialsQueries,
    private readonly addMaterial: AddMaterial,
    private readonly changeMaterial: ChangeMaterial,
    private readonly removeMaterial: RemoveMaterial,
    private readonly downloads: Downloads,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: materialsViewSchema })
  list(@Me() me: Actor, @Param('id', { schema: id }) occurrenceId: number): Promise<MaterialsView> {
    return this.materials.list(me, occurrenceId);
  }

  /** The fields stand before the file, so that a request that is refused is refused before the file is read. */
  @Post('files')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['kind', 'file'],
      properties: {
        kind: { type: 'string', enum: ['slides', 'handout', 'recording'] },
        title: { type: 'string' },
        audience: { type: 'string', enum: [...materialAudiences] },
        captions: { type: 'string', enum: [...captionStates] },
        captionsReason: { type: 'string' },
        keptUntil: { type: 'string', format: 'date' },
        everyoneWasTold: { type: 'string', enum: ['true', 'false'] },
        file: binary,
      },
    },
  })
  @ApiCreatedResponse({ standardSchema: materialSchema })
  async addFile(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Upload() upload: ArrivingUpload,
  ): Promise<MaterialView> {
    const added = await this.addMaterial.file(me, occurrenceId, newFileOf(upload.fields), upload.file);
    return this.materials.one(occurrenceId, added);
  }

  @Post('links')
  @ApiCreatedResponse({ standardSchema: materialSchema })
  async addLink(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Body({ schema: newLinkSchema }) request: NewLink,
  ): Promise<MaterialView> {
    return this.materials.one(occurrenceId, await this.addMaterial.link(me, occurrenceId, request));
  }

  @Put('order')
  @ApiOkResponse({ standardSchema: materialsViewSchema })
  async order(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Body({ schema: orderMaterialsSchema }) { ids }: OrderMaterials,
  ): Promise<MaterialsView> {
    await this.changeMaterial.order(me, occurrenceId, ids);
    return this.materials.list(me, occurrenceId);
  }

  @Patch(':materialId')
  @ApiOkResponse({ standardSchema: materialSchema })
  async change(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Param('materialId', { schema: id }) materialId: number,
    @Body({ schema: changeMaterialSchema }) request: ChangeRequest,
  ): Promise<MaterialView> {
    await this.changeMaterial.run(me, occurrenceId, materialId, request);
    return this.materials.one(occurrenceId, materialId);
  }

  @Delete(':materialId')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Param('materialId', { schema: id }) materialId: number,
  ): Promise<void> {
    return this.removeMaterial.run(me, occurrenceId, materialId);
  }

  /** Brings back what was removed within the last hour. */
  @Post(':materialId/restoration')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: materialSchema })
  async restore(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Param('materialId', { schema: id }) materialId: number,
  ): Promise<MaterialView> {
    await this.removeMaterial.undo(me, occurrenceId, materialId);
    return this.materials.one(occurrenceId, materialId);
  }

  /** The file, whole or the range that is asked for. */
  @Get(':materialId/file')
  @ApiOkResponse(download)
  async file(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Param('materialId', { schema: id }) materialId: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.downloads.answer(request, reply, await this.materials.file(me, occurrenceId, materialId));
  }

  @Put(':materialId/captions')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: binary } } })
  @ApiOkResponse({ standardSchema: materialSchema })
  async addCaptions(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Param('materialId', { schema: id }) materialId: number,
    @Upload() { file }: ArrivingUpload,
  ): Promise<MaterialView> {
    await this.changeMaterial.captions(me, occurrenceId, materialId, file);
    return this.materials.one(occurrenceId, materialId);
  }

  @Get(':materialId/captions')
  @ApiOkResponse(download)
  async captions(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Param('materialId', { schema: id }) materialId: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.downloads.answer(request, reply, await this.materials.captions(me, occurrenceId, materialId));
  }
}
