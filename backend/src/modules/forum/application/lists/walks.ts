import type { SqlValue } from '../../../../platform/database/index.js';
import type { Place, TopicListName } from '../../domain/lists/topic-lists.js';
import { markOf, newSince, type ReadMarks } from '../../domain/reading/unread.js';

/** A piece of a statement with its values. */
export interface Part {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Where a person finds topics: all of a category, or those alone that they started. */
export interface Reach {
  readonly personId: number;
  readonly readable: readonly number[];
  readonly ownOnly: readonly number[];
}

/** What a page of a list is asked for. */
export interface Wanted {
  readonly list: TopicListName;
  readonly reach: Reach;
  readonly marks: ReadMarks;
  readonly now: Date;
  /** `202611`, for the top of a month. */
  readonly month: number;
  readonly skillId: number | null;
  /** The skill stands on so few topics that it is quicker to look through those. */
  readonly skillIsRare: boolean;
  /** Topics that stand on the page already. */
  readonly without: readonly number[];
  readonly after: Place | null;
  readonly most: number;
}

/** How a list walks: down an index of each category, or through the topics that a person has to do with. */
export interface Walk {
  /** Of a walk along one category. */
  readonly categoryId?: number;
  readonly from: Part;
  readonly where: readonly Part[];
}

/** In the order of the latest posts for lists; by their start, which is fewer rows, to count them. */
export type UnopenedIndex = 'ix_forum_topic_latest' | 'ix_forum_topic_newest';

export const part = (sql: string, ...values: SqlValue[]): Part => ({ sql, values });

/** Ways to the topics of a list that together find each of them once. */
export function walksOf(wanted: Wanted, along: UnopenedIndex = 'ix_forum_topic_latest'): Walk[] {
  switch (wanted.list) {
    case 'following':
      return [{ from: readings, where: [mine(wanted, 'r.person_id'), followed, within(wanted)] }];
    case 'news':
      return [{ from: readings, where: [mine(wanted, 'r.person_id'), followed, newPosts, notMarked(wanted), within(wanted)] }];
    case 'mine':
      return [{ from: writings(wanted), where: [within(wanted)] }];
    case 'unread':
      return [
        { from: readings, where: [mine(wanted, 'r.person_id'), part(`r.level <> 'muted'`), newPosts, notMarked(wanted), within(wanted)] },
        ...ranges(wanted, (categoryId) => unopened(wanted, categoryId, along)),
      ];
    case 'top':
      return ranges(wanted, () => ({ from: part('forum_topic_month m JOIN forum_topic t ON t.id = m.topic_id'), where: [] }));
    case 'unanswered':
      return talks(wanted, [part('t.wants_answer = 1')]);
    case 'latest':
      return talks(wanted, []);
  }
}

const readings = part('forum_reading r JOIN forum_topic t ON t.id = r.topic_id');
const followed = part(`r.level IN ('following', 'watching')`);
const newPosts = part('t.last_no > r.last_read_no');

const mine = ({ reach }: Wanted, column: 'r.person_id' | 't.author_id'): Part => part(`${column} = ?`, reach.personId);

const writings = ({ reach }: Wanted): Part =>
  part('(SELECT topic_id FROM forum_post WHERE author_id = ? GROUP BY topic_id) w JOIN forum_topic t ON t.id = w.topic_id', reach.personId);

/** Every topic that is not muted, newest first; of a rare skill, through its topics. */
function talks(wanted: Wanted, where: readonly Part[]): Walk[] {
  const { reach, skillId, skillIsRare } = wanted;
  const unmuted = part(`LEFT JOIN forum_reading m ON m.person_id = ? AND m.topic_id = t.id AND m.level = 'muted'`, reach.personId);
  const notMuted = wanted.list === 'latest' ? part('m.topic_id IS NULL') : part('TRUE');
  const joined = (from: string): Part => (wanted.list === 'latest' ? part(`${from} ${unmuted.sql}`, ...unmuted.values) : part(from));
  if (skillId !== null && skillIsRare) {
    const from = joined('forum_topic_skill s JOIN forum_topic t ON t.id = s.topic_id');
    return [{ from, where: [part('s.skill_id = ?', skillId), ...where, notMuted, within(wanted)] }];
  }
  return ranges(wanted, () => ({ from: joined('forum_topic t'), where: [...where, notMuted] }));
}

/**
 * Topics that were started a short while ago, and that the person has not opened. The indexes are named, since the server would rather look
 * through all that the person ever opened, once for each topic.
 */
function unopened({ reach, marks, now }: Wanted, categoryId: number, along: UnopenedIndex): Walk {
  const since = newSince(marks, categoryId, now);
  // Nobody writes before a topic is started, so along the latest posts the walk may end there too.
  const ends = along === 'ix_forum_topic_latest' ? part('AND t.last_post_at > ?', since) : part('');
  return {
    from: part(
      `forum_topic t FORCE INDEX (${along}) LEFT JOIN forum_reading r FORCE INDEX (PRIMARY) ON r.person_id = ? AND r.topic_id = t.id`,
      reach.personId,
    ),
    where: [part(`r.topic_id IS NULL AND t.started_at > ? ${ends.sql}`, since, ...ends.values)],
  };
}

function ranges(wanted: Wanted, walk: (categoryId: number) => Walk): Walk[] {
  const { reach, list } = wanted;
  const column = list === 'top' ? 'm' : 't';
  const one = (categoryId: number, own: readonly Part[]): Walk => {
    const { from, where } = walk(categoryId);
    return { categoryId, from, where: [part(`${column}.category_id = ?`, categoryId), ...own, ...where] };
  };
  return [
    ...reach.readable.map((categoryId) => one(categoryId, [])),
    ...reach.ownOnly.map((categoryId) => one(categoryId, [mine(wanted, 't.author_id')])),
  ];
}

/** For walks that are not along one category. */
function within({ reach: { personId, readable, ownOnly } }: Wanted): Part {
  const parts: Part[] = [];
  if (readable.length > 0) parts.push(part('t.category_id IN (?)', readable));
  if (ownOnly.length > 0) parts.push(part('(t.category_id IN (?) AND t.author_id = ?)', ownOnly, personId));
  return part(`(${parts.map(({ sql }) => sql).join(' OR ')})`, ...parts.flatMap(({ values }) => values));
}

/** Nothing that came before all was marked as read. */
function notMarked({ marks }: Wanted): Part {
  const cases = [...marks.categories.keys()].map((categoryId) => part('WHEN ? THEN ?', categoryId, markOf(marks, categoryId)));
  if (cases.length === 0) return marks.everywhere === null ? part('TRUE') : part('t.last_post_at > ?', marks.everywhere);
  return part(
    `t.last_post_at > CASE t.category_id ${cases.map(({ sql }) => sql).join(' ')} ELSE ? END`,
    ...cases.flatMap(({ values }) => values),
    marks.everywhere ?? new Date(0),
  );
}
