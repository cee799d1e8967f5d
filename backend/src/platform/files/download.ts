import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { rangeOf } from './byte-range.js';
import { attachmentHeader } from './file-name.js';
import { isText, kindsOfFile } from './file-types.js';
import { Files } from './files.js';
import type { StoredFile } from './stored-file.entity.js';

/** Nothing that a file holds may run, whatever a browser takes it for. */
const INERT = `sandbox; default-src 'none'; frame-ancestors 'none'`;

/** Answers a request with a file that its room has said may be seen. */
@Injectable()
export class Downloads {
  constructor(private readonly files: Files) {}

  /** The whole file or the part that is asked for, to be saved under its name. @throws FileGone */
  async answer(request: FastifyRequest, reply: FastifyReply, file: StoredFile): Promise<StreamableFile | undefined> {
    const tag = `"${file.sha256.toString('hex')}"`;
    const { mime } = kindsOfFile[file.type];
    void reply.headers({
      'Accept-Ranges': 'bytes',
      'Cache-Control': 'private, no-cache',
      'Content-Disposition': attachmentHeader(file.name),
      'Content-Security-Policy': INERT,
      'Content-Type': isText(file.type) ? `${mime}; charset=utf-8` : mime,
      ETag: tag,
      'X-Content-Type-Options': 'nosniff',
    });
    if (request.headers['if-none-match'] === tag) {
      void reply.status(304);
      return undefined;
    }
    const condition = request.headers['if-range'];
    const range = condition === undefined || condition === tag ? rangeOf(request.headers.range, file.size) : undefined;
    if (range === 'beyond') {
      void reply.status(416).header('Content-Range', `bytes */${String(file.size)}`);
      return undefined;
    }
    if (range) {
      const { from, to } = range;
      void reply.status(206).header('Content-Range', `bytes ${String(from)}-${String(to)}/${String(file.size)}`);
    }
    const length = range ? range.to - range.from + 1 : file.size;
    return new StreamableFile(await this.files.read(file, range), { length });
  }
}
