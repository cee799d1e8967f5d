import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../platform/database/index.js';
import { aPerson, kwame, type SessionsRoom } from '../../sessions/testing/index.js';
import { topicFiltersSchema, topicLists, type TopicRow } from '../api/topic.schemas.js';
import { gramsOf } from '../domain/similar-titles.js';
import { aTopic, aTopicsRoom } from '../testing/topics-room.js';
import { CloseTopic } from './close-topic.js';
import { OfferToSpeak } from './offer-to-speak.js';
import { conditionsOf } from './topic-lists.js';
import { TopicsQueries } from './topics.queries.js';
import { VoteForTopic } from './vote-for-topic.js';

describe('lists of topics', () => {
  let room: SessionsRoom;
  const anna = aPerson();
  beforeAll(async () => {
    room = await aTopicsRoom();
  });
  afterAll(() => room.stop());

  const list = (filters: object, who = anna) => room.get(TopicsQueries).list(who, topicFiltersSchema.parse(filters));
  const pages = async (filters: object): Promise<TopicRow[]> => {
    const all: TopicRow[] = [];
    let after: string | null = null;
    do {
      const page = await list({ ...filters, limit: 2, ...(after ? { after } : {}) });
      all.push(...page.items);
      after = page.next;
    } while (after);
    return all;
  };

  it('go by votes, by age and by what is mine, page by page, each topic once', async () => {
    const voters = [aPerson(), aPerson(), aPerson()];
    const wanted: number[] = [];
    for (const count of [1, 3, 0, 3, 2]) {
      const id = await aTopic(room, aPerson(), { skillIds: [count + 1], details: `Level ${String(count)} of 100%` });
      for (const voter of voters.slice(0, count)) await room.get(VoteForTopic).run(voter, id, true);
      wanted.push(id);
    }
    const offered = await aTopic(room, anna, { kind: 'offered', title: 'Basket weaving for all' });
    const [first, second, third, fourth, fifth] = wanted;
    expect((await pages({ list: 'wanted' })).map(({ id }) => id)).toEqual([fourth, second, fifth, first, third]);
    expect((await pages({ list: 'newest' })).map(({ id }) => id)).toEqual([offered, ...wanted.toReversed()]);
    expect((await pages({ list: 'offered' })).map(({ id }) => id)).toEqual([offered]);
    await room.get(VoteForTopic).run(anna, third!, true);
    await room.get(OfferToSpeak).run(anna, first!, 'Gladly');
    await room.get(CloseTopic).run(anna, offered, 'No more reed');
    expect((await pages({ list: 'mine' })).map(({ id, state }) => [id, state])).toEqual([
      [offered, 'closed'],
      [third, 'open'],
      [first, 'open'],
    ]);
    expect(await list({ list: 'wanted' })).toMatchObject({ total: 5, next: null });
    expect((await list({ list: 'wanted', skill: '4' })).items.map(({ id }) => id)).toEqual([fourth, second]);
    expect((await list({ list: 'newest', text: '0 of 100%' })).items.map(({ id }) => id)).toEqual([third]);
    expect((await list({ list: 'newest', text: '_' })).items).toEqual([]);
    expect((await list({ list: 'mine' })).items[2]).toMatchObject({
      speakers: [{ id: anna.personId }],
      mine: { author: false, voted: false, speaking: true },
      skills: [{ id: 2 }],
      allowed: { vote: true },
    });
    expect((await list({ list: 'planned' }, kwame)).items).toEqual([]);
  });

  it('stay quick with 5,000 topics, and so does the search for titles that are alike', async () => {
    const transactions = room.get(Transactions);
    await many(transactions, 5000);
    for (const name of topicLists) {
      const started = performance.now();
      await list({ list: name });
      expect(performance.now() - started).toBeLessThan(250);
    }
    for (const [name, index] of [
      ['wanted', 'ix_topic_wanted'],
      ['offered', 'ix_topic_wanted'],
      ['newest', 'ix_topic_newest'],
      ['planned', 'ix_topic_planned'],
    ] as const) {
      const { sql, values } = conditionsOf(topicFiltersSchema.parse({ list: name }), anna.personId);
      const order = { wanted: 't.votes', offered: 't.votes', newest: 't.id', planned: 't.state_at' }[name];
      const [step] = await transactions.query<{ key: string; Extra: string }>(
        `EXPLAIN SELECT t.id FROM topic t WHERE ${sql} ORDER BY ${order} DESC, t.id DESC LIMIT 21`,
        values,
      );
      expect([name, step?.key, step?.Extra.includes('filesort')]).toEqual([name, index, false]);
    }
    const started = performance.now();
    for (let times = 0; times < 10; times += 1) {
      const { items } = await room.get(TopicsQueries).similar(anna, { title: 'Writing letters about number 4711 in plain English' });
      expect(items.length).toBeGreaterThan(0);
    }
    expect((performance.now() - started) / 10).toBeLessThan(100);
  });
});

/** Topics as a large council has them after years, written straight into the tables. */
async function many(transactions: Transactions, count: number): Promise<void> {
  const subjects = [
    'Writing letters',
    'Planning appeals',
    'Budgets',
    'Power BI',
    'Welsh for beginners',
    'Talking to residents',
    'Data protection',
  ];
  const about = ['in plain English', 'on the phone', 'for new managers', 'without jargon', 'at the front desk', 'under pressure'];
  for (let from = 0; from < count; from += 500) {
    const topics = Array.from({ length: 500 }, (_, index) => {
      const number = from + index;
      const title = `${subjects[number % 7]!} about number ${String(number)} ${about[number % 6]!}`;
      return { id: 100_000 + number, title, state: number % 5 === 0 ? 'planned' : 'open', kind: number % 3 === 0 ? 'offered' : 'wanted' };
    });
    await transactions.execute(
      `INSERT INTO topic (id, kind, state, title, grams, details, details_html, author_id, suggested_at, state_at, votes) VALUES
        ${topics.map(() => `(?, ?, ?, ?, ?, '', '', 7, '2026-01-01', '2026-01-01', ?)`).join(', ')}`,
      topics.flatMap(({ id, kind, state, title }) => [id, kind, state, title, gramsOf(title).length, id % 90]),
    );
    const grams = topics.filter(({ state }) => state === 'open').flatMap(({ id, title }) => gramsOf(title).map((gram) => [gram, id]));
    await transactions.execute(`INSERT INTO topic_gram (gram, topic_id) VALUES ${grams.map(() => '(?, ?)').join(', ')}`, grams.flat());
  }
  await transactions.query('ANALYZE TABLE topic, topic_gram');
}
