import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plan } from './plan.js';

const POOL = 16;

/** Runs the bare server in a process of its own, as the product runs in one, while the work measures it. */
export async function withBare<T>(plan: Omit<Plan, 'pool'>, work: (address: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'trellis-bare-'));
  const file = join(folder, 'plan.json');
  await writeFile(file, JSON.stringify({ ...plan, pool: POOL } satisfies Plan));
  const child = spawn(process.execPath, [fileURLToPath(new URL('bare-server.js', import.meta.url)), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    const port = await Promise.race([
      once(child.stdout, 'data').then(([text]) => Number(String(text))),
      ended.then(() => Promise.reject(new Error('The bare server ended before it served.'))),
    ]);
    return await work(`http://127.0.0.1:${String(port)}`);
  } finally {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}
