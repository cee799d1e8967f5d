import type { SqlValue } from '../../../../platform/database/index.js';
import { part, type Part, type Walk, walksOf, type Wanted } from './walks.js';

/**
 * One statement for the first topics of a list after a place, each with what the list falls by. Categories are walked one by one, each down an
 * index and no further than it takes; the ranges are merged afterwards. Null where nothing can be found.
 */
export function listStatement(wanted: Wanted): Part | null {
  const { reach } = wanted;
  if (reach.readable.length + reach.ownOnly.length === 0) return null;
  const selects = walksOf(wanted).map((walk) => (wanted.list === 'top' ? topSelect(walk, wanted) : latestSelect(walk, wanted)));
  return part(selects.map(({ sql }) => `(${sql})`).join(' UNION ALL '), ...selects.flatMap(({ values }) => values));
}

function latestSelect({ from, where }: Walk, wanted: Wanted): Part {
  return select('t.id, t.last_post_at AS place', from, where, wanted, 't.last_post_at', 't.id', (key) => new Date(key));
}

function topSelect({ from, where }: Walk, wanted: Wanted): Part {
  const ofMonth = part('m.month = ? AND m.points > 0', wanted.month);
  return select('m.topic_id AS id, m.points AS place', from, [ofMonth, ...where], wanted, 'm.points', 'm.topic_id', (key) => key);
}

// The order of the tables is the order of the walk: the server shall not think of another one.
function select(
  columns: string,
  from: Part,
  where: readonly Part[],
  { after, skillId, skillIsRare, list, without, most }: Wanted,
  key: string,
  id: string,
  valueOf: (key: number) => SqlValue,
): Part {
  const conditions = [...where, part(`t.state = 'open'`)];
  const walksSkill = skillIsRare && (list === 'latest' || list === 'unanswered');
  const skilled =
    skillId === null || walksSkill
      ? part('')
      : part('JOIN forum_topic_skill k FORCE INDEX (PRIMARY) ON k.topic_id = t.id AND k.skill_id = ?', skillId);
  if (without.length > 0) conditions.push(part('t.id NOT IN (?)', without));
  if (after) {
    const value = valueOf(after.key);
    conditions.push(part(`${key} <= ? AND (${key} < ? OR ${id} < ?)`, value, value, after.id));
  }
  return part(
    `SELECT STRAIGHT_JOIN ${columns} FROM ${from.sql} ${skilled.sql} WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}
      ORDER BY ${key} DESC, ${id} DESC LIMIT ${String(most)}`,
    ...from.values,
    ...skilled.values,
    ...conditions.flatMap(({ values }) => values),
  );
}
