import { InvalidInput } from '../../../../platform/errors/index.js';
import { seriesDates, timesAt, type SeriesDate, type SeriesTiming } from '../series/series-dates.js';
import { columnsOf } from './series-edit-columns.js';
import { ownValue, sameHosts } from './series-edit-facts.js';
import type { DateColumns, EditedDate, EditedSeries, EditWish, SeriesFacts } from './series-edit.js';
import { SessionNotRunning } from '../sessions.errors.js';

type Times = Pick<SeriesDate, 'localStart' | 'localEnd' | 'startsAt' | 'endsAt'>;

const MOST_DAYS_AHEAD = 1826;

/** One date after an edit of it alone. What is set to what the series says is its own no longer. @throws InvalidInput, SessionNotRunning */
export function editedAlone(series: EditedSeries, row: EditedDate, wish: EditWish, now: Date): DateColumns {
  if (row.state !== 'scheduled' && row.state !== 'undecided') throw new SessionNotRunning();
  const date = columnsOf(row);
  return {
    ...date,
    ...words(series, date, wish),
    ...place(series, date, wish),
    ...hosts(series, date, wish),
    ...seats(series, date, wish),
    ...time(series, date, wish, now),
  };
}

function words(
  series: SeriesFacts,
  date: DateColumns,
  { title, summary, overwrite }: EditWish,
): Pick<DateColumns, 'ownTitle' | 'ownSummary'> {
  return {
    ownTitle: overwrite.includes('title') ? null : title === undefined ? date.ownTitle : title && ownValue(title, series.title),
    ownSummary: overwrite.includes('summary')
      ? null
      : summary === undefined
        ? date.ownSummary
        : summary === null
          ? null
          : ownValue(summary, series.summary),
  };
}

function place(series: SeriesFacts, date: DateColumns, wish: EditWish): Pick<DateColumns, 'ownPlace' | 'ownLink'> {
  if (wish.overwrite.includes('place')) return { ownPlace: null, ownLink: null };
  return {
    ownPlace: wish.place === undefined ? date.ownPlace : ownValue(wish.place, series.place),
    ownLink: wish.link === undefined ? date.ownLink : ownValue(wish.link, series.link),
  };
}

function hosts(series: SeriesFacts, date: DateColumns, { hostIds, overwrite }: EditWish): Pick<DateColumns, 'ownHosts' | 'ownHostIds'> {
  if (overwrite.includes('hosts') || (hostIds && sameHosts(hostIds, series.hostIds))) return { ownHosts: 0, ownHostIds: [] };
  return hostIds ? { ownHosts: 1, ownHostIds: hostIds } : { ownHosts: date.ownHosts, ownHostIds: date.ownHostIds };
}

function seats(
  series: SeriesFacts,
  date: DateColumns,
  wish: EditWish,
): Pick<DateColumns, 'ownCapacity' | 'capacityRoom' | 'capacityOnline'> {
  const { capacityRoom, capacityOnline } = series;
  if (wish.overwrite.includes('capacity')) return { ownCapacity: 0, capacityRoom, capacityOnline };
  if (wish.capacityRoom === undefined && wish.capacityOnline === undefined) {
    return { ownCapacity: date.ownCapacity, capacityRoom: date.capacityRoom, capacityOnline: date.capacityOnline };
  }
  const own = { capacityRoom: wish.capacityRoom ?? date.capacityRoom, capacityOnline: wish.capacityOnline ?? date.capacityOnline };
  return { ownCapacity: own.capacityRoom === capacityRoom && own.capacityOnline === capacityOnline ? 0 : 1, ...own };
}

type TimeColumns = Times & Pick<DateColumns, 'ownTime' | 'state' | 'stateReason'>;

function time(series: SeriesTiming, date: DateColumns, wish: EditWish, now: Date): TimeColumns {
  const { localStart, localEnd, startsAt, endsAt, ownTime, state, stateReason } = date;
  const present: TimeColumns = { localStart, localEnd, startsAt, endsAt, ownTime, state, stateReason };
  const usual = timeByRule(series, date);
  if (wish.overwrite.includes('time')) return usual ? { ...present, ...usual, ownTime: 0 } : present;
  if (wish.startsLocal === undefined && wish.durationMinutes === undefined) return present;
  const durationMinutes = wish.durationMinutes ?? Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  const asked = timesAt(wish.startsLocal ?? localStart, { durationMinutes, timeZone: date.timeZone });
  if (sameTimes(asked, present)) return present;
  requireFuture(asked.startsAt, now);
  // Moved by hand, it takes place: nobody has to decide about the bank holiday any more.
  return { ...asked, ownTime: usual && sameTimes(asked, usual) ? 0 : 1, state: 'scheduled', stateReason: null };
}

/** When its series would have it, where the rule still gives it and it runs. */
function timeByRule(series: SeriesTiming, { originalStart }: DateColumns): Times | undefined {
  if (originalStart === null) return undefined;
  const [found] = seriesDates(series, { from: originalStart, limit: 1 });
  if (found?.originalStart !== originalStart || found.state !== 'scheduled') return undefined;
  const { localStart, localEnd, startsAt, endsAt } = found;
  return { localStart, localEnd, startsAt, endsAt };
}

function sameTimes(one: Times, other: Times): boolean {
  return one.startsAt.getTime() === other.startsAt.getTime() && one.endsAt.getTime() === other.endsAt.getTime();
}

function requireFuture(startsAt: Date, now: Date): void {
  if (startsAt <= now) throw new InvalidInput([{ field: 'startsAt', message: 'The date must be in the future' }]);
  if (startsAt.getTime() - now.getTime() > MOST_DAYS_AHEAD * 86_400_000) {
    throw new InvalidInput([{ field: 'startsAt', message: 'The date must be within five years' }]);
  }
}
