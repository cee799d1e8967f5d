import type { ParamMap, Params } from '@angular/router';
import type { PeopleSearch$Params } from '../../../api/functions';

/** What the directory is narrowed to. It stands in the address, so that it can be sent to a colleague and found again by going back. */
export interface DirectoryFilters {
  readonly text: string;
  readonly service: string;
  /** Who can help with it. */
  readonly skill: string;
  /** Only people who are glad to be asked. */
  readonly ask: boolean;
}

export function filtersOf(query: ParamMap): DirectoryFilters {
  const number = (name: string): string => (/^\d{1,9}$/.test(query.get(name) ?? '') ? (query.get(name) ?? '') : '');
  return {
    text: (query.get('text') ?? '').slice(0, 100),
    service: number('service'),
    skill: number('skill'),
    ask: query.get('ask') === 'yes',
  };
}

/** A change of filters as the address has it: what is off is left out. */
export function queryOf(change: Partial<DirectoryFilters>): Params {
  return Object.fromEntries(
    Object.entries(change).map(([name, value]) => [name, value === true ? 'yes' : value === '' || value === false ? null : value]),
  );
}

export function isNarrowed({ text, service, skill, ask }: DirectoryFilters): boolean {
  return text.trim() !== '' || service !== '' || skill !== '' || ask;
}

export function requestOf({ text, service, skill, ask }: DirectoryFilters): PeopleSearch$Params {
  return {
    ...(text.trim() === '' ? {} : { q: text.trim() }),
    ...(service === '' ? {} : { serviceId: Number(service) }),
    ...(skill === '' ? {} : { skillId: Number(skill) }),
    ...(ask ? { mayAsk: 'true' as const } : {}),
  };
}
