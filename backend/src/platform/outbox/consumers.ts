import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { DomainEvent } from './domain-event.js';
import { type Delivery, type Subscription, subscriptionsOf } from './on.js';
import { providerMethods } from './provider-methods.js';

export interface Consumer extends Subscription {
  deliver(payload: unknown, delivery: Delivery): Promise<void>;
}

/** Who listens to what: all methods with `@On`. */
@Injectable()
export class Consumers implements OnModuleInit {
  private found: Map<string, Consumer[]> | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** A consumer that is named twice, or listens to a class that is no event, stops the start-up. */
  onModuleInit(): void {
    this.find();
  }

  of(type: string): readonly Consumer[] {
    return this.find().get(type) ?? [];
  }

  named(type: string, consumer: string): Consumer | undefined {
    return this.of(type).find((candidate) => candidate.consumer === consumer);
  }

  private find(): Map<string, Consumer[]> {
    if (this.found) return this.found;
    const found = new Map<string, Consumer[]>();
    const classes = new Map<string, unknown>();
    for (const { owner, method, call } of providerMethods(this.discovery, this.scanner)) {
      for (const subscription of subscriptionsOf(method)) {
        const { event, consumer } = subscription;
        if (typeof event.type !== 'string' || event.type === '')
          throw new Error(`${owner} listens to ${event.name}, which is not an event.`);
        if ((classes.get(event.type) ?? event) !== event) throw new Error(`Two events have the type ${event.type}.`);
        const listeners = found.get(event.type) ?? [];
        if (listeners.some((other) => other.consumer === consumer))
          throw new Error(`Two consumers of ${event.type} are named ${consumer}.`);
        classes.set(event.type, event);
        found.set(event.type, [
          ...listeners,
          { ...subscription, deliver: (payload, delivery) => call(revive(subscription, payload), delivery) },
        ]);
      }
    }
    return (this.found = found);
  }
}

function revive({ event }: Subscription, payload: unknown): DomainEvent {
  return new event(payload as never);
}
