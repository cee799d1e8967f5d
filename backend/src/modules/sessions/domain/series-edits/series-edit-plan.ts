import { InvalidInput } from '../../../../platform/errors/index.js';
import { editedAlone } from './series-edit-alone.js';
import { ownFields } from './series-edit-columns.js';
import { changesBetween, factsOf, sameHosts } from './series-edit-facts.js';
import { lastKeptStart, standsFor, timesAfter } from './series-edit-times.js';
import { ruleUntil } from './series-edit-timing.js';
import type {
  DateColumns,
  EditedDate,
  EditedSeries,
  EditWish,
  OverrideField,
  PlannedDate,
  SeriesEditPlan,
  SeriesFacts,
} from './series-edit.js';
import { SessionStarted } from '../sessions.errors.js';

/**
 * What an edit of a published series does, from the series and all its dates as they are. Nothing is asked of the outside, so the preview and the
 * save cannot differ. @throws InvalidInput, InvalidRule, SessionStarted
 */
export function planSeriesEdit(series: EditedSeries, rows: readonly EditedDate[], wish: EditWish, now: Date): SeriesEditPlan {
  if (wish.scope === 'this') return alone(series, chosen(rows, wish, now), wish, now);
  const first = wish.scope === 'following' ? chosen(rows, wish, now) : undefined;
  const inScope = rows.filter((row) => row.startsAt > now && (!first || standsFor(row) >= standsFor(first)));
  const lastKept =
    first &&
    lastKeptStart(
      series,
      rows.filter((row) => !inScope.includes(row)),
      first,
    );
  const facts = factsAfter(series, wish);
  const times = timesAfter(series, rows, inScope, lastKept, wish, now);
  const dates = times.dates
    .map(({ before, after }) => planned(series, facts, before, withDetails(series, facts, after, wish), wish, times.moves))
    .sort((one, other) => one.before.startsAt.getTime() - other.before.startsAt.getTime());
  return {
    scope: wish.scope,
    earlierRule: series.rule === null || lastKept === undefined ? null : ruleUntil(series.rule, lastKept),
    timing: times.timing,
    facts,
    dates,
    made: times.made,
  };
}

function chosen(rows: readonly EditedDate[], { occurrenceId }: EditWish, now: Date): EditedDate {
  const row = rows.find(({ id }) => id === occurrenceId);
  if (!row) throw new InvalidInput([{ field: 'occurrenceId', message: 'Choose a date of this series' }]);
  if (row.startsAt <= now) throw new SessionStarted();
  return row;
}

function alone(series: EditedSeries, row: EditedDate, wish: EditWish, now: Date): SeriesEditPlan {
  const after = editedAlone(series, row, wish, now);
  return {
    scope: 'this',
    earlierRule: null,
    timing: null,
    facts: series,
    dates: [planned(series, series, row, after, wish, false)],
    made: [],
  };
}

function factsAfter(series: EditedSeries, wish: EditWish): SeriesFacts {
  return {
    title: wish.title ?? series.title,
    summary: wish.summary ?? series.summary,
    place: wish.place === undefined ? series.place : wish.place,
    link: wish.link === undefined ? series.link : wish.link,
    captions: wish.captions ?? series.captions,
    capacityRoom: wish.capacityRoom ?? series.capacityRoom,
    capacityOnline: wish.capacityOnline ?? series.capacityOnline,
    hostIds: wish.hostIds ?? series.hostIds,
  };
}

/** Seats follow the series where the date has none of its own; whatever else is its own goes only where that is asked. */
function withDetails(before: SeriesFacts, facts: SeriesFacts, date: DateColumns, { overwrite }: EditWish): DateColumns {
  if (date.state === 'cancelled') return date;
  const back = (field: OverrideField): boolean => overwrite.includes(field);
  const seatsChange = before.capacityRoom !== facts.capacityRoom || before.capacityOnline !== facts.capacityOnline;
  const followsSeats = back('capacity') || (date.ownCapacity === 0 && seatsChange);
  return {
    ...date,
    ...(back('title') && { ownTitle: null }),
    ...(back('summary') && { ownSummary: null }),
    ...(back('place') && { ownPlace: null, ownLink: null }),
    ...(back('hosts') && { ownHosts: 0, ownHostIds: [] }),
    ...(followsSeats && { ownCapacity: 0, capacityRoom: facts.capacityRoom, capacityOnline: facts.capacityOnline }),
  };
}

function planned(
  series: SeriesFacts,
  facts: SeriesFacts,
  before: EditedDate,
  after: DateColumns,
  { scope, overwrite }: EditWish,
  moves: boolean,
): PlannedDate {
  const own = ownFields(before);
  const wanted = touchedFields(series, facts, moves);
  return {
    before,
    after,
    verdict: verdictOf(series, facts, before, after),
    kept:
      scope === 'this' || before.state === 'cancelled' ? [] : own.filter((field) => wanted.includes(field) && !overwrite.includes(field)),
    overwritten: own.filter((field) => overwrite.includes(field)),
  };
}

function verdictOf(series: SeriesFacts, facts: SeriesFacts, before: EditedDate, after: DateColumns): PlannedDate['verdict'] {
  if (before.state === 'cancelled') return 'stays-cancelled';
  if (after.state === 'cancelled') return 'cancelled';
  if (before.originalStart !== null && after.originalStart === null) return 'dropped';
  return changesBetween(factsOf(before, series), factsOf(after, facts)).length > 0 ? 'changed' : 'unchanged';
}

function touchedFields(series: SeriesFacts, facts: SeriesFacts, moves: boolean): OverrideField[] {
  const touched: Readonly<Record<OverrideField, boolean>> = {
    time: moves,
    place: series.place !== facts.place || series.link !== facts.link,
    hosts: !sameHosts(series.hostIds, facts.hostIds),
    capacity: series.capacityRoom !== facts.capacityRoom || series.capacityOnline !== facts.capacityOnline,
    title: series.title !== facts.title,
    summary: series.summary !== facts.summary,
  };
  return (Object.keys(touched) as OverrideField[]).filter((field) => touched[field]);
}
