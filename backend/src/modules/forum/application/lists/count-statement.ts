import { mostCounted } from '../../domain/reading/unread.js';
import { part, type Part, type Walk, walksOf, type Wanted } from './walks.js';

type Counting = Omit<Wanted, 'list' | 'after' | 'most' | 'without' | 'month' | 'skillId' | 'skillIsRare'>;
const asked = { month: 0, skillId: null, skillIsRare: false, without: [], after: null, most: mostCounted } as const;

/** Counts what is unread, as rows of category and number. What nobody has opened is not counted beyond 100 in a category. */
export function countStatement(wanted: Counting, list: 'news' | 'unread'): Part | null {
  const { readable, ownOnly } = wanted.reach;
  if (readable.length + ownOnly.length === 0) return null;
  const counts = walksOf({ ...wanted, ...asked, list }, 'ix_forum_topic_newest').map(countOf);
  return part(counts.map(({ sql }) => `(${sql})`).join(' UNION ALL '), ...counts.flatMap(({ values }) => values));
}

function countOf({ categoryId, from, where }: Walk): Part {
  const conditions = [...where, part(`t.state = 'open'`)];
  const rest = `FROM ${from.sql} WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
  const values = [...from.values, ...conditions.flatMap((condition) => condition.values)];
  if (categoryId === undefined)
    return part(`SELECT STRAIGHT_JOIN t.category_id AS categoryId, COUNT(*) AS many ${rest} GROUP BY t.category_id`, ...values);
  return part(
    `SELECT ? AS categoryId, COUNT(*) AS many FROM (SELECT STRAIGHT_JOIN 1 ${rest} LIMIT ${String(mostCounted)}) few`,
    categoryId,
    ...values,
  );
}
