import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCategory, aForumRoom, aPerson, aReply, moderator, type ForumRoom } from '../../testing/index.js';
import { HidePost } from '../care/hide-post.js';
import { OpenTopicAbout } from '../topics/open-topic-about.js';
import { AskInTopic } from './ask-in-topic.js';
import { AttachedTopics } from './attached-topics.queries.js';
import { CategoryOfRoom } from './category-of-room.js';
import { KeepAttachedTopic } from './keep-attached-topic.js';
import { MarkAnswered } from './mark-answered.js';
import { PinSummary } from './pin-summary.js';
import { VoteForQuestion } from './vote-for-question.js';

describe('questions of attached topics', () => {
  let room: ForumRoom;
  let categoryId: number;
  const host = aPerson();

  beforeAll(async () => {
    room = await aForumRoom({ pool: 12 });
    categoryId = await aCategory(room);
  });
  afterAll(() => room.stop());

  let things = 0;
  const aTalk = (): Promise<number> =>
    room.get(OpenTopicAbout).run({ about: { kind: 'thing', id: (things += 1) }, categoryId, title: 'About a thing', words: 'Ask here.' });
  const asked = async (topicId: number, words = `Why ${randomUUID()}?`, key: string = randomUUID(), who = aPerson()): Promise<number> =>
    (await room.get(AskInTopic).run(who, topicId, { key, words })).post.number;
  const list = (topicId: number, personId = 0) => room.get(AttachedTopics).asked(topicId, personId);

  it('stand with what is open first, by votes, then the oldest', async () => {
    const topicId = await aTalk();
    const [first, second, third] = [await asked(topicId), await asked(topicId), await asked(topicId)];
    await aReply(room, aPerson(), topicId);
    await room.get(VoteForQuestion).run(aPerson(), topicId, third, true);
    await room.get(MarkAnswered).run(host.personId, topicId, first, true);
    expect((await list(topicId)).map(({ post, votes }) => [post.number, votes])).toEqual([
      [third, 1],
      [second, 0],
      [first, 0],
    ]);
    await room.get(MarkAnswered).run(host.personId, topicId, first, false);
    expect((await list(topicId)).map(({ post }) => post.number)).toEqual([third, first, second]);
  });

  it('are asked once when they are sent twice', async () => {
    const topicId = await aTalk();
    const who = aPerson();
    const key = randomUUID();
    const numbers = [await asked(topicId, 'Only once?', key, who), await asked(topicId, 'Only once?', key, who)];
    expect(new Set(numbers).size).toBe(1);
    expect(await list(topicId)).toHaveLength(1);
  });

  it('count each voter once, however many vote and press at the same moment', async () => {
    const topicId = await aTalk();
    const number = await asked(topicId);
    const voters = Array.from({ length: 15 }, () => aPerson());
    await Promise.all([...voters, ...voters].map((voter) => room.get(VoteForQuestion).run(voter, topicId, number, true)));
    expect((await list(topicId))[0]?.votes).toBe(15);
    await Promise.all(voters.slice(0, 5).map((voter) => room.get(VoteForQuestion).run(voter, topicId, number, false)));
    const [question] = await list(topicId, voters[9]?.personId);
    expect(question).toMatchObject({ votes: 10, voted: true });
  });

  it('are not voted for by who asked, nor once they are hidden; other posts are no questions', async () => {
    const topicId = await aTalk();
    const asker = aPerson();
    const number = await asked(topicId, 'My own?', randomUUID(), asker);
    const vote = (who: typeof asker, which: number) => room.get(VoteForQuestion).run(who, topicId, which, true);
    await expect(vote(asker, number)).rejects.toMatchObject({ code: 'own_question' });
    await expect(vote(aPerson(), 1)).rejects.toMatchObject({ code: 'not_a_question' });
    await expect(room.get(MarkAnswered).run(host.personId, topicId, 1, true)).rejects.toMatchObject({ code: 'not_a_question' });
    await room.get(HidePost).run(moderator, topicId, number, { reason: 'unkind', words: '' });
    await expect(vote(aPerson(), number)).rejects.toMatchObject({ code: 'refused' });
    expect(await list(topicId)).toEqual([]);
  });

  it('are told of to open pages as any change is', async () => {
    const topicId = await aTalk();
    const number = await asked(topicId);
    room.told.length = 0;
    await room.get(VoteForQuestion).run(aPerson(), topicId, number, true);
    await room.get(VoteForQuestion).run(aPerson(), topicId, number, false);
    await room.get(MarkAnswered).run(host.personId, topicId, number, true);
    await room.get(MarkAnswered).run(host.personId, topicId, number, true);
    expect(room.told.map(({ message }) => message.type)).toEqual(['forum.post', 'forum.post']);
  });

  it('are summed up by one post at a time', async () => {
    const topicId = await aTalk();
    const aboutId = things;
    const sumUp = async (words: string) => (await room.get(PinSummary).run(host, topicId, { key: randomUUID(), words })).post.number;
    const first = await sumUp('First try.');
    room.clock.moveBy(60_000);
    const second = await sumUp('Better.');
    expect(second).toBe(first + 1);
    expect((await room.get(AttachedTopics).one('thing', aboutId))?.summaryNumber).toBe(second);
  });

  it('have one topic and one category, whoever opens them at the same moment', async () => {
    const about = { kind: 'thing', id: (things += 1) };
    const ids = await Promise.all(
      Array.from({ length: 8 }, () => room.get(OpenTopicAbout).run({ about, categoryId, title: 'About a thing', words: 'Ask here.' })),
    );
    expect(new Set(ids).size).toBe(1);
    const wish = { slug: 'of-a-room', name: 'Of a room', description: 'For specs', grants: [] };
    const categories = await Promise.all(Array.from({ length: 8 }, () => room.get(CategoryOfRoom).run(wish)));
    expect(new Set(categories).size).toBe(1);
  });

  it('are closed and called as the room says, and nobody hears of it twice', async () => {
    const topicId = await aTalk();
    const keep = room.get(KeepAttachedTopic);
    room.told.length = 0;
    await keep.rename(topicId, 'Another name');
    await keep.rename(topicId, 'Another name');
    await keep.lock(topicId, true);
    await keep.lock(topicId, true);
    expect(room.told).toHaveLength(2);
    await expect(asked(topicId)).rejects.toMatchObject({ code: 'topic_locked' });
    expect(await room.get(AttachedTopics).writable('thing', 1000)).not.toContain(things);
    await keep.lock(topicId, false);
    await expect(asked(topicId)).resolves.toBeGreaterThan(1);
  });
});
