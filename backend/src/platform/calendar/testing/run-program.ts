import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Runs a program of this folder in a process of its own, under a zone, and reads what it prints. A process has one zone for life. */
export async function runProgram(name: string, zone: string): Promise<unknown> {
  const program = ['--import', join(import.meta.dirname, 'typescript-hook.mjs'), join(import.meta.dirname, name)];
  const env = { ...process.env, TZ: zone, NODE_OPTIONS: '' };
  const { stdout } = await promisify(execFile)(process.execPath, program, { env, maxBuffer: 32 * 1024 * 1024 });
  return JSON.parse(stdout) as unknown;
}
