import type { ParamMap, Params } from '@angular/router';
import type { ForumListsTopics$Params } from '../../../api/functions';

/** The lists that people choose from, in the order of their chips. */
export const topicLists = ['latest', 'unread', 'unanswered', 'following', 'mine', 'top'] as const;
export type TopicListName = (typeof topicLists)[number];

/** Which list is shown, and what it is narrowed to. It stands in the address, so that it can be sent to a colleague. */
export interface ListFilters {
  readonly list: TopicListName;
  /** Id of a skill. */
  readonly skill: string;
  /** `2026-10`; empty for the present month. */
  readonly month: string;
}

export function filtersOf(query: ParamMap): ListFilters {
  const [skill, month] = [query.get('skill') ?? '', query.get('month') ?? ''];
  const list = topicLists.find((name) => name === query.get('list')) ?? 'latest';
  return {
    list,
    skill: /^\d{1,9}$/.test(skill) ? skill : '',
    month: list === 'top' && /^20\d{2}-(0[1-9]|1[0-2])$/.test(month) ? month : '',
  };
}

/** A change of filters as the address has it: what is usual is left out. */
export function queryOf(change: Partial<ListFilters>): Params {
  const params: Params = change.list === undefined ? {} : { month: null };
  for (const [name, value] of Object.entries(change)) params[name] = value === '' || value === 'latest' ? null : value;
  return params;
}

export function requestOf({ list, skill, month }: ListFilters, categoryId: number | null): ForumListsTopics$Params {
  return {
    list,
    ...(categoryId === null ? {} : { category: categoryId }),
    ...(skill === '' ? {} : { skill: Number(skill) }),
    ...(month === '' ? {} : { month }),
  };
}

/** `2026-10` before `2026-11`, `2025-12` before `2026-01`. */
export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

/** "October 2026". */
export function monthInWords(month: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`));
}
