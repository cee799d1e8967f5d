import type { ParamMap, Params } from '@angular/router';
import type { TopicsList$Params } from '../../../api/functions';

export const topicLists = ['wanted', 'newest', 'offered', 'planned', 'mine'] as const;
export type TopicListName = (typeof topicLists)[number];

/** What the list of topics is narrowed to. It stands in the address, so that it can be sent to a colleague. */
export interface TopicFilters {
  readonly list: TopicListName;
  readonly text: string;
  readonly skill: string;
}

export function filtersOf(query: ParamMap): TopicFilters {
  const skill = query.get('skill') ?? '';
  return {
    list: topicLists.find((list) => list === query.get('list')) ?? 'wanted',
    text: (query.get('text') ?? '').slice(0, 100),
    skill: /^\d{1,9}$/.test(skill) ? skill : '',
  };
}

/** A change of filters as the address has it: what is usual is left out. */
export function queryOf(change: Partial<TopicFilters>): Params {
  return Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value === '' || value === 'wanted' ? null : value]));
}

export function isNarrowed({ text, skill }: TopicFilters): boolean {
  return text !== '' || skill !== '';
}

export function requestOf({ list, text, skill }: TopicFilters): TopicsList$Params {
  return { list, ...(text.trim() === '' ? {} : { text: text.trim() }), ...(skill === '' ? {} : { skill }) };
}
