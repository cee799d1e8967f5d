import type { SqlValue } from '../../../platform/database/index.js';
import type { TopicFilters, TopicListName } from '../api/topic.schemas.js';
import type { Row } from './topic-rows.js';

interface Part {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

interface ListRule {
  readonly where: string;
  /** How often the reader is asked about in `where`. */
  readonly readers: number;
  /** What the list falls by; ids decide where it is the same. */
  readonly order: string;
  readonly keyOf: (row: Row) => number;
  readonly valueOf: (key: number) => SqlValue;
}

const byVotes = { readers: 0, order: 't.votes', keyOf: ({ votes }: Row) => votes, valueOf: (key: number) => key };
const byId = { order: 't.id', keyOf: ({ id }: Row) => id, valueOf: (key: number) => key };

/** What stands in which list, and in which order. */
export const lists: Readonly<Record<TopicListName, ListRule>> = {
  wanted: { ...byVotes, where: `t.state = 'open' AND t.kind = 'wanted'` },
  offered: { ...byVotes, where: `t.state = 'open' AND t.kind = 'offered'` },
  newest: { ...byId, readers: 0, where: `t.state = 'open'` },
  mine: {
    ...byId,
    readers: 3,
    where: `t.id IN (SELECT a.id FROM topic a WHERE a.author_id = ? UNION SELECT v.topic_id FROM topic_vote v WHERE v.person_id = ?
      UNION SELECT s.topic_id FROM topic_speaker s WHERE s.person_id = ?)`,
  },
  planned: {
    readers: 0,
    where: `t.state = 'planned'`,
    order: 't.state_at',
    keyOf: ({ stateAt }) => stateAt.getTime(),
    valueOf: (key) => new Date(key),
  },
};

export function conditionsOf({ list, text, skill }: TopicFilters, personId: number): Part {
  const { where, readers } = lists[list];
  const parts = [where];
  const values: SqlValue[] = Array.from({ length: readers }, () => personId);
  if (text) {
    const like = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    parts.push('(t.title LIKE ? OR t.details LIKE ?)');
    values.push(like, like);
  }
  if (skill) {
    parts.push('EXISTS (SELECT 1 FROM topic_skill k WHERE k.topic_id = t.id AND k.skill_id IN (?))');
    values.push(skill);
  }
  return { sql: parts.join(' AND '), values };
}

/** Where the next page begins. */
export function afterIn({ list, after }: TopicFilters): Part {
  if (!after) return { sql: '', values: [] };
  const { order, valueOf } = lists[list];
  const [key = 0, id = 0] = after.split('-').map(Number);
  const value = valueOf(key);
  return { sql: ` AND ${order} <= ? AND (${order} < ? OR t.id < ?)`, values: [value, value, id] };
}

export function nextOf(list: TopicListName, last: Row | undefined): string | null {
  return last ? `${String(lists[list].keyOf(last))}-${String(last.id)}` : null;
}
