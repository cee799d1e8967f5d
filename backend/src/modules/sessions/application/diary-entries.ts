import type { CalendarIdentity, DiaryWish } from '../../diary/index.js';
import type { Place } from '../domain/seats/seating.js';
import { ownOr } from '../domain/series-edits/series-edit-facts.js';
import type { Occurrence } from '../persistence/series/occurrence.entity.js';
import type { SeriesWithPeople } from '../persistence/series/series.repository.js';
import { occurrencePage } from './pages.js';

/** Sources of diary entries; the thing is the occurrence, shared by everybody who takes part. */
export const BOOKING = 'sessions.booking';
export const HOSTING = 'sessions.hosting';

type Told = Pick<Occurrence, 'id' | 'startsAt' | 'endsAt' | 'timeZone' | 'ownTitle' | 'ownPlace' | 'calendarUid' | 'calendarStart'>;

export function titleOf({ ownTitle }: Pick<Occurrence, 'ownTitle'>, { title }: Pick<SeriesWithPeople, 'title'>): string {
  return ownTitle ?? title;
}

export function bookingInDiary(occurrence: Told, series: SeriesWithPeople, personId: number, place: Place): DiaryWish {
  const online = place.seat === 'online' || (place.seat === null && place.waitsFor === 'online');
  return {
    ...entry(occurrence, series, personId),
    source: BOOKING,
    calendar: identity(occurrence),
    state: place.seat ? 'booked' : 'waiting',
    note: online ? 'Online' : ownOr(occurrence.ownPlace, series.place),
  };
}

export function hostingInDiary(occurrence: Told, series: SeriesWithPeople, personId: number): DiaryWish {
  return {
    ...entry(occurrence, series, personId),
    source: HOSTING,
    // Somebody may host a date and have a seat at it.
    calendar: { ...identity(occurrence), uid: `hosting-${occurrence.calendarUid}` },
    state: 'hosting',
    note: ownOr(occurrence.ownPlace, series.place) ?? 'Online',
  };
}

function identity({ calendarUid: uid, calendarStart: recurrenceStart, timeZone }: Told): CalendarIdentity {
  return { uid, recurrenceStart, timeZone };
}

function entry(occurrence: Told, series: SeriesWithPeople, personId: number): Omit<DiaryWish, 'source' | 'state' | 'note' | 'calendar'> {
  return {
    personId,
    sourceId: occurrence.id,
    from: occurrence.startsAt,
    to: occurrence.endsAt,
    timeZone: occurrence.timeZone,
    title: titleOf(occurrence, series),
    link: occurrencePage(occurrence.id),
  };
}
