import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/index.js';
import { Transactions } from '../database/index.js';
import { Consumers } from './consumers.js';
import { Dispatcher } from './dispatcher.js';
import { type DomainEvent, type EventClass, typeOf } from './domain-event.js';
import { type NewMessage, OutboxRepository } from './outbox.repository.js';

/**
 * The only way to do something after a commit. An event is written in the transaction of what it tells about, one row for each consumer, so that
 * it happens if and only if that is committed.
 */
@Injectable()
export class Outbox {
  private readonly written = new WeakMap<EntityManager, NewMessage[]>();

  constructor(
    private readonly transactions: Transactions,
    private readonly repository: OutboxRepository,
    private readonly consumers: Consumers,
    private readonly dispatcher: Dispatcher,
    private readonly clock: Clock,
  ) {}

  /** Tells the event once the present transaction is committed. @throws Error outside `Transactions.run`. */
  add(event: DomainEvent): void {
    this.write(event, this.clock.now(), null);
  }

  /**
   * Tells the event at its time: a reminder, a deletion that is due. `subject` (`booking:7`) is what it can be called off by.
   * @throws Error outside `Transactions.run`.
   */
  addAt(event: DomainEvent, dueAt: Date, subject: string | null = null): void {
    this.write(event, dueAt, subject);
  }

  /** Calls off what has not been told yet, in the present transaction. To move it to another time, call it off and add it again. */
  async cancel(event: EventClass, subject: string): Promise<void> {
    const waiting = this.written.get(this.transactions.manager);
    const kept = waiting?.filter((message) => message.type !== event.type || message.subject !== subject) ?? [];
    waiting?.splice(0, waiting.length, ...kept);
    await this.repository.cancel(event.type, subject);
  }

  private write(event: DomainEvent, dueAt: Date, subject: string | null): void {
    const type = typeOf(event);
    if (!this.transactions.isOpen) throw new Error(`${type} was added to the outbox outside Transactions.run: it could be lost.`);
    const eventKey = randomUUID();
    const payload = JSON.stringify(event.payload);
    const messages = this.consumers.of(type).map(({ consumer, lane }) => ({ eventKey, type, consumer, lane, subject, payload, dueAt }));
    if (messages.length > 0) this.waiting().push(...messages);
  }

  /** The rows of the present transaction: one INSERT, at its end. */
  private waiting(): NewMessage[] {
    const { manager } = this.transactions;
    const present = this.written.get(manager);
    if (present) return present;
    const started: NewMessage[] = [];
    this.written.set(manager, started);
    this.transactions.beforeCommit(() => this.repository.add(started));
    this.transactions.afterCommit(() => {
      this.dispatcher.wake();
    });
    return started;
  }
}
