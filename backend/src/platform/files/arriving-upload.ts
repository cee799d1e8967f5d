import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NoFile } from './files.errors.js';
import type { ArrivingFile } from './files.js';

/** A multipart request up to its file, which has still to be read: the fields that came before it, and the file. */
export interface ArrivingUpload {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly file: ArrivingFile;
}

/** No room takes more; what each takes is said where it keeps the file. */
const MOST_BYTES = 2_000_000_000;

/** The upload of a request. The handler asks its policy first and reads the file then. @throws NoFile */
export const Upload = createParamDecorator((_: unknown, context: ExecutionContext): Promise<ArrivingUpload> => {
  const http = context.switchToHttp();
  return uploadOf(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
});

async function uploadOf(request: FastifyRequest, reply: FastifyReply): Promise<ArrivingUpload> {
  if (!request.isMultipart()) throw new NoFile();
  // A browser reads the answer when it has sent everything, also where the file was refused half way.
  reply.raw.once('finish', () => {
    request.raw.unpipe();
    request.raw.resume();
  });
  const part = await request.file({ throwFileSizeLimit: false, limits: { fileSize: MOST_BYTES } });
  if (!part) throw new NoFile();
  const { filename, mimetype, file } = part;
  return {
    fields: Object.fromEntries(Object.values(part.fields).flatMap((field) => (isValue(field) ? [[field.fieldname, field.value]] : []))),
    file: { name: filename, declared: mimetype, bytes: file, expected: Number(request.headers['content-length'] ?? 0) },
  };
}

function isValue(field: MultipartFile | MultipartValue | (MultipartFile | MultipartValue)[] | undefined): field is MultipartValue {
  return field !== undefined && !Array.isArray(field) && field.type === 'field';
}
