import { type DynamicModule, type INestApplicationContext, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Clock } from '../../clock/index.js';
import { Transactions } from '../../database/index.js';
import { MetricsModule } from '../../metrics/index.js';
import { Dispatcher } from '../dispatcher.js';
import { Jobs } from '../jobs/jobs.js';
import { Outbox } from '../outbox.js';
import { OutboxModule } from '../outbox.module.js';

/** One server of several, as far as the outbox goes: its own consumers over a shared database. */
export interface Worker {
  readonly context: INestApplicationContext;
  readonly outbox: Outbox;
  readonly dispatcher: Dispatcher;
  readonly jobs: Jobs;
  stop(): Promise<void>;
}

class Shared {}
class Listening {}

export async function aWorker(transactions: Transactions, clock: Clock, listeners: Provider[]): Promise<Worker> {
  const shared: DynamicModule = {
    module: Shared,
    global: true,
    providers: [
      { provide: Transactions, useValue: transactions },
      { provide: Clock, useValue: clock },
    ],
    exports: [Transactions, Clock],
  };
  const listening: DynamicModule = { module: Listening, imports: [shared, MetricsModule, OutboxModule], providers: listeners };
  const context = await NestFactory.createApplicationContext(listening, { logger: false, abortOnError: false });
  return {
    context,
    outbox: context.get(Outbox),
    dispatcher: context.get(Dispatcher),
    jobs: context.get(Jobs),
    stop: () => context.close(),
  };
}
