import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../../platform/database/index.js';
import { aCategory, aForumRoom, aPerson, aReply, aTopic, membersOnly, person, type ForumRoom } from '../../testing/index.js';
import { RelatedTopicsQueries } from './related-topics.queries.js';
import { TopicPageQueries } from './topic-page.queries.js';

describe('a page of a topic', () => {
  let room: ForumRoom;
  let categoryId: number;
  const reader = aPerson();
  beforeAll(async () => {
    room = await aForumRoom();
    categoryId = await aCategory(room);
  });
  afterAll(() => room.stop());

  it('keeps the first post and the accepted answer beside a window without them', async () => {
    const { topicId } = await aTopic(room, aPerson(), categoryId, { kind: 'question' });
    for (let number = 2; number <= 45; number += 1) await aReply(room, aPerson(), topicId);
    await room.get(Transactions).execute('UPDATE forum_topic SET accepted_no = 3 WHERE id = ?', [topicId]);
    const numbers = async (near: number): Promise<number[][]> => {
      const { posts, kept } = await room.get(TopicPageQueries).page(reader, topicId, { near });
      return [posts, kept].map((all) => all.map(({ number }) => number));
    };
    const [late, kept] = await numbers(45);
    expect(late).toEqual(Array.from({ length: 20 }, (_, index) => 26 + index));
    expect(kept).toEqual([1, 3]);
    expect((await numbers(1))[1]).toEqual([]);
    expect((await numbers(8))[1]).toEqual([1]);
  });

  it('says who can read it', async () => {
    const { topicId } = await aTopic(room, aPerson(), categoryId);
    expect((await room.get(TopicPageQueries).page(reader, topicId, {})).whoReads).toMatch(/^Everyone at .+ can read this topic\./);
  });

  it('names topics that share its skills, those that share most first, and none that the reader cannot read', async () => {
    const closed = await aCategory(room, membersOnly, { members: [{ personId: 50 }] });
    const member = person(50);
    const { topicId } = await aTopic(room, aPerson(), categoryId, { skillIds: [701, 702] });
    const one = await aTopic(room, aPerson(), categoryId, { skillIds: [702], title: 'Shares one skill' });
    const both = await aTopic(room, aPerson(), categoryId, { skillIds: [701, 702], title: 'Shares both skills' });
    const secret = await aTopic(room, member, closed, { skillIds: [701], title: 'Shares one, in private' });
    await aTopic(room, aPerson(), categoryId, { skillIds: [703] });
    const titles = async (of: typeof reader): Promise<string[]> =>
      (await room.get(RelatedTopicsQueries).of(of, topicId)).items.map(({ title }) => title);
    expect(await titles(reader)).toEqual(['Shares both skills', 'Shares one skill']);
    expect(await titles(member)).toContain('Shares one, in private');
    await expect(room.get(RelatedTopicsQueries).of(reader, secret.topicId)).rejects.toMatchObject({ status: 404 });
    expect((await room.get(RelatedTopicsQueries).of(reader, one.topicId)).items.map(({ id }) => id)).toEqual([both.topicId, topicId]);
    const { topicId: alone } = await aTopic(room, aPerson(), categoryId);
    expect((await room.get(RelatedTopicsQueries).of(reader, alone)).items).toEqual([]);
  });
});
