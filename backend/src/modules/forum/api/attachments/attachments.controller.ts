import { Controller, Get, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { Downloads, Upload, type ArrivingUpload } from '../../../../platform/files/index.js';
import { AddAttachment } from '../../application/attachments/add-attachment.js';
import { AttachmentFilesQueries } from '../../application/attachments/attachment-files.queries.js';
import { id } from '../posts/post.schemas.js';
import { attachmentViewSchema, type AttachmentView } from './attachment.schemas.js';

const binary = { type: 'string', format: 'binary' } as const;

/** Files beside posts: added before the post, had by whoever may read it. */
@ApiTags('forum')
@Controller('forum/attachments')
@Allow(signedIn)
export class ForumAttachmentsController {
  constructor(
    private readonly addAttachment: AddAttachment,
    private readonly files: AttachmentFilesQueries,
    private readonly downloads: Downloads,
  ) {}

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: binary } } })
  @ApiCreatedResponse({ standardSchema: attachmentViewSchema })
  add(@Me() me: Actor, @Upload() { file }: ArrivingUpload): Promise<AttachmentView> {
    return this.addAttachment.run(me, file);
  }

  @Get(':fileId')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: binary } } })
  async file(
    @Me() me: Actor,
    @Param('fileId', { schema: id }) fileId: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.downloads.answer(request, reply, await this.files.one(me, fileId));
  }
}
