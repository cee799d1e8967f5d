import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Transactions } from '../../../../platform/database/index.js';
import { aCategory, aForumRoom, aPerson, aReply, aTopic, moderator, type ForumRoom } from '../../testing/index.js';
import { ForumTopicsRepository } from '../../persistence/topics/topics.repository.js';
import { TopicPageQueries } from '../topics/topic-page.queries.js';

describe('writing in the forum', () => {
  let room: ForumRoom;
  let categoryId: number;
  beforeAll(async () => {
    room = await aForumRoom();
    categoryId = await aCategory(room);
  });
  afterAll(() => room.stop());

  const page = (topicId: number, query = {}) => room.get(TopicPageQueries).page(aPerson(), topicId, query);

  it('starts a topic with its first post, and counts its replies', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const { topicId, rev, post } = await aTopic(room, anna, categoryId, {
      kind: 'question',
      title: 'How do we say no kindly?',
      skillIds: [3, 3, 7],
    });
    expect({ rev, number: post.number }).toEqual({ rev: 1, number: 1 });
    const reply = await aReply(room, ben, topicId, { words: 'With **reasons**', replyTo: 1 });
    expect(reply).toMatchObject({ rev: 2, post: { number: 2, replyTo: 1, html: '<p>With <strong>reasons</strong></p>' } });
    const { topic, posts } = await page(topicId);
    expect(topic).toMatchObject({
      ...{ title: 'How do we say no kindly?', kind: 'question', lastNumber: 2, replies: 1, rev: 2 },
      skills: [{ id: 3 }, { id: 7 }],
      author: { kind: 'person', id: anna.personId, about: 'Accountant, Finance' },
    });
    expect(posts.map(({ number }) => number)).toEqual([1, 2]);
    expect(posts[1]).toEqual(reply.post);
  });

  it('tells open pages the whole post, with a hint for rooms that are not open', async () => {
    const { topicId } = await aTopic(room, aPerson(), categoryId);
    const { post } = await aReply(room, aPerson(), topicId);
    expect(room.told.at(-1)).toEqual({
      room: `forum-topic:${String(topicId)}`,
      message: { type: 'forum.post', rev: 2, post },
      hint: { type: 'forum.changed', rev: 2, kind: 'post', number: 2 },
    });
  });

  it('finds a topic that was moved while somebody wrote in it', async () => {
    const { topicId } = await aTopic(room, aPerson(), categoryId);
    const taken = jest.spyOn(room.get(ForumTopicsRepository), 'takeNumber').mockResolvedValueOnce(undefined);
    expect((await aReply(room, aPerson(), topicId)).post.number).toBe(2);
    expect(taken).toHaveBeenCalledTimes(2);
    taken.mockResolvedValue(undefined);
    await expect(aReply(room, aPerson(), topicId)).rejects.toMatchObject({ code: 'not_found' });
    taken.mockRestore();
  });

  it('writes once what is sent twice, and answers the same', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const key = randomUUID();
    const first = await aTopic(room, anna, categoryId, { key });
    expect(await aTopic(room, anna, categoryId, { key })).toEqual(first);
    const replyKey = randomUUID();
    const reply = await aReply(room, ben, first.topicId, { key: replyKey, words: 'Yes' });
    expect(await aReply(room, ben, first.topicId, { key: replyKey, words: 'Yes' })).toEqual(reply);
    expect((await page(first.topicId)).topic.replies).toBe(1);
  });

  it('refuses a key that was used for another topic', async () => {
    const [anna, key] = [aPerson(), randomUUID()];
    const one = await aTopic(room, aPerson(), categoryId);
    const other = await aTopic(room, aPerson(), categoryId);
    await aReply(room, anna, one.topicId, { key });
    await expect(aReply(room, anna, other.topicId, { key })).rejects.toMatchObject({ code: 'post_key_used' });
  });

  it('takes skills from the vocabulary and answers only what is there', async () => {
    await expect(aTopic(room, aPerson(), categoryId, { skillIds: [5000] })).rejects.toMatchObject({ fields: [{ field: 'skillIds' }] });
    const { topicId } = await aTopic(room, aPerson(), categoryId);
    await expect(aReply(room, aPerson(), topicId, { replyTo: 2 })).rejects.toMatchObject({ fields: [{ field: 'replyTo' }] });
    expect((await page(topicId)).topic.lastNumber).toBe(1);
  });

  it('says why nobody replies to a locked topic, and lets a moderator', async () => {
    const { topicId } = await aTopic(room, aPerson(), categoryId);
    await room.get(Transactions).execute('UPDATE forum_topic SET locked_at = 20261102090000 WHERE id = ?', [topicId]);
    await expect(aReply(room, aPerson(), topicId)).rejects.toMatchObject({ code: 'topic_locked' });
    expect((await aReply(room, moderator, topicId)).post.number).toBe(2);
  });
});
