import 'reflect-metadata';
import type { DomainEvent, EventClass } from './domain-event.js';

/** Work that may wait for others, such as mail servers, goes the slow way, so that it never holds up what people watch on their screens. */
export const lanes = ['quick', 'slow'] as const;
export type Lane = (typeof lanes)[number];

/** What a consumer is told beside the event. */
export interface Delivery {
  /** The same for each delivery of one event: dedupe by it. */
  readonly key: string;
  /** 1 at first. */
  readonly attempt: number;
}

export interface Subscription {
  readonly event: EventClass;
  readonly consumer: string;
  readonly lane: Lane;
}

const SUBSCRIPTIONS = 'trellis:outbox-subscriptions';

/**
 * Marks a provider's method as a consumer of an event. It is called at least once for each event, after the commit, in no particular order, and
 * again until it succeeds: so it must be harmless to call twice. The name stands in the database; it is unique for the event.
 */
export function On<Event extends DomainEvent>(event: EventClass<Event>, consumer: string, options: { lane?: Lane } = {}) {
  return <Method extends (event: Event, delivery: Delivery) => Promise<void>>(
    _target: object,
    _name: string | symbol,
    method: TypedPropertyDescriptor<Method>,
  ): void => {
    if (!method.value) throw new Error(`@On(${event.type}, '${consumer}') stands on something that is not a method.`);
    const subscription: Subscription = { event, consumer, lane: options.lane ?? 'quick' };
    Reflect.defineMetadata(SUBSCRIPTIONS, [...subscriptionsOf(method.value), subscription], method.value);
  };
}

export function subscriptionsOf(method: unknown): readonly Subscription[] {
  if (typeof method !== 'function') return [];
  return (Reflect.getMetadata(SUBSCRIPTIONS, method) as readonly Subscription[] | undefined) ?? [];
}
