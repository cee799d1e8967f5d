import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { ReadStaff } from '../domain/import/read-rows.js';

/** What was read from a file, small enough to wait in the database until a person has looked at the preview. */
export async function pack(staff: ReadStaff): Promise<Buffer> {
  return promisify(gzip)(JSON.stringify(staff));
}

export async function unpack(packed: Buffer): Promise<ReadStaff> {
  return JSON.parse((await promisify(gunzip)(packed)).toString('utf8')) as ReadStaff;
}
