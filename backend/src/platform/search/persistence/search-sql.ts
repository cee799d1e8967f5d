import { Temporal } from 'temporal-polyfill';
import { toUtc } from '../../calendar/index.js';
import type { SqlValue } from '../../database/index.js';
import type { SearchFilters } from '../domain/search-filters.js';
import type { Readable } from '../search-room.js';

/** A piece of SQL and the values of its question marks. */
export interface Piece {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

export interface ReadableOfKind extends Readable {
  readonly kind: string;
}

/** What one person may find. It stands in each statement beside what is looked for, so nothing else is ever counted. */
export function rightsOf(personId: number, readable: readonly ReadableOfKind[]): Piece {
  const scopes = readable.flatMap((room) => room.scopes);
  const own = readable.flatMap((room) => room.own ?? []);
  const parts: Piece[] = [{ sql: 'scope IN (?)', values: [['everyone', ...scopes]] }];
  if (own.length > 0) parts.push({ sql: '(owner_id = ? AND scope IN (?))', values: [personId, own] });
  for (const { kind, also = [] } of readable) {
    if (also.length > 0) parts.push({ sql: '(kind = ? AND ref_id IN (?))', values: [kind, also] });
  }
  return { sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`, values: parts.flatMap(({ values }) => values) };
}

/** @param undated kinds without a day: no filter by date finds them */
export function filtersOf(
  { kind, category, author, tag, solved, from, to }: SearchFilters,
  timeZone: string,
  undated: readonly string[],
): Piece {
  const parts: Piece[] = [];
  const add = (sql: string, ...values: SqlValue[]): void => void parts.push({ sql, values });
  if (kind) add('kind = ?', kind);
  if (category) add('category_id = ?', category);
  if (author) add('author_id = ?', author);
  if (tag) add('FIND_IN_SET(?, tags) > 0', String(tag));
  if (solved) add('solved = ?', solved === 'yes' ? 1 : 0);
  if (from) add('dated_at >= ?', new Date(toUtc(`${from}T00:00`, timeZone)));
  if (to) add('dated_at < ?', new Date(toUtc(`${Temporal.PlainDate.from(to).add({ days: 1 }).toString()}T00:00`, timeZone)));
  if ((from ?? to) && undated.length > 0) add('kind NOT IN (?)', undated);
  return { sql: parts.map(({ sql }) => ` AND ${sql}`).join(''), values: parts.flatMap(({ values }) => values) };
}
