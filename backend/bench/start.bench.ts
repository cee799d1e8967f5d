import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from './bench.js';

const RUNS = 3;
const LIMIT = 60_000;

/** `npm start` on a built tree whose database is up: seconds until it serves, the middle one of three. Bare: Node starting and ending. */
export const bench: Bench = {
  name: 'start.warm',
  async run({ databaseUrl }) {
    const started: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      started.push(await secondsToServe(databaseUrl));
      bare.push(await secondsOfNode());
    }
    const [value, limit] = [median(started), median(bare)];
    return [{ name: 'start.warm', value, unit: 's', bare: limit, ratio: limit / value }];
  },
};

async function secondsToServe(databaseUrl: string): Promise<number> {
  const port = await freePort();
  const from = performance.now();
  const start = spawn(process.execPath, ['backend/tools/start.mjs'], {
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port) },
    stdio: 'ignore',
  });
  const ended = once(start, 'exit');
  try {
    while (!(await isReady(port))) {
      if (start.exitCode !== null) throw new Error('npm start ended before it served.');
      if (performance.now() - from > LIMIT) throw new Error('npm start did not serve within a minute.');
      await pause(20);
    }
    return (performance.now() - from) / 1000;
  } finally {
    start.kill('SIGINT');
    await ended;
  }
}

async function secondsOfNode(): Promise<number> {
  const from = performance.now();
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
  return (performance.now() - from) / 1000;
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/health/ready`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}
