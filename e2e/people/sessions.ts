import { randomUUID } from 'node:crypto';
import type { Person } from './person';

export interface Session {
  readonly seriesId: number;
  /** The first date. */
  readonly id: number;
  readonly title: string;
  readonly path: string;
  readonly dates: readonly { readonly id: number; readonly localStart: string }[];
}

interface SeriesAnswer {
  readonly id: number;
  readonly dates: readonly { readonly id: number; readonly localStart: string }[];
}

/** A series that an organiser drafts and publishes by API: two weekly dates in an odd hour, so that it meets nobody's diary. */
export async function aSession(
  organiser: Person,
  {
    online = 0,
    room = 0,
    title = 'Journey',
    inDays = 20,
    dates = 2,
  }: { online?: number; room?: number; title?: string; inDays?: number; dates?: number } = {},
): Promise<Session> {
  const name = `${title} ${randomUUID().slice(0, 8)}`;
  const draft = await organiser.asks<SeriesAnswer>('POST', '/api/sessions/series', {
    title: name,
    summary: 'Made for a journey.',
    startsAt: `${workingDay(inDays)}T07:15`,
    rule: `FREQ=WEEKLY;COUNT=${dates}`,
    durationMinutes: 30,
    capacityOnline: online,
    capacityRoom: room,
    ...(online > 0 ? { link: 'https://meet.example/journey' } : {}),
    ...(room > 0 ? { place: 'Town Hall, Room 1' } : {}),
    bankHolidays: 'do-not-run',
  });
  const series = await organiser.asks<SeriesAnswer>('POST', `/api/sessions/series/${draft.id}/publication`);
  const [first] = series.dates;
  if (!first) throw new Error(`The series ${name} has no date.`);
  return { seriesId: draft.id, id: first.id, title: name, path: `/sessions/${first.id}`, dates: series.dates };
}

/** A Wednesday some days from now: never a bank holiday but at Christmas, which the series leaves out. */
function workingDay(inDays: number): string {
  const day = new Date(Date.now() + inDays * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((3 - day.getUTCDay() + 7) % 7));
  return day.toISOString().slice(0, 10);
}
