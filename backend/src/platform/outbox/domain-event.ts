/** What survives being written down as JSON: instants go as ISO strings. */
export type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends Date | ((...parameters: never[]) => unknown)
    ? never
    : { readonly [Key in keyof T]: Plain<T[Key]> };

/**
 * Something that happened, told to other modules after the commit.
 *
 * ```ts
 * export class SeatBooked extends DomainEvent<{ bookingId: number; personId: number }> {
 *   static readonly type = 'sessions.seat-booked';
 * }
 * ```
 */
export abstract class DomainEvent<Payload extends object = object> {
  constructor(readonly payload: Plain<Payload>) {}
}

/** The class of an event. `type` is its name for ever: it stands in the database. */
export interface EventClass<Event extends DomainEvent = DomainEvent> {
  readonly type: string;
  readonly prototype: Event;
  new (payload: never): Event;
}

/** @throws Error for a class that does not say its type. */
export function typeOf(event: DomainEvent): string {
  const { type, name } = event.constructor as unknown as { type?: unknown; name: string };
  if (typeof type !== 'string' || type === '') throw new Error(`${name} needs "static readonly type".`);
  return type;
}
