import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SqlValue, Transactions } from '../../../../platform/database/index.js';
import { aCategory, aForumRoom, aPerson, aReply, aTopic, type ForumRoom } from '../../testing/index.js';
import { TopicChangesQueries } from './topic-changes.queries.js';
import { TopicPageQueries } from './topic-page.queries.js';

const TOPICS = 400;
const POSTS = 100;
const LONG = 20_000;

interface Step {
  readonly table: string | null;
  readonly type: string;
  readonly key: string | null;
  readonly rows: number | string;
}

/** Tables that stay small whatever is written. */
const small = /^(c|g|m|<.*)$/;

describe('a topic among tens of thousands of posts', () => {
  let room: ForumRoom;
  let longest: number;
  const reader = aPerson();
  beforeAll(async () => {
    room = await aForumRoom();
    const categoryId = await aCategory(room);
    longest = (await aTopic(room, aPerson(), categoryId, { skillIds: [1, 2] })).topicId;
    await fill(room.get(Transactions), categoryId, longest);
  }, 120_000);
  afterAll(() => room.stop());

  /** How the database goes about each statement that the work asks. */
  const steps = async (work: () => Promise<unknown>): Promise<Step[]> => {
    const transactions = room.get(Transactions);
    const asked: [string, readonly SqlValue[]][] = [];
    const query = transactions.query.bind(transactions);
    transactions.query = (sql, values) => {
      asked.push([sql, values ?? []]);
      return query(sql, values);
    };
    await work().finally(() => {
      transactions.query = query;
    });
    const plans: Step[] = [];
    for (const [sql, values] of asked) plans.push(...(await query<Step>(`EXPLAIN ${sql}`, values)));
    return plans.filter(({ table }) => table !== null && !small.test(table));
  };

  const windows = [{ near: 1 }, { near: 12_345 }, { after: 19_990 }, { before: 8_000 }, {}];
  it.each(windows)('reads the window %j from twenty posts and by index alone', async (query) => {
    const plans = await steps(() => room.get(TopicPageQueries).page(reader, longest, query));
    expect(plans.length).toBeGreaterThanOrEqual(2);
    for (const step of plans) {
      expect(step).not.toMatchObject({ type: 'ALL' });
      expect(Number(step.rows)).toBeLessThanOrEqual(30);
    }
    expect(plans.map(({ key }) => key)).toContain('uq_forum_post_number');
  });

  it('catches up from the few changes that were missed', async () => {
    for (let count = 0; count < 3; count += 1) await aReply(room, aPerson(), longest);
    const { rev } = await room.get(TopicPageQueries).page(reader, longest, {});
    const plans = await steps(() => room.get(TopicChangesQueries).after(reader, longest, rev - 3));
    for (const step of plans) {
      expect(step).not.toMatchObject({ type: 'ALL' });
      expect(Number(step.rows)).toBeLessThanOrEqual(30);
    }
    expect(plans.map(({ table }) => table)).toContain('forum_topic_change');
  });

  it('takes as long in the middle of a long topic as at the start of one', async () => {
    const pages = room.get(TopicPageQueries);
    const took = async (near: number): Promise<number> => {
      const from = performance.now();
      for (let times = 0; times < 40; times += 1) await pages.page(reader, longest, { near });
      return performance.now() - from;
    };
    await took(1);
    const [first, middle] = [await took(1), await took(10_000)];
    expect(middle).toBeLessThan(Math.max(3 * first, first + 200));
  });
});

/** Written straight into the tables: one topic of twenty thousand posts, and four hundred of a hundred. */
async function fill(transactions: Transactions, categoryId: number, longest: number): Promise<void> {
  const now = new Date('2026-11-01T09:00:00Z');
  const { insertId: firstId } = await transactions.execute(
    `INSERT INTO forum_topic (category_id, kind, state, title, author_id, author_as, started_at, last_no, rev, replies, last_post_at, last_post_as, wants_answer)
      VALUES ${Array.from({ length: TOPICS }, () => `(?, 'discussion', 'open', 'One of many topics', 7, 'person', ?, ${String(POSTS)}, 1, ${String(POSTS - 1)}, ?, 'person', 0)`).join(', ')}`,
    Array.from({ length: TOPICS }, () => [categoryId, now, now]).flat(),
  );
  const numbers: [topicId: number, number: number][] = [
    ...Array.from({ length: TOPICS * POSTS }, (_, index): [number, number] => [firstId + Math.floor(index / POSTS), (index % POSTS) + 1]),
    ...Array.from({ length: LONG - 1 }, (_, index): [number, number] => [longest, index + 2]),
  ];
  for (let from = 0; from < numbers.length; from += 4_000) {
    const some = numbers.slice(from, from + 4_000);
    await transactions.execute(
      `INSERT INTO forum_post (topic_id, number, state, author_id, author_as, source, html, renderer_version, posted_at)
        VALUES ${some.map(() => `(?, ?, 'shown', ?, 'person', 'Words', '<p>Words</p>', 1, ?)`).join(', ')}`,
      some.flatMap(([topicId, number]) => [topicId, number, 200 + (number % 300), now]),
    );
  }
  await transactions.execute('UPDATE forum_topic SET last_no = ?, rev = ?, replies = ? WHERE id = ?', [LONG, LONG, LONG - 1, longest]);
  await transactions.query('ANALYZE TABLE forum_topic, forum_post, forum_topic_change, forum_topic_skill, forum_reading');
}
