import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { aCategory, aForumRoom, aPerson, aReply, aTopic, moderator, openToAll, person, type ForumRoom } from '../../testing/index.js';
import { countsOf } from '../../testing/counts-afresh.js';
import { storedPosts, storedTopic } from '../../testing/stored-topic.js';
import { CasesQueries } from './cases.queries.js';
import { ClaimCase } from './claim-case.js';
import { DecideCase } from './decide-case.js';
import { EditPost } from './edit-post.js';
import { HidePost } from './hide-post.js';
import { MergeTopic } from './merge-topic.js';
import { MoveTopic } from './move-topic.js';
import { PostCareQueries } from './post-care.queries.js';
import { ReportPost } from './report-post.js';
import { SplitTopic } from './split-topic.js';
import { TakeBackPost } from './take-back-post.js';

const second = person(109, [{ role: 'forum-moderator', scopeId: null }]);

describe('racing for what was written', () => {
  let room: ForumRoom;
  let categoryId: number;
  beforeAll(async () => {
    room = await aForumRoom({ pool: 24 });
    categoryId = await aCategory(room);
  });
  afterAll(() => room.stop());

  const later = (): void => {
    room.clock.moveBy(60_000);
  };
  const outcomesOf = async (deeds: readonly Promise<unknown>[]) => {
    const outcomes = await Promise.allSettled(deeds);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as { code?: string }).code] : []));
    return { done: outcomes.length - refused.length, refused };
  };
  const conversation = async (replies: number): Promise<{ topicId: number; ben: Actor }> => {
    const ben = aPerson();
    later();
    const { topicId } = await aTopic(room, aPerson(), categoryId);
    for (let index = 0; index < replies; index += 1) {
      later();
      await aReply(room, ben, topicId);
    }
    later();
    return { topicId, ben };
  };
  const report = (who: Actor, topicId: number) => room.get(ReportPost).run(who, topicId, 2, { reason: 'unkind', words: '' });
  const counted = async (topicId: number): Promise<void> => {
    const { replies, lastPostAt, lastPostBy } = await storedTopic(room, topicId);
    const fresh = countsOf(await storedPosts(room, topicId));
    expect({ replies, lastPostAt, lastPostBy }).toEqual({
      replies: fresh?.replies,
      lastPostAt: fresh?.lastPostAt,
      lastPostBy: fresh?.lastPostBy,
    });
  };

  it('lets one of two tabs save, and keeps the wording it was written over', async () => {
    const { topicId, ben } = await conversation(1);
    room.clock.moveBy(10 * 60_000);
    const { wording: seen } = await room.get(PostCareQueries).source(ben, topicId, 2);
    const save = (words: string) => room.get(EditPost).run(ben, topicId, 2, { words, seen });
    const { done, refused } = await outcomesOf([save('One'), save('Two'), save('Three')]);
    expect({ done, refused }).toEqual({ done: 1, refused: ['words_changed', 'words_changed'] });
    expect((await storedPosts(room, topicId))[1]?.revisions).toBe(1);
  });

  it('hides a post once, and never with wrong counts, while others reply', async () => {
    const { topicId, ben } = await conversation(3);
    const hide = (who: Actor) => room.get(HidePost).run(who, topicId, 2, { reason: 'unkind', words: '' });
    const replies = Array.from({ length: 8 }, () => aReply(room, aPerson(), topicId));
    const { refused } = await outcomesOf([hide(moderator), hide(second), room.get(TakeBackPost).run(ben, topicId, 2), ...replies]);
    expect(refused).toEqual(['post_not_as_seen', 'post_not_as_seen']);
    await counted(topicId);
    expect((await storedPosts(room, topicId)).map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  it('makes one case of many reports, and takes one report of each person', async () => {
    const { topicId } = await conversation(1);
    const anna = aPerson();
    const { done, refused } = await outcomesOf([
      ...Array.from({ length: 4 }, () => report(anna, topicId)),
      ...Array.from({ length: 6 }, () => report(aPerson(), topicId)),
    ]);
    expect({ done, refused }).toEqual({ done: 7, refused: Array.from({ length: 3 }, () => 'reported_already') });
    const cases = (await room.get(CasesQueries).list(moderator, { state: 'open' })).items.filter((item) => item.topicId === topicId);
    expect(cases.map(({ reportCount }) => reportCount)).toEqual([7]);
  });

  it('gives a case to one of two moderators, who alone decides it, once', async () => {
    const { topicId } = await conversation(1);
    await report(aPerson(), topicId);
    const { id } = (await room.get(CasesQueries).list(moderator, { state: 'open' })).items.find((item) => item.topicId === topicId)!;
    const claim = (who: Actor) => room.get(ClaimCase).run(who, id, true);
    expect(await outcomesOf([claim(moderator), claim(second)])).toEqual({ done: 1, refused: ['case_taken'] });
    const decide = (who: Actor) => room.get(DecideCase).run(who, id, { decision: 'hidden', reason: 'unkind', words: '' });
    const { done, refused } = await outcomesOf([decide(moderator), decide(second), decide(moderator), decide(second)]);
    expect(done).toBe(1);
    expect(refused).toHaveLength(3);
    expect((await storedPosts(room, topicId))[1]?.state).toBe('hidden');
  });

  it('lets a claim lapse', async () => {
    const { topicId } = await conversation(1);
    await report(aPerson(), topicId);
    const { id } = (await room.get(CasesQueries).list(moderator, { state: 'open' })).items.find((item) => item.topicId === topicId)!;
    await room.get(ClaimCase).run(moderator, id, true);
    room.clock.moveBy(2 * 3_600_000);
    await room.get(ClaimCase).run(second, id, true);
    await expect(room.get(DecideCase).run(moderator, id, { decision: 'nothing', reason: null, words: '' })).rejects.toMatchObject({
      code: 'case_not_claimed',
    });
  });

  it('counts twenty reports a day, sent all at once', async () => {
    const anna = aPerson();
    const topics = await Promise.all(Array.from({ length: 24 }, () => aTopic(room, aPerson(), categoryId)));
    const { done, refused } = await outcomesOf(
      topics.map(({ topicId }) => room.get(ReportPost).run(anna, topicId, 1, { reason: 'unkind', words: '' })),
    );
    expect({ done, refused }).toEqual({ done: 20, refused: Array.from({ length: 4 }, () => 'too_much_writing') });
  });

  it('writes one of ten replies that one person sends at once', async () => {
    const { topicId } = await conversation(0);
    const anna = aPerson();
    const { done, refused } = await outcomesOf(Array.from({ length: 10 }, () => aReply(room, anna, topicId)));
    expect({ done, codes: new Set(refused) }).toEqual({ done: 1, codes: new Set(['too_much_writing']) });
  });

  it('loses no reply while a topic is split, merged or moved', async () => {
    const elsewhere = await aCategory(room, openToAll);
    for (let round = 0; round < 4; round += 1) {
      const { topicId } = await conversation(3);
      const { topicId: into } = await conversation(1);
      const title = `Split off from ${String(topicId)}`;
      const replies = Array.from({ length: 6 }, () => aReply(room, aPerson(), topicId));
      const outcomes = await Promise.allSettled([
        ...replies,
        room.get(SplitTopic).run(moderator, topicId, { numbers: [3], title }),
        room.get(MergeTopic).run(second, topicId, into),
        ...(round % 2 === 0 ? [room.get(MoveTopic).run(moderator, topicId, elsewhere)] : []),
      ]);
      const written = outcomes.slice(0, replies.length).filter(({ status }) => status === 'fulfilled').length;
      const [row] = await room.get(Transactions).query<{ posts: number }>(
        `SELECT COUNT(*) AS posts FROM forum_post p JOIN forum_topic t ON t.id = p.topic_id
          WHERE p.state = 'shown' AND (p.topic_id IN (?, ?) OR t.title = ?)`,
        [topicId, into, title],
      );
      expect(row?.posts).toBe(4 + 2 + written);
      await counted(topicId);
      await counted(into);
    }
  });

  it('merges one way when two topics are merged into each other', async () => {
    const [one, other] = [(await conversation(1)).topicId, (await conversation(1)).topicId];
    const { done } = await outcomesOf([room.get(MergeTopic).run(moderator, one, other), room.get(MergeTopic).run(second, other, one)]);
    expect(done).toBe(1);
    expect([(await storedTopic(room, one)).state, (await storedTopic(room, other)).state].sort()).toEqual(['merged', 'open']);
  });
});
