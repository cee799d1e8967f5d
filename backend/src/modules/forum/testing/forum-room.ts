import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from '../../../platform/audit/index.js';
import { Clock, MovedClock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { emptyDatabase, type TestDatabase } from '../../../platform/database/testing/index.js';
import { FilesModule } from '../../../platform/files/index.js';
import { ActorDirectory, Attempts } from '../../../platform/identity/index.js';
import { Connections, Live, type LiveMessage } from '../../../platform/live/index.js';
import { MetricsModule } from '../../../platform/metrics/index.js';
import { Dispatcher, OutboxModule } from '../../../platform/outbox/index.js';
import { PersonalDataModule } from '../../../platform/personal-data/index.js';
import { schema } from '../../../schema.js';
import { ForumColleagues } from '../application/colleagues.js';
import { forumProviders } from '../forum.providers.js';
import { ForumActors, ForumCouncil } from './council.js';

/** What open pages would have been told, once it was committed. */
export interface Told {
  readonly room: string;
  readonly message: LiveMessage;
  readonly hint: LiveMessage;
}

/** The use cases of the forum over a database of their own. */
export interface ForumRoom {
  readonly database: TestDatabase;
  readonly clock: MovedClock;
  readonly council: ForumCouncil;
  readonly actors: ForumActors;
  readonly told: Told[];
  /** Rooms that people were put out of, in order. */
  readonly evicted: string[][];
  get<T>(type: Type<T>): T;
  /** Delivers all that waits in the outbox. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

class Shared {}
class Room {}

/** @param options.providers what a part of the forum adds for its own specs */
export async function aForumRoom({ providers = [], ...options }: { pool?: number; providers?: Provider[] } = {}): Promise<ForumRoom> {
  const database = await emptyDatabase(schema, options);
  const dataDir = await mkdtemp(join(tmpdir(), 'trellis-forum-'));
  const clock = new MovedClock('2026-11-02T09:00:00Z');
  const actors = new ForumActors();
  const council = new ForumCouncil(actors);
  const told: Told[] = [];
  const evicted: string[][] = [];
  const live = {
    isServing: true,
    send: (room: string, message: LiveMessage, hint: LiveMessage = message) => {
      database.transactions.afterCommit(() => told.push({ room, message, hint }));
    },
  };
  const connections = {
    evict: (rooms: readonly string[]): Promise<void> => {
      evicted.push([...rooms]);
      return Promise.resolve();
    },
  };
  const shared: DynamicModule = {
    module: Shared,
    global: true,
    providers: [
      { provide: Transactions, useValue: database.transactions },
      { provide: Clock, useValue: clock },
      { provide: Config, useValue: { timeZone: 'Europe/London', newsMailMinutes: 10, dataDir } },
      { provide: ForumColleagues, useValue: council },
      { provide: ActorDirectory, useValue: actors },
      Attempts,
      { provide: Live, useValue: live },
      { provide: Connections, useValue: connections },
    ],
    exports: [Transactions, Clock, Config, ForumColleagues, ActorDirectory, Attempts, Live, Connections],
  };
  const room: DynamicModule = {
    module: Room,
    imports: [shared, MetricsModule, OutboxModule, AuditModule, PersonalDataModule, FilesModule],
    providers: [...forumProviders, ...providers],
  };
  const context = await NestFactory.createApplicationContext(room, { logger: ['error'], abortOnError: false });
  return {
    ...{ database, clock, council, actors, told, evicted },
    get: (type) => context.get(type, { strict: false }),
    settle: () => context.get(Dispatcher).drain(),
    stop: async () => {
      await context.close();
      await rm(dataDir, { recursive: true, force: true });
      await database.close();
    },
  };
}
