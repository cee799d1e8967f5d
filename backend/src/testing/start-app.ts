import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../create-app.js';
import { MovedClock } from '../platform/clock/index.js';
import { type Config, readConfig } from '../platform/config/index.js';
import { emptyDatabase, type TestDatabase } from '../platform/database/testing/index.js';
import { StartSignIn } from '../platform/identity/index.js';
import { Dispatcher } from '../platform/outbox/index.js';
import { schema } from '../schema.js';
import { Browser } from './browser.js';

/** The whole product on a database of its own, listening on a free port. */
export interface RunningApp {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly clock: MovedClock;
  readonly address: string;
  /** A browser that is signed out. */
  browser(): Browser;
  /** A browser that the owner of the account is signed in with, past the limit on sign-ins. */
  browserOf(accountId: number): Promise<Browser>;
  /** Delivers all that waits in the outbox. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly now?: string;
  readonly env?: Record<string, string>;
  /** A server more of this installation: on its database, by its clock. Stop it first. */
  readonly beside?: RunningApp;
}

export async function startApp({ now = '2026-11-24T09:00:00Z', env = {}, beside }: StartOptions = {}): Promise<RunningApp> {
  const database = beside?.database ?? (await emptyDatabase(schema));
  const clock = beside?.clock ?? new MovedClock(now);
  const app = await createApp(testConfig(database.url, env), clock);
  await app.listen(0, '127.0.0.1');
  const address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    app,
    database,
    clock,
    address,
    browser: () => new Browser(address),
    browserOf: async (accountId) => {
      const { token } = await app.get(StartSignIn).run(accountId, 'test');
      return new Browser(address, { trellis: token });
    },
    settle: () => app.get(Dispatcher).drain(),
    stop: async () => {
      await app.close();
      if (!beside) await database.close();
    },
  };
}

function testConfig(url: string, env: Record<string, string>): Config {
  return readConfig({
    DATABASE_URL: url,
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    ORGANISATION: 'Aldermere Council',
    DATA_DIR: `${process.env['TMPDIR'] ?? '/tmp'}/trellis-test-${String(process.pid)}`,
    FRONTEND_DIR: 'none',
    ...env,
  });
}
