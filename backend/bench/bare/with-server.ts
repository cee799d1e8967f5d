import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Runs a bare server in a process of its own, as the product runs in one, while the work measures it. It prints its port. */
export async function withServer<T>(program: string, parameters: readonly string[], work: (address: string) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(program, import.meta.url)), ...parameters], {
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
  }
}
