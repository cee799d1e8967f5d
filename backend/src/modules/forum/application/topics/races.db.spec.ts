import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { administrator, aCategory, aForumRoom, aPerson, aReply, aTopic, openToAll, type ForumRoom } from '../../testing/index.js';
import { ChangeCategory } from '../categories/change-category.js';
import { ChangeMembers } from '../categories/change-members.js';
import { KeptCategoriesQueries } from '../categories/kept-categories.queries.js';
import { MakeCategory } from '../categories/make-category.js';
import { SeedCategories } from '../categories/seed-categories.js';
import { OpenTopicAbout } from './open-topic-about.js';

interface Stored {
  readonly lastNo: number;
  readonly rev: number;
  readonly replies: number;
  readonly numbers: number[];
  readonly revs: number[];
}

describe('racing in the forum', () => {
  let room: ForumRoom;
  beforeAll(async () => {
    room = await aForumRoom({ pool: 24 });
  });
  afterAll(() => room.stop());

  const people = (count: number): Actor[] => Array.from({ length: count }, aPerson);
  const outcomesOf = async (deeds: readonly Promise<unknown>[]) => {
    const outcomes = await Promise.allSettled(deeds);
    return {
      done: outcomes.filter(({ status }) => status === 'fulfilled').length,
      refused: outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as { code?: string }).code] : [])),
    };
  };
  const stored = async (topicId: number): Promise<Stored> => {
    const transactions = room.get(Transactions);
    const topic = await transactions.one<Omit<Stored, 'numbers' | 'revs'>>(
      'SELECT last_no AS lastNo, rev, replies FROM forum_topic WHERE id = ?',
      [topicId],
    );
    const posts = await transactions.query<{ number: number }>('SELECT number FROM forum_post WHERE topic_id = ? ORDER BY number', [
      topicId,
    ]);
    const changes = await transactions.query<{ rev: number }>('SELECT rev FROM forum_topic_change WHERE topic_id = ? ORDER BY rev', [
      topicId,
    ]);
    return { ...topic!, numbers: posts.map(({ number }) => number), revs: changes.map(({ rev }) => rev) };
  };
  const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

  it('gives fifty writers of one topic numbers and revisions without a hole', async () => {
    const { topicId } = await aTopic(room, aPerson(), await aCategory(room));
    const { done, refused } = await outcomesOf(people(50).map((writer) => aReply(room, writer, topicId)));
    expect({ done, refused }).toEqual({ done: 50, refused: [] });
    expect(await stored(topicId)).toEqual({ lastNo: 51, rev: 51, replies: 50, numbers: upTo(51), revs: upTo(51) });
    const told = room.told.filter((each) => each.room === `forum-topic:${String(topicId)}`).map(({ message }) => Number(message.rev));
    expect(told.toSorted((one, other) => one - other)).toEqual(upTo(51));
  });

  it('leaves no hole where some of the writers are refused', async () => {
    const { topicId } = await aTopic(room, aPerson(), await aCategory(room));
    const { done } = await outcomesOf(people(20).map((writer, index) => aReply(room, writer, topicId, index % 2 ? { replyTo: 1000 } : {})));
    expect(done).toBe(10);
    expect(await stored(topicId)).toEqual({ lastNo: 11, rev: 11, replies: 10, numbers: upTo(11), revs: upTo(11) });
  });

  it('writes once what one browser sends many times at once', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const categoryId = await aCategory(room);
    const wishes = { key: randomUUID(), title: 'Sent many times', words: 'The same' };
    const topics = await Promise.all(Array.from({ length: 6 }, () => aTopic(room, anna, categoryId, wishes)));
    expect(new Set(topics.map(({ topicId }) => topicId)).size).toBe(1);
    const { topicId } = topics[0]!;
    const reply = { key: randomUUID(), words: 'The same' };
    const replies = await Promise.all(Array.from({ length: 6 }, () => aReply(room, ben, topicId, reply)));
    expect(new Set(replies.map(({ rev, post }) => `${String(rev)}:${String(post.id)}`)).size).toBe(1);
    expect(await stored(topicId)).toMatchObject({ lastNo: 2, rev: 2, numbers: [1, 2] });
  });

  it('takes one of several different replies that a person sends at one moment', async () => {
    const { topicId } = await aTopic(room, aPerson(), await aCategory(room));
    const anna = aPerson();
    const { done, refused } = await outcomesOf(Array.from({ length: 5 }, () => aReply(room, anna, topicId)));
    expect({ done, refused: new Set(refused) }).toEqual({ done: 1, refused: new Set(['too_much_writing']) });
  });

  it('takes a reply or refuses it, never half, while the readers of its category change', async () => {
    for (let round = 0; round < 4; round += 1) {
      const id = await aCategory(room);
      const { topicId } = await aTopic(room, aPerson(), id);
      const { rev } = await room.get(KeptCategoriesQueries).one(administrator, id);
      const grants = [...openToAll.slice(1), { holder: 'staff' as const, serviceId: 2, level: 'start' as const }];
      const change = room.get(ChangeCategory).grants(administrator, id, { rev, grants });
      let committedAt = Infinity;
      const [{ done, refused }] = await Promise.all([
        outcomesOf(people(16).map((writer) => aReply(room, writer, topicId))),
        change.then(() => {
          committedAt = room.told.length;
        }),
      ]);
      expect(new Set([...refused, 'not_found'])).toEqual(new Set(['not_found']));
      expect(await stored(topicId)).toMatchObject({ lastNo: done + 1, numbers: upTo(done + 1), revs: upTo(done + 1) });
      // Whatever is told was written before the change was committed.
      expect(room.told.length).toBe(committedAt);
      await expect(aReply(room, aPerson(), topicId)).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  it('takes a reply or refuses it while its category is archived', async () => {
    const id = await aCategory(room);
    const { topicId } = await aTopic(room, aPerson(), id);
    const writers = people(16);
    const [{ done, refused }] = await Promise.all([
      outcomesOf(writers.map((writer) => aReply(room, writer, topicId))),
      room.get(ChangeCategory).archive(administrator, id, true),
    ]);
    expect(done + refused.length).toBe(16);
    expect(new Set([...refused, 'category_archived'])).toEqual(new Set(['category_archived']));
    expect(await stored(topicId)).toMatchObject({ lastNo: done + 1, numbers: upTo(done + 1) });
  });

  it('opens one topic about one thing, whoever asks at the same moment', async () => {
    const categoryId = await aCategory(room);
    const about = { kind: 'date', id: 12 };
    const opened = await Promise.all(
      Array.from({ length: 8 }, () =>
        room.get(OpenTopicAbout).run({ about, categoryId, title: 'Questions for Thursday', words: 'Ask here' }),
      ),
    );
    expect(new Set(opened).size).toBe(1);
    expect(await stored(opened[0]!)).toMatchObject({ lastNo: 1, rev: 1, numbers: [1] });
  });

  it('begins with the usual categories once when two administrators begin at the same moment', async () => {
    await outcomesOf(Array.from({ length: 4 }, () => room.get(SeedCategories).run(administrator)));
    const rows = await room
      .get(Transactions)
      .query<{ slug: string }>(`SELECT slug FROM forum_category WHERE slug NOT LIKE 'spec-%' ORDER BY slug`);
    expect(rows.map(({ slug }) => slug)).toEqual([
      ...['apprentices', 'ask-anything', 'digital-and-data', 'finance', 'libraries', 'managers', 'wellbeing'],
    ]);
  });

  it('leaves somebody to look after a group when those who do take each other out', async () => {
    const [one, other] = [aPerson(), aPerson()];
    const members = [one, other].map(({ personId }) => ({ personId, moderates: true }));
    const group = { name: 'Two keepers', description: '', serviceId: null, ownTopicsOnly: false, anonymousQuestions: false } as const;
    const id = await room.get(MakeCategory).run(administrator, {
      ...group,
      opensWith: 'discussion',
      grants: [{ holder: 'member', serviceId: null, level: 'start' }],
      members,
    });
    const { done } = await outcomesOf([
      room.get(ChangeMembers).remove(one, id, other.personId),
      room.get(ChangeMembers).remove(other, id, one.personId),
    ]);
    expect(done).toBe(1);
  });
});
