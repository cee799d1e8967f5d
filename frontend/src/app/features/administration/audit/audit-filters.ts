import type { ParamMap } from '@angular/router';
import { subjectTypes } from './audit-words';

/** What the trail is narrowed to, as the request has it. */
export interface AuditFilters {
  readonly actorId?: number;
  readonly personId?: number;
  readonly subjectType?: string;
}

export function filtersOf(query: ParamMap): AuditFilters {
  const number = (name: string): number | undefined => (/^[1-9]\d{0,8}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : undefined);
  const [actorId, personId] = [number('by'), number('person')];
  const subjectType = subjectTypes.find((type) => type === query.get('about'));
  return { ...(actorId && { actorId }), ...(personId && { personId }), ...(subjectType && { subjectType }) };
}
