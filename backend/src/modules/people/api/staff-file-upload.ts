import type { MultipartFile } from '@fastify/multipart';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InvalidInput } from '../../../platform/errors/index.js';
import type { StaffFile } from '../application/preview-staff-import.js';
import { uploadOptionsSchema } from './staff-imports.schemas.js';

/** The file of a multipart request with the choices beside it. @throws InvalidInput where there is none, or it is too large */
export const UploadedStaffFile = createParamDecorator((_: unknown, context: ExecutionContext): Promise<StaffFile> =>
  staffFileOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

async function staffFileOf(request: FastifyRequest): Promise<StaffFile> {
  if (!request.isMultipart()) throw fileFault('Choose a file to import');
  const fields: Record<string, unknown> = {};
  let file: { name: string; bytes: Uint8Array } | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.fieldname] = part.value;
    else file = { name: part.filename, bytes: await bytesOf(part) };
  }
  if (!file || file.bytes.length === 0)
    throw fileFault(file ? 'The file is empty. Run the report again, then import it' : 'Choose a file to import');
  const options = uploadOptionsSchema.safeParse(fields);
  if (options.success) return { ...file, ...options.data };
  throw new InvalidInput(options.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })));
}

async function bytesOf(part: MultipartFile): Promise<Uint8Array> {
  try {
    return await part.toBuffer();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE') {
      throw fileFault('The file is larger than 20 MB. Take out the columns that are not needed, or import it in parts');
    }
    throw error;
  }
}

function fileFault(message: string): InvalidInput {
  return new InvalidInput([{ field: 'file', message }]);
}
