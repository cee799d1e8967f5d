import type { WallTime } from '../../../../platform/calendar/index.js';
import type { OccurrenceState } from '../series/occurrence.js';
import type { DateColumns, SeriesFacts } from './series-edit.js';

/** A date as people see it: its own words where it has them, else those of its series. */
export interface DateFacts {
  readonly title: string;
  readonly summary: string;
  readonly place: string | null;
  readonly link: string | null;
  readonly hostIds: readonly number[];
  readonly capacityRoom: number;
  readonly capacityOnline: number;
  readonly localStart: WallTime;
  readonly localEnd: WallTime;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly state: OccurrenceState;
  readonly reason: string | null;
}

/** An own value over that of the series; an empty one says that there is none. */
export function ownOr(own: string | null, ofSeries: string | null): string | null {
  const value = own ?? ofSeries;
  return value === '' ? null : value;
}

/** The stored form of an own value: null follows the series. */
export function ownValue(wanted: string | null, ofSeries: string | null): string | null {
  return (wanted ?? '') === (ofSeries ?? '') ? null : (wanted ?? '');
}

type Hosts = Pick<DateColumns, 'ownHosts' | 'ownHostIds'>;

export function hostsOf({ ownHosts, ownHostIds }: Hosts, series: Pick<SeriesFacts, 'hostIds'>): readonly number[] {
  return ownHosts ? ownHostIds : series.hostIds;
}

export function factsOf(date: DateColumns, series: SeriesFacts): DateFacts {
  const { capacityRoom, capacityOnline, localStart, localEnd, startsAt, endsAt, timeZone, state } = date;
  return {
    title: date.ownTitle ?? series.title,
    summary: date.ownSummary ?? series.summary,
    place: ownOr(date.ownPlace, series.place),
    link: ownOr(date.ownLink, series.link),
    hostIds: hostsOf(date, series),
    capacityRoom,
    capacityOnline,
    localStart,
    localEnd,
    startsAt,
    endsAt,
    timeZone,
    state,
    reason: date.stateReason,
  };
}

export const changedFields = ['time', 'place', 'link', 'hosts', 'capacity', 'title', 'summary', 'state'] as const;
export type ChangedField = (typeof changedFields)[number];

const differs: Readonly<Record<ChangedField, (before: DateFacts, after: DateFacts) => boolean>> = {
  time: (before, after) => before.startsAt.getTime() !== after.startsAt.getTime() || before.endsAt.getTime() !== after.endsAt.getTime(),
  place: (before, after) => before.place !== after.place,
  link: (before, after) => before.link !== after.link,
  hosts: (before, after) => !sameHosts(before.hostIds, after.hostIds),
  capacity: (before, after) => before.capacityRoom !== after.capacityRoom || before.capacityOnline !== after.capacityOnline,
  title: (before, after) => before.title !== after.title,
  summary: (before, after) => before.summary !== after.summary,
  state: (before, after) => before.state !== after.state,
};

/** What people see changed, in the order in which it is said. */
export function changesBetween(before: DateFacts, after: DateFacts): ChangedField[] {
  return changedFields.filter((field) => differs[field](before, after));
}

export function sameHosts(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((id, position) => id === other[position]);
}
