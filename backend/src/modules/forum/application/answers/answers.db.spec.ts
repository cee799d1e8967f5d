import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Notifications } from '../../../../platform/notifications/index.js';
import type { Reaction } from '../../domain/words.js';
import { aCategory, aPerson, aReply, aTopic, moderator } from '../../testing/index.js';
import { aNewsRoom, type NewsRoom } from '../../testing/news-room.js';
import { BringBackPost } from '../care/bring-back-post.js';
import { HidePost } from '../care/hide-post.js';
import { TopicPageQueries } from '../topics/topic-page.queries.js';
import { AcceptAnswer } from './accept-answer.js';
import { AnswersQueries } from './answers.queries.js';
import { React } from './react.js';
import { TakeBackAcceptance } from './take-back-acceptance.js';

const HOUR = 60;

describe('answers', () => {
  let room: NewsRoom;
  let categoryId: number;
  let anna: Actor;
  let ben: Actor;
  let topicId: number;
  beforeAll(async () => {
    room = await aNewsRoom({ pool: 24 });
    categoryId = await aCategory(room);
  });
  beforeEach(async () => {
    room.clock.moveBy(2 * HOUR * 60_000);
    [anna, ben] = [aPerson(), aPerson()];
    ({ topicId } = await aTopic(room, anna, categoryId, { kind: 'question', title: 'Which form is it?' }));
    await aReply(room, ben, topicId);
    await room.settle();
  });
  afterAll(() => room.stop());

  const page = (who: Actor) => room.get(TopicPageQueries).page(who, topicId, {});
  const accept = (who: Actor, number = 2) => room.get(AcceptAnswer).run(who, topicId, number);
  const takeBack = (who: Actor) => room.get(TakeBackAcceptance).run(who, topicId);
  const react = (who: Actor, kind: Reaction = 'thanks', wanted = true, number = 2) =>
    room.get(React).run(who, topicId, number, kind, wanted);
  const titles = async (who: Actor) => (await room.notices(who)).map(({ title }) => title);
  const topicRow = async () =>
    (await room
      .get(Transactions)
      .one<{ accepted: number | null; by: number | null; wants: number; reactions: number }>(
        'SELECT accepted_no AS accepted, accepted_by AS `by`, wants_answer AS wants, reactions FROM forum_topic WHERE id = ?',
        [topicId],
      ))!;
  /** Of the topic, month by month. */
  const points = async () =>
    (
      await room
        .get(Transactions)
        .query<{ points: number }>('SELECT points FROM forum_topic_month WHERE topic_id = ? ORDER BY month', [topicId])
    ).map((month) => month.points);

  describe('accepting', () => {
    it('is the asker’s and a moderator’s; the author of the answer is told, once', async () => {
      await expect(accept(ben)).rejects.toMatchObject({ status: 403 });
      await accept(anna);
      await accept(anna);
      await room.settle();
      expect((await page(anna)).topic).toMatchObject({ acceptedNumber: 2 });
      expect(await topicRow()).toMatchObject({ accepted: 2, by: anna.personId, wants: 0 });
      expect(await titles(ben)).toEqual(['Your reply was accepted as the answer']);
      const { rev } = (await page(anna)).topic;
      await accept(anna);
      expect((await page(anna)).topic.rev).toBe(rev);
      expect((await page(ben)).allowed.accept).toBe(false);
      expect((await page(moderator)).allowed.accept).toBe(true);
    });

    it('is taken back, or passes to another reply', async () => {
      await aReply(room, aPerson(), topicId);
      await accept(anna);
      await accept(moderator, 3);
      expect(await topicRow()).toMatchObject({ accepted: 3, by: moderator.personId });
      await takeBack(anna);
      await takeBack(anna);
      expect(await topicRow()).toMatchObject({ accepted: null, by: null, wants: 1 });
      await room.settle();
      expect(await titles(ben)).not.toContain('Your reply was accepted as the answer');
    });

    it('is of replies that are shown, in questions', async () => {
      await expect(accept(anna, 1)).rejects.toMatchObject({ code: 'no_answer' });
      await expect(accept(anna, 9)).rejects.toMatchObject({ status: 404 });
      await room.get(HidePost).run(moderator, topicId, 2, { reason: 'misplaced', words: 'Elsewhere' });
      await expect(accept(anna)).rejects.toMatchObject({ code: 'no_answer' });
      room.clock.moveBy(60_000);
      const { topicId: talk } = await aTopic(room, anna, categoryId, { kind: 'discussion' });
      await aReply(room, ben, talk);
      await expect(room.get(AcceptAnswer).run(anna, talk, 2)).rejects.toMatchObject({ status: 403 });
    });

    it('leaves one answer when two are accepted at the same moment', async () => {
      await aReply(room, aPerson(), topicId);
      const deeds = await Promise.allSettled([accept(anna, 2), accept(moderator, 3), accept(anna, 2), accept(moderator, 3)]);
      expect(deeds.filter(({ status }) => status === 'rejected')).toEqual([]);
      expect([2, 3]).toContain((await topicRow()).accepted);
    });
  });

  describe('reacting', () => {
    it('counts each person and kind once, whatever is pressed how often and by how many at once', async () => {
      const people = Array.from({ length: 8 }, aPerson);
      await Promise.all([...people, ...people].flatMap((who) => [react(who), react(who, 'helpful')]));
      await Promise.all(people.slice(0, 3).flatMap((who) => [react(who, 'thanks', false), react(who, 'thanks', false)]));
      const { posts, mine } = await page(people[0]!);
      expect(posts[1]?.reactions).toEqual({ thanks: 5, helpful: 8, celebrate: 0 });
      expect(mine).toContainEqual({ number: 2, author: false, reactions: ['helpful'], bookmarked: false });
      expect((await topicRow()).reactions).toBe(13);
      const cast = await room
        .get(Transactions)
        .one('SELECT COUNT(*) AS many FROM forum_reaction r JOIN forum_post p ON p.id = r.post_id WHERE p.topic_id = ?', [topicId]);
      expect(cast).toEqual({ many: 13 });
      expect(await points()).toEqual([14]);
    });

    it('counts in the month in which it was said, as long as it is said and its post is shown', async () => {
      const cara = aPerson();
      await react(cara);
      await react(cara, 'helpful');
      room.clock.moveBy(40 * 24 * HOUR * 60_000);
      await react(cara, 'celebrate');
      expect(await points()).toEqual([3, 1]);
      await react(cara, 'thanks', false);
      expect(await points()).toEqual([2, 1]);
      await room.get(HidePost).run(moderator, topicId, 2, { reason: 'misplaced', words: 'Elsewhere' });
      expect(await points()).toEqual([0, 0]);
      await room.get(BringBackPost).run(moderator, topicId, 2);
      expect(await points()).toEqual([2, 1]);
    });

    it('leaves no month with less than no points, whatever was not counted when it was said', async () => {
      await react(anna);
      await room.get(Transactions).execute('UPDATE forum_topic_month SET points = 0 WHERE topic_id = ?', [topicId]);
      await react(anna, 'thanks', false);
      expect(await points()).toEqual([0]);
      await room.get(Transactions).execute('DELETE FROM forum_topic_month WHERE topic_id = ?', [topicId]);
      await room.get(HidePost).run(moderator, topicId, 2, { reason: 'misplaced', words: 'Elsewhere' });
      expect(await points()).toEqual([0]);
    });

    it('raises the revision for what changed and for nothing else, and tells open pages', async () => {
      const cara = aPerson();
      const { rev } = await page(cara);
      await react(cara, 'celebrate');
      await react(cara, 'celebrate');
      expect((await page(cara)).rev).toBe(rev + 1);
      expect(room.told.at(-1)).toMatchObject({
        message: { type: 'forum.post', rev: rev + 1, post: { number: 2, reactions: { celebrate: 1 } } },
      });
    });

    it('is not for one’s own posts, nor for what is hidden', async () => {
      await expect(react(ben)).rejects.toMatchObject({ status: 403 });
      await room.get(HidePost).run(moderator, topicId, 2, { reason: 'misplaced', words: 'Elsewhere' });
      await expect(react(anna)).rejects.toMatchObject({ status: 403 });
    });

    it('shows who said it, by name to fifty', async () => {
      const people = Array.from({ length: 53 }, aPerson);
      for (const who of people) await react(who);
      const [thanks, helpful] = (await room.get(AnswersQueries).whoReacted(anna, topicId, 2)).items;
      expect(thanks).toMatchObject({ kind: 'thanks', others: 3 });
      expect(thanks?.names).toHaveLength(50);
      expect(helpful).toEqual({ kind: 'helpful', names: [], others: 0 });
    });

    it('is told to the author quietly: never by mail, and at most once an hour for the topic', async () => {
      const [cara, dev, eve] = [aPerson(), aPerson(), aPerson()];
      await react(cara);
      await room.later(5);
      await react(dev);
      await room.later(1);
      await react(eve, 'helpful');
      await room.later(30);
      expect(await titles(ben)).toEqual([`${cara.name} thanked you`]);
      await room.later(30);
      expect(await titles(ben)).toEqual([`${eve.name} and 2 more colleagues reacted to what you wrote`]);
      await room.get(Notifications).markRead(ben.personId);
      await room.later(2 * HOUR);
      await react(cara, 'celebrate');
      await room.settle();
      expect(await titles(ben)).toEqual([
        `${cara.name} celebrated your post`,
        `${eve.name} and 2 more colleagues reacted to what you wrote`,
      ]);
      await room.later(5 * HOUR);
      expect(await titles(ben)).toHaveLength(2);
      expect(room.mailedTo(ben)).toEqual([]);
    });

    it('that is taken back at once is not told', async () => {
      await react(anna);
      await react(anna, 'thanks', false);
      await room.later(2 * HOUR);
      expect(await titles(ben)).toEqual([]);
    });
  });
});
