import { Temporal } from 'temporal-polyfill';

/** How long before the start: seven days, one day, a quarter of an hour. */
export const leads = ['week', 'day', 'quarter'] as const;
export type Lead = (typeof leads)[number];

const days: Readonly<Record<Lead, number>> = { week: 7, day: 1, quarter: 0 };
const QUARTER_MINUTES = 15;

/** An entry as far as reminding of it goes. */
export interface Remindable {
  readonly startsAt: Date;
  readonly timeZone: string;
  /** Since when it stands at this time: nobody is reminded late of what they did or were told a moment ago. */
  readonly knownSince: Date;
}

/** The same time on the wall so many days before, whatever the clocks do in between. */
export function reminderDueAt({ startsAt, timeZone }: Pick<Remindable, 'startsAt' | 'timeZone'>, lead: Lead): Date {
  const start = zoned(startsAt, timeZone);
  const due = lead === 'quarter' ? start.subtract({ minutes: QUARTER_MINUTES }) : start.subtract({ days: days[lead] });
  return new Date(due.epochMilliseconds);
}

/** What one reminder is for: a day, since a session that moves within it needs no second one; and a start, for the last minutes. */
export function occasionOf({ startsAt, timeZone }: Pick<Remindable, 'startsAt' | 'timeZone'>, lead: Lead): string {
  const wall = zoned(startsAt, timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
  return lead === 'quarter' ? wall : wall.slice(0, 10);
}

/** From its time to the end of that day, and never after the start: "tomorrow" is said on the day before or not at all. */
export function isReminderDue(entry: Remindable, lead: Lead, now: Date): boolean {
  const due = reminderDueAt(entry, lead);
  if (now < due || now >= entry.startsAt || entry.knownSince > due) return false;
  return lead === 'quarter' || dayIn(due, entry.timeZone) === dayIn(now, entry.timeZone);
}

/** Between which starts an entry can be due now: a little more than what is, since clocks change. */
export function startsInReach(lead: Lead, now: Date): { after: Date; until: Date } {
  const hour = 3_600_000;
  const ahead = days[lead] * 24 * hour;
  const at = (offset: number): Date => new Date(now.getTime() + offset);
  if (lead === 'quarter') return { after: now, until: at(QUARTER_MINUTES * 60_000) };
  return { after: at(Math.max(ahead - 26 * hour, 0)), until: at(ahead + 2 * hour) };
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

function dayIn(instant: Date, timeZone: string): string {
  return zoned(instant, timeZone).toPlainDate().toString();
}
