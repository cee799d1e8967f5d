import type { ParamMap, Params } from '@angular/router';
import type { SearchFind$Params } from '../../api/functions';
import { kinds } from '../../core/search/search-words';

export const times = [
  { value: '7', label: 'The last 7 days' },
  { value: '31', label: 'The last month' },
  { value: '365', label: 'The last year' },
] as const;

/** What the search looks for. It stands in the address, so that it can be sent to a colleague, who finds what they may read. */
export interface SearchFilters {
  readonly text: string;
  readonly kind: string;
  readonly category: string;
  readonly skill: string;
  readonly author: string;
  readonly solved: string;
  /** Days back from today; empty for any time. */
  readonly time: string;
}

const longest = 200;

export function filtersOf(query: ParamMap): SearchFilters {
  const number = (name: string): string => (/^[1-9]\d{0,8}$/.test(query.get(name) ?? '') ? (query.get(name) ?? '') : '');
  const one = (name: string, of: readonly string[]): string => of.find((each) => each === query.get(name)) ?? '';
  return {
    text: (query.get('text') ?? '').slice(0, longest),
    kind: one(
      'kind',
      kinds.map(({ kind }) => kind),
    ),
    category: number('category'),
    skill: number('skill'),
    author: number('author'),
    solved: one('solved', ['yes', 'no']),
    time: one(
      'time',
      times.map(({ value }) => value),
    ),
  };
}

/** A change of filters as the address has it: what is off is left out. */
export function queryOf(change: Partial<SearchFilters>): Params {
  return Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value === '' ? null : value]));
}

/** True where there is something to look for. */
export function isAsked({ text, ...filters }: SearchFilters): boolean {
  return text.trim() !== '' || Object.values(filters).some((value) => value !== '');
}

/** True where something beside the words narrows it. */
export function isNarrowed(filters: SearchFilters): boolean {
  return isAsked({ ...filters, text: '' });
}

/** @param today year-month-day */
export function requestOf({ text, kind, category, skill, author, solved, time }: SearchFilters, today: string): SearchFind$Params {
  return {
    ...(text.trim() === '' ? {} : { q: text.trim() }),
    ...(kind === '' ? {} : { kind }),
    ...(category === '' ? {} : { category: Number(category) }),
    ...(skill === '' ? {} : { tag: Number(skill) }),
    ...(author === '' ? {} : { author: Number(author) }),
    ...(solved === '' ? {} : { solved: solved === 'yes' ? ('yes' as const) : ('no' as const) }),
    ...(time === '' ? {} : { from: daysBefore(today, Number(time)) }),
  };
}

function daysBefore(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() - days);
  return at.toISOString().slice(0, 10);
}
