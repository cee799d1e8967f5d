import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from './plan.js';
import { withServer } from './with-server.js';

const POOL = 16;

/** Runs Fastify and mysql2 with nothing between them while the work measures it. */
export async function withBare<T>(plan: Omit<Plan, 'pool'>, work: (address: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'trellis-bare-'));
  const file = join(folder, 'plan.json');
  await writeFile(file, JSON.stringify({ ...plan, pool: POOL } satisfies Plan));
  try {
    return await withServer('bare-server.js', [file], work);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
