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
  readonly dates: readonly { readonly id: number; readonly localStart: string; readonly state: string }[];
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

/**
 * A single date that starts in so many hours, in a zone where it is ten in the morning now: so that people may be asked, and answer, whatever the
 * clock says where the journey runs.
 */
export async function aSessionSoon(organiser: Person, hours: number, { room = 1, title = 'Soon' } = {}): Promise<Session> {
  const now = new Date();
  const ahead = ((10 - now.getUTCHours() + 35) % 24) - 11;
  const local = new Date(now.getTime() + (ahead + hours) * 3_600_000);
  const name = `${title} ${randomUUID().slice(0, 8)}`;
  const draft = await organiser.asks<SeriesAnswer>('POST', '/api/sessions/series', {
    title: name,
    summary: 'Made for a journey.',
    startsAt: local.toISOString().slice(0, 16),
    // Etc/GMT-5 is five hours ahead of UTC.
    timeZone: `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`,
    rule: null,
    durationMinutes: 30,
    capacityRoom: room,
    place: 'Town Hall, Room 1',
    bankHolidays: 'ask',
  });
  const series = await organiser.asks<SeriesAnswer>('POST', `/api/sessions/series/${draft.id}/publication`);
  const [date] = series.dates;
  if (!date) throw new Error(`The series ${name} has no date.`);
  if (date.state === 'undecided') await organiser.asks('POST', `/api/sessions/occurrences/${date.id}/decision`, { decision: 'run' });
  return { seriesId: draft.id, id: date.id, title: name, path: `/sessions/${date.id}`, dates: series.dates };
}

/** A Wednesday some days from now: never a bank holiday but at Christmas, which the series leaves out. */
function workingDay(inDays: number): string {
  const day = new Date(Date.now() + inDays * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((3 - day.getUTCDay() + 7) % 7));
  return day.toISOString().slice(0, 10);
}

/** A single date that begins in a few minutes, so that people can be checked in, with other hosts beside the organiser. */
export async function aSessionNow(
  organiser: Person,
  {
    room = 0,
    online = 0,
    hosts = [],
    inMinutes = 8,
  }: { room?: number; online?: number; hosts?: readonly Person[]; inMinutes?: number } = {},
): Promise<Session> {
  const name = `Journey of today ${randomUUID().slice(0, 8)}`;
  const hostIds = await Promise.all([organiser, ...hosts].map((host) => idOf(host)));
  const draft = await organiser.asks<SeriesAnswer>('POST', '/api/sessions/series', {
    title: name,
    startsAt: londonTime(new Date(Date.now() + inMinutes * 60_000)),
    rule: null,
    durationMinutes: 60,
    capacityRoom: room,
    capacityOnline: online,
    hostIds,
    bankHolidays: 'working-day-before',
    ...(online > 0 ? { link: 'https://meet.example/journey' } : {}),
    ...(room > 0 ? { place: 'Town Hall, Room 1' } : {}),
  });
  const series = await organiser.asks<SeriesAnswer>('POST', `/api/sessions/series/${draft.id}/publication`);
  const [first] = series.dates;
  if (!first) throw new Error(`The series ${name} has no date.`);
  return { seriesId: draft.id, id: first.id, title: name, path: `/sessions/${first.id}`, dates: series.dates };
}

async function idOf(person: Person): Promise<number> {
  const { person: me } = await person.asks<{ person: { id: number } }>('GET', '/api/session');
  return me.id;
}

/** `2026-11-26T10:00`, on the wall in London. */
function londonTime(at: Date): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' }).format(at);
  return parts.replace(' ', 'T');
}
