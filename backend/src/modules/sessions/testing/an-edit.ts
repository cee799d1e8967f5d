import { horizonFrom, seriesDates } from '../domain/series/series-dates.js';
import { planSeriesEdit } from '../domain/series-edits/series-edit-plan.js';
import type { EditedDate, EditedSeries, EditWish, PlannedDate, SeriesEditPlan } from '../domain/series-edits/series-edit.js';

export const editsBegin = new Date('2026-11-16T09:00:00Z');

/** A series that is edited in memory: every Friday at 10:00 from 20 November 2026, unless the spec says otherwise. */
export function anEditedSeries(wishes: Partial<EditedSeries> = {}): EditedSeries {
  return {
    title: 'Excel clinic',
    summary: 'Bring a sheet.',
    place: 'Room 2',
    link: null,
    captions: false,
    capacityRoom: 20,
    capacityOnline: 0,
    hostIds: [5],
    startsLocal: '2026-11-20T10:00',
    timeZone: 'Europe/London',
    rule: 'FREQ=WEEKLY;BYDAY=FR',
    skipped: [],
    durationMinutes: 60,
    bankHolidays: 'do-not-run',
    madeUntil: null,
    ...wishes,
  };
}

/** Its dates as rows, as they are made on the day; numbered from 1. */
export function rowsOf(series: EditedSeries, now: Date = editsBegin): EditedDate[] {
  const dates = seriesDates(series, { before: series.madeUntil ?? horizonFrom(now, series.timeZone) });
  return dates.map((date, index) => aRow(series, { ...date, stateReason: date.reason, id: index + 1 }));
}

export function aRow(
  series: EditedSeries,
  wishes: Partial<EditedDate> & Pick<EditedDate, 'id' | 'localStart' | 'localEnd' | 'startsAt' | 'endsAt'>,
): EditedDate {
  return {
    originalStart: wishes.localStart,
    calendarUid: 'clinic',
    calendarStart: wishes.localStart,
    timeZone: series.timeZone,
    state: 'scheduled',
    stateReason: null,
    cancelledWith: null,
    ownTime: 0,
    ownHosts: 0,
    ownHostIds: [],
    ownTitle: null,
    ownSummary: null,
    ownPlace: null,
    ownLink: null,
    ownCapacity: 0,
    capacityRoom: series.capacityRoom,
    capacityOnline: series.capacityOnline,
    bookedRoom: 0,
    bookedOnline: 0,
    waitingRoom: 0,
    waitingOnline: 0,
    waitingEither: 0,
    ...wishes,
  };
}

export function planned(
  series: EditedSeries,
  rows: readonly EditedDate[],
  wish: Partial<EditWish> & Pick<EditWish, 'scope'>,
  now: Date = editsBegin,
): SeriesEditPlan {
  return planSeriesEdit(series, rows, { overwrite: [], reason: null, ...wish }, now);
}

/** What becomes of the date with this number. */
export function fateOf(plan: SeriesEditPlan, id: number): PlannedDate {
  const found = plan.dates.find(({ before }) => before.id === id);
  if (!found) throw new Error(`The plan does not touch date ${String(id)}.`);
  return found;
}

/** The series and all its rows after the plan, as saving leaves them: the half that stays, and the later one where it is split. */
export function carriedOut(
  series: EditedSeries,
  rows: readonly EditedDate[],
  plan: SeriesEditPlan,
): { series: EditedSeries; rows: EditedDate[]; kept: EditedDate[] } {
  const inScope = new Set(plan.dates.map(({ before }) => before.id));
  const next = Math.max(0, ...rows.map(({ id }) => id)) + 1;
  const after: EditedSeries = { ...series, ...plan.facts, ...plan.timing };
  const changed = plan.dates.map(({ before, after: columns }) => ({
    ...before,
    ...columns,
    ...(columns.state === 'cancelled' && { bookedRoom: 0, bookedOnline: 0, waitingRoom: 0, waitingOnline: 0, waitingEither: 0 }),
  }));
  const made = plan.made.map((date, index) => aRow(after, { ...date, stateReason: date.reason, id: next + index }));
  const kept = rows.filter(({ id }) => !inScope.has(id));
  const later = [...changed, ...made].sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  return plan.earlierRule === null ? { series: after, rows: [...kept, ...later], kept: [] } : { series: after, rows: later, kept };
}
