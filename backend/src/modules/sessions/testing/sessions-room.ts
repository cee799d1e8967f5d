import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamicModule, type INestApplicationContext, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from '../../../platform/audit/index.js';
import { Clock, MovedClock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { emptyDatabase, type TestDatabase } from '../../../platform/database/testing/index.js';
import { FilesModule } from '../../../platform/files/index.js';
import { Live } from '../../../platform/live/index.js';
import { MetricsModule } from '../../../platform/metrics/index.js';
import { Dispatcher, OutboxModule } from '../../../platform/outbox/index.js';
import { PersonalDataModule } from '../../../platform/personal-data/index.js';
import { schema } from '../../../schema.js';
import { DiaryModule } from '../../diary/index.js';
import { Colleagues } from '../application/colleagues.js';
import { sessionsProviders } from '../sessions.providers.js';
import { EverybodyWorksHere } from './council.js';

/** The use cases of sessions over a database of their own. */
export interface SessionsRoom {
  readonly database: TestDatabase;
  readonly clock: MovedClock;
  readonly colleagues: EverybodyWorksHere;
  get<T>(type: Type<T>): T;
  /** Another server on the same database, at the same time. */
  anotherServer(): Promise<SessionsRoom>;
  /** Delivers all that waits in the outbox. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

class Shared {}
class Room {}

export const specsBegin = '2026-11-02T09:00:00Z';

/** @param providers what a room to the right adds for its own specs */
export async function aSessionsRoom({ providers = [], ...options }: { pool?: number; providers?: Provider[] } = {}): Promise<SessionsRoom> {
  return aServer(await emptyDatabase(schema, options), new MovedClock(specsBegin), providers);
}

async function aServer(database: TestDatabase, clock: MovedClock, providers: Provider[], isFirst = true): Promise<SessionsRoom> {
  const colleagues = new EverybodyWorksHere();
  const dataDir = await mkdtemp(join(tmpdir(), 'trellis-sessions-'));
  const shared: DynamicModule = {
    module: Shared,
    global: true,
    providers: [
      { provide: Transactions, useValue: database.transactions },
      { provide: Clock, useValue: clock },
      { provide: Config, useValue: { timeZone: 'Europe/London', dataDir } },
      { provide: Colleagues, useValue: colleagues },
      // Nobody is connected, so nothing is told.
      { provide: Live, useValue: { isServing: false, send: () => undefined } },
    ],
    exports: [Transactions, Clock, Config, Colleagues, Live],
  };
  const room: DynamicModule = {
    module: Room,
    imports: [shared, MetricsModule, OutboxModule, AuditModule, PersonalDataModule, FilesModule, DiaryModule],
    providers: [...sessionsProviders, ...providers],
  };
  const context: INestApplicationContext = await NestFactory.createApplicationContext(room, { logger: ['error'], abortOnError: false });
  return {
    database,
    clock,
    colleagues,
    get: (type) => context.get(type, { strict: false }),
    anotherServer: () => aServer(database, clock, providers, false),
    settle: () => context.get(Dispatcher).drain(),
    stop: async () => {
      await context.close();
      await rm(dataDir, { recursive: true, force: true });
      if (isFirst) await database.close();
    },
  };
}
