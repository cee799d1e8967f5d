import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../../platform/database/index.js';
import { aCategory, aForumRoom, aPerson, aReply, aTopic, membersOnly, moderator, type ForumRoom } from '../../testing/index.js';
import { statesOf, storedPosts, storedTopic } from '../../testing/stored-topic.js';
import { TopicPageQueries } from '../topics/topic-page.queries.js';
import { BringBackPost } from './bring-back-post.js';
import { EditPost } from './edit-post.js';
import { HidePost } from './hide-post.js';
import { LockTopic } from './lock-topic.js';
import { MergeTopic } from './merge-topic.js';
import { MoveTopic } from './move-topic.js';
import { PinTopic } from './pin-topic.js';
import { PostCareQueries } from './post-care.queries.js';
import { PurgePost } from './purge-post.js';
import { RenameTopic } from './rename-topic.js';
import { SplitTopic } from './split-topic.js';
import { TakeBackPost } from './take-back-post.js';
import { TopicCareQueries } from './topic-care.queries.js';

const MINUTE = 60_000;

describe('looking after what was written', () => {
  let room: ForumRoom;
  let categoryId: number;
  beforeAll(async () => {
    room = await aForumRoom();
    categoryId = await aCategory(room);
  });
  afterAll(() => room.stop());

  const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
  const later = (minutes: number): void => {
    room.clock.moveBy(minutes * MINUTE);
  };
  /** A topic of Anna's with replies of Ben's and Cara's, a minute apart. */
  const conversation = async (replies = 2): Promise<number> => {
    later(10);
    const { topicId } = await aTopic(room, anna, categoryId);
    for (let index = 0; index < replies; index += 1) {
      later(1);
      await aReply(room, index % 2 === 0 ? ben : cara, topicId);
    }
    return topicId;
  };
  const edit = async (who: typeof anna, topicId: number, number: number, words: string, seen?: string) => {
    const wording = seen ?? (await room.get(PostCareQueries).source(who, topicId, number)).wording;
    await room.get(EditPost).run(who, topicId, number, { words, seen: wording });
  };
  const hide = (topicId: number, number: number, who = moderator) =>
    room.get(HidePost).run(who, topicId, number, { reason: 'misplaced', words: 'See the other topic' });
  const bringBack = (who: typeof anna, topicId: number, number: number) => room.get(BringBackPost).run(who, topicId, number);

  describe('editing', () => {
    it('leaves no trace within five minutes, then keeps each wording for every reader', async () => {
      const topicId = await conversation(1);
      await edit(ben, topicId, 2, 'First *thought*');
      const page = await room.get(TopicPageQueries).page(cara, topicId, {});
      expect(page.posts[1]).toMatchObject({ html: '<p>First <em>thought</em></p>', editedAt: null, revisions: 0 });
      later(6);
      await edit(ben, topicId, 2, 'Second thought');
      later(6);
      await edit(ben, topicId, 2, 'Third thought');
      const { items, more } = await room.get(PostCareQueries).history(cara, topicId, 2);
      expect(items.map(({ words }) => words)).toEqual(['First *thought*', 'Second thought', 'Third thought']);
      expect({ more, rev: (await storedTopic(room, topicId)).rev }).toEqual({ more: false, rev: 5 });
      expect(room.told.at(-1)?.message).toMatchObject({
        type: 'forum.post',
        post: { number: 2, html: '<p>Third thought</p>', revisions: 2 },
      });
    });

    it('refuses to write over what another tab saved, and keeps both', async () => {
      const topicId = await conversation(1);
      const { wording } = await room.get(PostCareQueries).source(ben, topicId, 2);
      await edit(ben, topicId, 2, 'From one tab', wording);
      await expect(edit(ben, topicId, 2, 'From the other tab', wording)).rejects.toMatchObject({ code: 'words_changed', status: 409 });
      const now = await room.get(PostCareQueries).source(ben, topicId, 2);
      expect(now.words).toBe('From one tab');
      await edit(ben, topicId, 2, 'From the other tab', now.wording);
      // Sent again after a lost answer, it is the same and no conflict.
      await edit(ben, topicId, 2, 'From the other tab', wording);
    });

    it('is for the author alone, while the topic is open', async () => {
      const topicId = await conversation(1);
      for (const who of [anna, cara, moderator]) {
        await expect(edit(who, topicId, 2, 'Not mine', 'x')).rejects.toMatchObject({ status: 403 });
      }
      await room.get(LockTopic).run(moderator, topicId, true);
      await expect(edit(ben, topicId, 2, 'Too late', 'x')).rejects.toMatchObject({ status: 403 });
    });

    it('is done thirty times a day', async () => {
      const dan = aPerson();
      const { topicId } = await aTopic(room, dan, categoryId);
      for (let index = 0; index < 30; index += 1) await edit(dan, topicId, 1, `Version ${String(index)}`);
      await expect(edit(dan, topicId, 1, 'Once more')).rejects.toMatchObject({
        status: 429,
        message: expect.stringContaining('30 times today'),
      });
      later(24 * 60);
      await edit(dan, topicId, 1, 'Once more');
    });

    it('shows who gave a topic another title', async () => {
      const topicId = await conversation(0);
      const { title } = await storedTopic(room, topicId);
      await room.get(RenameTopic).run(moderator, topicId, { title: 'A title that says more', seen: title });
      await expect(room.get(RenameTopic).run(anna, topicId, { title: 'From an old page', seen: title })).rejects.toMatchObject({
        code: 'title_changed',
      });
      await expect(room.get(RenameTopic).run(ben, topicId, { title: 'Not mine to say', seen: '' })).rejects.toMatchObject({ status: 403 });
      const { titles } = await room.get(TopicCareQueries).of(cara, topicId);
      expect(titles).toMatchObject([{ title, changedBy: { id: moderator.personId } }]);
    });
  });

  describe('hiding', () => {
    it('takes the words from everybody but moderators and the author, and gives them back', async () => {
      const topicId = await conversation();
      await hide(topicId, 3);
      expect((await room.get(TopicPageQueries).page(anna, topicId, {})).posts[2]).toMatchObject({
        state: 'hidden',
        html: '',
        author: null,
      });
      expect((await room.get(PostCareQueries).of(anna, topicId, 3)).hiding).toBeNull();
      for (const who of [moderator, cara]) {
        expect((await room.get(PostCareQueries).of(who, topicId, 3)).hiding).toMatchObject({ because: 'it belongs somewhere else' });
      }
      expect(await storedTopic(room, topicId)).toMatchObject({ replies: 1, lastPostBy: ben.personId });
      await bringBack(moderator, topicId, 3);
      expect(await storedTopic(room, topicId)).toMatchObject({ replies: 2, lastPostBy: cara.personId });
    });

    it('leaves to each what they hid themselves', async () => {
      const topicId = await conversation();
      await room.get(TakeBackPost).run(ben, topicId, 2);
      await expect(bringBack(moderator, topicId, 2)).rejects.toMatchObject({ status: 403 });
      await hide(topicId, 3);
      await expect(bringBack(cara, topicId, 3)).rejects.toMatchObject({ status: 403 });
      await bringBack(ben, topicId, 2);
      expect(await statesOf(room, topicId)).toEqual(['shown', 'shown', 'hidden']);
      await expect(hide(topicId, 3)).rejects.toMatchObject({ code: 'post_not_as_seen' });
      await expect(room.get(TakeBackPost).run(anna, topicId, 2)).rejects.toMatchObject({ status: 403 });
    });

    it('hides the topic with its first post, and puts its readers out before the commit', async () => {
      const topicId = await conversation(1);
      await hide(topicId, 1);
      expect(room.evicted.at(-1)).toEqual([`forum-topic:${String(topicId)}`]);
      await expect(room.get(TopicPageQueries).page(ben, topicId, {})).rejects.toMatchObject({ status: 404 });
      expect((await room.get(TopicPageQueries).page(anna, topicId, {})).topic.state).toBe('hidden');
      later(1);
      await expect(aReply(room, ben, topicId)).rejects.toMatchObject({ status: 404 });
      await bringBack(moderator, topicId, 1);
      expect((await room.get(TopicPageQueries).page(ben, topicId, {})).topic).toMatchObject({ state: 'open', replies: 1 });
    });

    it('takes the mark of the answer away and brings it back', async () => {
      const topicId = await conversation(1);
      await room
        .get(Transactions)
        .execute(`UPDATE forum_topic SET kind = 'question', accepted_no = 2, accepted_at = 20261102090000 WHERE id = ?`, [topicId]);
      await hide(topicId, 2);
      expect(await storedTopic(room, topicId)).toMatchObject({ acceptedNo: null, wantsAnswer: 1 });
      await bringBack(moderator, topicId, 2);
      expect(await storedTopic(room, topicId)).toMatchObject({ acceptedNo: 2, wantsAnswer: 0 });
    });
  });

  it('purges what is hidden: words, earlier words and who wrote them', async () => {
    const topicId = await conversation(1);
    later(6);
    await edit(ben, topicId, 2, 'A canary that sings');
    later(6);
    await edit(ben, topicId, 2, 'Another bird');
    const [, { id }] = (await storedPosts(room, topicId)) as [unknown, { id: number }];
    const purge = (who: typeof anna, confirmed = true) => room.get(PurgePost).run(who, topicId, 2, confirmed);
    await expect(purge(moderator)).rejects.toMatchObject({ code: 'post_not_as_seen' });
    await hide(topicId, 2);
    await expect(purge(moderator, false)).rejects.toMatchObject({ status: 403 });
    await expect(purge(ben)).rejects.toMatchObject({ status: 403 });
    await purge(moderator);
    const [, post] = await storedPosts(room, topicId);
    expect(post).toMatchObject({ state: 'purged', source: '', authorId: null, authorAs: 'former', revisions: 0 });
    const left = await room
      .get(Transactions)
      .query('SELECT 1 FROM forum_revision WHERE post_id = ? UNION SELECT 1 FROM forum_hiding WHERE post_id = ?', [id, id]);
    const audited = await room.get(Transactions).query<{ detail: string }>(`SELECT detail FROM audit_entry WHERE action LIKE 'forum.%'`);
    expect(left).toEqual([]);
    expect(JSON.stringify(audited)).not.toMatch(/canary|bird/);
    expect((await room.get(TopicPageQueries).page(anna, topicId, {})).posts[1]).toMatchObject({ number: 2, state: 'purged', html: '' });
    await expect(bringBack(moderator, topicId, 2)).rejects.toMatchObject({ code: 'post_not_as_seen' });
  });

  describe('topics as a whole', () => {
    it('are pinned until a day within a year', async () => {
      const topicId = await conversation(0);
      const pin = (days: number, who = moderator) => room.get(PinTopic).run(who, topicId, room.clock.in(days * 24 * 60 * MINUTE));
      await pin(7);
      expect((await room.get(TopicCareQueries).of(moderator, topicId)).pinnedUntil).not.toBeNull();
      for (const days of [-1, 400]) await expect(pin(days)).rejects.toMatchObject({ fields: [{ field: 'until' }] });
      await expect(pin(7, anna)).rejects.toMatchObject({ status: 403 });
      await room.get(PinTopic).run(moderator, topicId, null);
      expect((await room.get(TopicCareQueries).of(moderator, topicId)).pinnedUntil).toBeNull();
    });

    it('are moved with their readers, months and news, and back again', async () => {
      const closed = await aCategory(room, [...membersOnly], { members: [{ personId: moderator.personId, moderates: true }] });
      const topicId = await conversation(1);
      const move = (to: number, who = moderator) => room.get(MoveTopic).run(who, topicId, to);
      await expect(move(closed, ben)).rejects.toMatchObject({ status: 403 });
      await expect(move(999_999)).rejects.toMatchObject({ fields: [{ field: 'categoryId' }] });
      await move(closed);
      expect(room.evicted.at(-1)).toEqual([`forum-topic:${String(topicId)}`]);
      await expect(room.get(TopicPageQueries).page(ben, topicId, {})).rejects.toMatchObject({ status: 404 });
      const months = await room.get(Transactions).query('SELECT category_id AS c FROM forum_topic_month WHERE topic_id = ?', [topicId]);
      expect(months).toEqual([{ c: closed }]);
      await move(categoryId);
      expect((await room.get(TopicPageQueries).page(ben, topicId, {})).posts).toHaveLength(2);
    });

    it('are split, and the old numbers lead on', async () => {
      const topicId = await conversation(4);
      await aReply(room, anna, topicId, { replyTo: 4 });
      const into = await room.get(SplitTopic).run(moderator, topicId, { numbers: [6, 3, 4], title: 'What belongs elsewhere' });
      expect((await storedPosts(room, into)).map(({ number, authorId }) => [number, authorId])).toEqual([
        ...[
          [1, cara.personId],
          [2, ben.personId],
          [3, anna.personId],
        ],
      ]);
      expect(await storedTopic(room, into)).toMatchObject({
        title: 'What belongs elsewhere',
        lastNo: 3,
        replies: 2,
        authorId: cara.personId,
      });
      expect(await storedTopic(room, topicId)).toMatchObject({ lastNo: 6, replies: 2, lastPostBy: cara.personId });
      const { posts } = await room.get(TopicPageQueries).page(anna, topicId, { near: 1 });
      expect(posts.map(({ state, movedTo }) => movedTo ?? state)).toEqual([
        ...['shown', 'shown', { topicId: into, number: 1 }, { topicId: into, number: 2 }, 'shown', { topicId: into, number: 3 }],
      ]);
      expect((await room.get(TopicPageQueries).page(anna, into, {})).posts[2]).toMatchObject({ replyTo: 2 });
      const split = async (numbers: number[]) => room.get(SplitTopic).run(moderator, topicId, { numbers, title: 'Another one' });
      const refused = (numbers: number[]) => expect(split(numbers)).rejects;
      for (const numbers of [[1, 2], [3], [99]]) await refused(numbers).toMatchObject({ fields: [{ field: 'numbers' }] });
      await refused(Array.from({ length: 501 }, (_, index) => index + 2)).toMatchObject({
        fields: [{ message: expect.stringContaining('500 posts at most') }],
      });
    });

    it('are merged, and everything that led to the one leads to the other', async () => {
      const [one, two, three] = [await conversation(1), await conversation(2), await conversation(0)];
      const split = await room.get(SplitTopic).run(moderator, two, { numbers: [3], title: 'Soon to come back' });
      await room.get(MergeTopic).run(moderator, split, one);
      await room.get(MergeTopic).run(moderator, one, three);
      expect(await storedTopic(room, split)).toMatchObject({ state: 'merged', mergedIntoId: three });
      expect(await storedTopic(room, one)).toMatchObject({ state: 'merged', mergedIntoId: three });
      expect(await storedTopic(room, three)).toMatchObject({ lastNo: 4, replies: 3, lastPostBy: anna.personId });
      const [, , wandered] = (await storedPosts(room, two)) as [unknown, unknown, { movedToTopicId: number; movedToNo: number }];
      expect(wandered).toMatchObject({ movedToTopicId: three, movedToNo: 4 });
      expect((await room.get(TopicPageQueries).page(ben, one, {})).topic.mergedIntoId).toBe(three);
      await expect(aReply(room, ben, one)).rejects.toMatchObject({ code: 'topic_gone' });
      for (const into of [one, two]) {
        const other = into === one ? two : await conversation(0);
        const elsewhere = await aCategory(room);
        if (into === two) await room.get(MoveTopic).run(moderator, other, elsewhere);
        await expect(room.get(MergeTopic).run(moderator, other, into)).rejects.toMatchObject({ fields: [{ field: 'intoId' }] });
      }
      await expect(room.get(MergeTopic).run(moderator, two, two)).rejects.toMatchObject({ status: 422 });
    });

    it('keep those who follow them when they are merged', async () => {
      const [one, two] = [await conversation(0), await conversation(0)];
      await room
        .get(Transactions)
        .execute(`INSERT INTO forum_reading (person_id, topic_id, last_read_no, level) VALUES (?, ?, 1, 'watching')`, [cara.personId, one]);
      await room
        .get(Transactions)
        .execute(
          `INSERT INTO forum_follow (person_id, topic_id, reason, level, since) VALUES (?, ?, 'chosen', 'watching', 20261102090000)`,
          [cara.personId, one],
        );
      await room.get(MergeTopic).run(moderator, one, two);
      expect(
        await room
          .get(Transactions)
          .query('SELECT level, last_read_no AS no FROM forum_reading WHERE person_id = ? AND topic_id = ?', [cara.personId, two]),
      ).toEqual([{ level: 'watching', no: 1 }]);
    });
  });
});
