import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { BackgroundWork } from './background-work.js';
import { Consumers } from './consumers.js';
import { Dispatcher } from './dispatcher.js';
import { Jobs } from './jobs/jobs.js';
import { JobsRepository } from './jobs/jobs.repository.js';
import { TidyOutbox } from './jobs/tidy-outbox.js';
import { Outbox } from './outbox.js';
import { OutboxMetrics } from './outbox-metrics.js';
import { OutboxRepository } from './outbox.repository.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Outbox, Dispatcher, Consumers, OutboxRepository, OutboxMetrics, Jobs, JobsRepository, TidyOutbox, BackgroundWork],
  exports: [Outbox, Dispatcher, Jobs, BackgroundWork],
})
export class OutboxModule {}
