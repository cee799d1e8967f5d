import { Temporal } from 'temporal-polyfill';
import type { TimeSpan } from './free-times.js';

/** Seven days from midnight of the given day in the zone: 167 or 169 hours where the clocks change. */
export function weekFrom(day: string, timeZone: string): TimeSpan {
  const first = Temporal.PlainDate.from(day);
  return { startsAt: midnight(first, timeZone), endsAt: midnight(first.add({ days: 7 }), timeZone) };
}

/** The day that it is in the zone, as `2026-11-24`. */
export function dayOf(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

function midnight(day: Temporal.PlainDate, timeZone: string): Date {
  return new Date(day.toZonedDateTime({ timeZone }).epochMilliseconds);
}
