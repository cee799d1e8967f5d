import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { backoff, MOST_ATTEMPTS } from './backoff.js';
import { Consumers } from './consumers.js';
import { LaneWorker } from './lane-worker.js';
import { LEASE_MS } from './lease.js';
import { lanes } from './on.js';
import { type ClaimedMessage, OutboxRepository } from './outbox.repository.js';

/** Messages that one claim takes while everything due is worked off at once. */
const DRAIN_BATCH = 64;

/** Work at the same time, by lane; less than the connections of the pool, which requests need too. */
const AT_ONCE = { quick: 6, slow: 4 } as const;

/** Brings each message to its consumer, at least once. Any number of servers share the work. */
@Injectable()
export class Dispatcher implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Outbox');
  private readonly workers: readonly LaneWorker[];

  constructor(
    private readonly repository: OutboxRepository,
    private readonly consumers: Consumers,
    private readonly clock: Clock,
  ) {
    this.workers = lanes.map((lane) => {
      const claim = (limit: number) => repository.claim(lane, limit, LEASE_MS);
      return new LaneWorker(
        claim,
        (message) => this.deliver(message),
        repository,
        AT_ONCE[lane],
        (error) => {
          this.logger.error(`The ${lane} lane stopped for a moment: ${describe(error)}`);
        },
      );
    });
  }

  /** From now on this process takes what is due. The server does so; command-line tools and most tests do not. */
  start(): void {
    this.workers.forEach((worker) => {
      worker.start();
    });
  }

  /** Something may be due. */
  wake(): void {
    this.workers.forEach((worker) => {
      worker.wake();
    });
  }

  /** Stops taking messages and waits for those in hand. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
  }

  /**
   * Works off everything that is due now and whatever that brings, then returns. For tests and for loading data.
   * @throws AggregateError of what failed; the rest is done all the same
   */
  async drain(): Promise<void> {
    const failures = await this.runDue();
    if (failures.length > 0) throw new AggregateError(failures, failures.map(describe).join('\n'));
  }

  /** Forgets what is due for these consumers. For loading data that happened long ago, whose news nobody needs to hear. */
  async skip(consumers: readonly string[]): Promise<void> {
    await this.repository.skip(consumers);
  }

  /** As `drain`, but failures are handed back. */
  async runDue(): Promise<Error[]> {
    const failures: Error[] = [];
    for (let found = true; found;) {
      const batches = await Promise.all(lanes.map((lane) => this.repository.claim(lane, DRAIN_BATCH, LEASE_MS)));
      const messages = batches.flat();
      const results = await inSlots(messages, AT_ONCE.quick, (message) => this.deliver(message));
      failures.push(...results.filter((result) => result !== undefined));
      found = messages.length > 0;
    }
    await Promise.all(this.workers.map((worker) => worker.idle()));
    return failures;
  }

  /** Hands the message to its consumer and writes down what became of it. */
  private async deliver(message: ClaimedMessage): Promise<Error | undefined> {
    const failure = await this.attempt(message);
    if (failure) await this.putBack(message, failure);
    else if (!(await this.repository.complete(message))) {
      this.logger.warn(`${message.type} for ${message.consumer} was finished after its lease had ended (message ${String(message.id)})`);
    }
    return failure;
  }

  private async attempt(message: ClaimedMessage): Promise<Error | undefined> {
    const consumer = this.consumers.named(message.type, message.consumer);
    if (!consumer) return new Error(`This version has no consumer ${message.consumer} of ${message.type}.`);
    if (message.attempts > MOST_ATTEMPTS) return new Error('The server ended each time that it worked on this.');
    try {
      await consumer.deliver(JSON.parse(message.payload), { key: message.eventKey, attempt: message.attempts });
      return undefined;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  private async putBack(message: ClaimedMessage, failure: Error): Promise<void> {
    const givenUp = message.attempts >= MOST_ATTEMPTS;
    const again = givenUp ? null : this.clock.in(backoff(message.attempts, Math.random()));
    const what = `${message.type} for ${message.consumer} (message ${String(message.id)}, attempt ${String(message.attempts)})`;
    if (givenUp) this.logger.error(`Gave up ${what}: ${failure.message}`, failure.stack);
    else this.logger.warn(`Failed and will be tried again: ${what}: ${failure.message}`);
    await this.repository.fail(message, failure.message, again);
  }
}

async function inSlots<Item, Result>(items: readonly Item[], slots: number, work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const waiting = [...items];
  const results: Result[] = [];
  const slot = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) results.push(await work(item));
  };
  await Promise.all(Array.from({ length: slots }, slot));
  return results;
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
