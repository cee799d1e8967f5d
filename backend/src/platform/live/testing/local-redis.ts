import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A Redis of a test's own, which may be stopped and started again at the same address. */
export interface LocalRedis {
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  remove(): Promise<void>;
}

const READY_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 20;

/** Running. The program is the one that Jest's global set-up found. */
export async function aLocalRedis(): Promise<LocalRedis> {
  const program = process.env['TRELLIS_TEST_REDIS'] ?? 'redis-server';
  const folder = await mkdtemp(join(tmpdir(), 'trellis-redis-'));
  const url = join(folder, 'redis.sock');
  let server: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const args = ['--port', '0', '--unixsocket', url, '--save', '', '--appendonly', 'no', '--dir', folder];
    server = spawn(program, args, { argv0: 'redis-server', stdio: 'ignore' });
    for (let waited = 0; !(await answers(url)); waited += LOOK_EVERY_MS) {
      if (waited > READY_WITHIN_MS) throw new Error('Redis did not become ready.');
      await pause(LOOK_EVERY_MS);
    }
  };
  const stop = async (): Promise<void> => {
    if (server?.exitCode !== null) return;
    const exited = once(server, 'exit');
    server.kill();
    await exited;
  };
  await start();
  return {
    url,
    start,
    stop,
    remove: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.once('error', () => {
      resolve(false);
    });
    connection.once('connect', () => connection.write('PING\r\n'));
    connection.once('data', () => {
      connection.destroy();
      resolve(true);
    });
  });
}
