import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge, register } from 'prom-client';
import { OutboxRepository } from './outbox.repository.js';

/** How much waits and how much was given up, for whoever watches the server. */
@Injectable()
export class OutboxMetrics implements OnModuleInit {
  constructor(private readonly repository: OutboxRepository) {}

  onModuleInit(): void {
    const { repository } = this;
    fresh('outbox_due', 'Messages whose time has come and that nobody has brought yet.', ['lane'], async (gauge) => {
      for (const { lane, due } of await repository.backlog()) gauge.set({ lane }, due);
    });
    fresh('outbox_oldest_due_seconds', 'How long the oldest of them has waited.', ['lane'], async (gauge) => {
      for (const { lane, oldestSeconds } of await repository.backlog()) gauge.set({ lane }, oldestSeconds);
    });
    fresh('outbox_given_up', 'Messages given up after the last try.', ['type', 'consumer'], async (gauge) => {
      for (const { type, consumer, count } of await repository.givenUp()) gauge.set({ type, consumer }, count);
    });
  }
}

/** Registers the gauge in place of the one that an earlier application of this process left. */
function fresh<Label extends string>(name: string, help: string, labelNames: Label[], read: (gauge: Gauge<Label>) => Promise<void>): void {
  register.removeSingleMetric(`trellis_${name}`);
  new Gauge({
    name: `trellis_${name}`,
    help,
    labelNames,
    async collect() {
      this.reset();
      await read(this);
    },
  });
}
