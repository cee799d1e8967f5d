import type { ParamMap, Params } from '@angular/router';
import type { SessionsList$Params } from '../../../api/functions';
import { daysSinceMonday, shiftDay, shiftMonth } from '../calendar/calendar-days';

export const periods = ['any', 'today', 'this-week', 'next-week', 'this-month', 'next-month'] as const;
export type Period = (typeof periods)[number];

/** What the catalogue is narrowed to. It stands in the address, so that a list can be sent to a colleague and found again by going back. */
export interface CatalogueFilters {
  readonly text: string;
  readonly skill: string;
  readonly service: string;
  readonly where: '' | 'room' | 'online';
  readonly time: '' | 'morning' | 'lunchtime' | 'afternoon';
  readonly when: Period;
  /** One day, chosen in the calendar; it goes before `when`. */
  readonly day: string;
  readonly seats: boolean;
  readonly captions: boolean;
  readonly mine: boolean;
}

function oneOf<T extends string>(words: readonly T[], value: string | null, otherwise: T): T {
  return words.find((word) => word === value) ?? otherwise;
}

export function filtersOf(query: ParamMap): CatalogueFilters {
  const number = (name: string): string => (/^\d{1,9}$/.test(query.get(name) ?? '') ? (query.get(name) ?? '') : '');
  return {
    text: (query.get('text') ?? '').slice(0, 100),
    skill: number('skill'),
    service: number('service'),
    where: oneOf(['', 'room', 'online'] as const, query.get('where'), ''),
    time: oneOf(['', 'morning', 'lunchtime', 'afternoon'] as const, query.get('time'), ''),
    when: oneOf(periods, query.get('when'), 'any'),
    day: /^\d{4}-\d\d-\d\d$/.test(query.get('day') ?? '') ? (query.get('day') ?? '') : '',
    seats: query.get('seats') === 'yes',
    captions: query.get('captions') === 'yes',
    mine: query.get('mine') === 'yes',
  };
}

/** A change of filters as the address has it: what is off is left out. */
export function queryOf(change: Partial<CatalogueFilters>): Params {
  return Object.fromEntries(
    Object.entries(change).map(([name, value]) => [
      name,
      value === true ? 'yes' : value === '' || value === false || value === 'any' ? null : value,
    ]),
  );
}

/** How many filters are on, besides the day that the calendar chose. */
export function isNarrowed({ text, skill, service, where, time, seats, captions, mine }: CatalogueFilters): boolean {
  return text !== '' || skill !== '' || service !== '' || where !== '' || time !== '' || seats || captions || mine;
}

/** Everything but the days. */
export function requestOf({ text, skill, service, where, time, seats, captions, mine }: CatalogueFilters): SessionsList$Params {
  return {
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(skill === '' ? {} : { skill }),
    ...(service === '' ? {} : { service: Number(service) }),
    ...(where === '' ? {} : { where }),
    ...(time === '' ? {} : { time }),
    ...(seats ? { seats: 'true' } : {}),
    ...(captions ? { captions: 'true' } : {}),
    ...(mine ? { mine: 'true' } : {}),
  };
}

/** First and last day of what is asked for; nothing where it goes on for ever from today. */
export function daysOf({ day, when }: Pick<CatalogueFilters, 'day' | 'when'>, today: string): { from?: string; to?: string } {
  if (day !== '') return { from: day, to: day };
  const monday = shiftDay(today, -daysSinceMonday(today));
  const lastOf = (month: string): string => shiftDay(`${shiftMonth(month, 1)}-01`, -1);
  const month = today.slice(0, 7);
  const next = shiftMonth(month, 1);
  switch (when) {
    case 'any':
      return {};
    case 'today':
      return { from: today, to: today };
    case 'this-week':
      return { from: today, to: shiftDay(monday, 6) };
    case 'next-week':
      return { from: shiftDay(monday, 7), to: shiftDay(monday, 13) };
    case 'this-month':
      return { from: today, to: lastOf(month) };
    case 'next-month':
      return { from: `${next}-01`, to: lastOf(next) };
  }
}
