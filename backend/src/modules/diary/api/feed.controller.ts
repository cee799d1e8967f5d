import { Controller, Get, Headers, Ip, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, anyone } from '../../../platform/access/index.js';
import { ReadFeed } from '../application/read-feed.js';

/** For calendar programs, which cannot sign in: who has the address reads that diary, and can do nothing else. */
@ApiExcludeController()
@Controller('calendar')
export class FeedController {
  constructor(private readonly readFeed: ReadFeed) {}

  @Get(':file')
  @Allow(anyone)
  async read(
    @Param('file') file: string,
    @Headers('if-none-match') known: string | undefined,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { ics, etag } = await this.readFeed.run(file.replace(/\.ics$/, ''), address);
    void reply.headers({ 'Cache-Control': 'private, no-cache', ETag: etag, 'X-Robots-Tag': 'noindex' });
    if (known?.split(/,\s*/).includes(etag)) {
      void reply.status(304);
      return undefined;
    }
    void reply.type('text/calendar; charset=utf-8').header('Content-Disposition', 'inline; filename="trellis.ics"');
    return ics;
  }
}
