import type { EventInput } from 'fullcalendar';
import type { SessionMonthItem } from '../../../api/models';
import { grouped } from '../parts/grouped';
import { clockOf, dayOfWall } from '../parts/wall-time';
import { dayAndMonth } from './calendar-days';
import { calendarLook, type CalendarLook } from './calendar-item';

/** What one entry of the calendar shows: a session, or on a phone how many there are that day. */
export type CalendarEntry =
  | { readonly kind: 'session'; readonly id: number; readonly title: string; readonly time: string; readonly look: CalendarLook }
  | { readonly kind: 'count'; readonly day: string; readonly count: number; readonly words: string };

/** A session belongs to the day on the clocks of its series, whatever zone the reader sits in: so entries have a day and tell their own time. */
const entry = (day: string, order: string, url: string, shown: CalendarEntry): EventInput => ({
  start: day,
  allDay: true,
  url,
  extendedProps: { order, shown },
});

export function sessionEntries(items: readonly SessionMonthItem[]): EventInput[] {
  return items.map((item) => {
    const { id, title, localStart } = item;
    const shown = { kind: 'session', id, title, time: clockOf(localStart), look: calendarLook(item) } as const;
    return entry(dayOfWall(localStart), `${item.startsAt} ${title}`, `/sessions/${id}`, shown);
  });
}

/** How many sessions each day has. */
export function countPerDay(items: readonly SessionMonthItem[]): Map<string, number> {
  return new Map([...grouped(items, (item) => dayOfWall(item.localStart))].map(([day, { length }]) => [day, length]));
}

export function countEntries(items: readonly SessionMonthItem[]): EventInput[] {
  return [...grouped(items, (item) => dayOfWall(item.localStart))].map(([day, { length: count }]) => {
    const words = `${count === 1 ? 'session' : 'sessions'} on ${dayAndMonth(day)}`;
    return entry(day, '', `/sessions?day=${day}`, { kind: 'count', day, count, words });
  });
}
