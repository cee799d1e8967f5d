import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '../metrics/index.js';
import { OutboxRepository } from './outbox.repository.js';

/** How much waits and how much was given up, for whoever watches the server. */
@Injectable()
export class OutboxMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly repository: OutboxRepository,
  ) {}

  onModuleInit(): void {
    const { metrics, repository } = this;
    metrics.gauge('trellis_outbox_due', 'Messages whose time has come and that nobody has brought yet', ['lane'], async () =>
      (await repository.backlog()).map(({ lane, due }) => ({ labels: { lane }, value: due })),
    );
    metrics.gauge('trellis_outbox_oldest_due_seconds', 'How long the oldest of them has waited', ['lane'], async () =>
      (await repository.backlog()).map(({ lane, oldestSeconds }) => ({ labels: { lane }, value: oldestSeconds })),
    );
    metrics.gauge('trellis_outbox_given_up', 'Messages given up after the last try', ['type', 'consumer'], async () =>
      (await repository.givenUp()).map(({ type, consumer, count }) => ({ labels: { type, consumer }, value: count })),
    );
  }
}
