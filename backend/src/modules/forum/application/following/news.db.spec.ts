import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { NotificationKinds, Notifications, NotificationSettings } from '../../../../platform/notifications/index.js';
import { aCategory, aPerson, aReply, aTopic, membersOnly } from '../../testing/index.js';
import { aNewsRoom, type NewsRoom } from '../../testing/news-room.js';
import { EditPost } from '../care/edit-post.js';
import { HidePost } from '../care/hide-post.js';
import { MoveTopic } from '../care/move-topic.js';
import { PostCareQueries } from '../care/post-care.queries.js';
import { SplitTopic } from '../care/split-topic.js';
import { forumNewsKinds } from '../notification-kinds.js';
import { MarkAllRead } from '../reading/mark-all-read.js';
import { MoveReadingOn } from '../reading/move-reading-on.js';
import { moderator } from '../../testing/council.js';
import { ChooseFollowing } from './choose-following.js';
import { Following } from './following.js';
import { WatchCategory } from './watch-category.js';

const named = (...people: Actor[]): string => people.map(({ name, personId }) => `@[${name}](person:${String(personId)})`).join(' ');

describe('news of a topic', () => {
  let room: NewsRoom;
  let categoryId: number;
  beforeAll(async () => {
    room = await aNewsRoom();
  });
  beforeEach(async () => {
    room.clock.moveBy(3_600_000);
    categoryId = await aCategory(room);
    await room.settle();
    room.mailed.length = 0;
  });
  afterAll(() => room.stop());

  const read = (who: Actor, topicId: number, lastReadNo: number) => room.get(MoveReadingOn).run(who, [{ topicId, lastReadNo }]);
  const choose = (who: Actor, topicId: number, level: 'muted' | 'normal' | 'following' | 'watching' | null) =>
    room.get(ChooseFollowing).run(who, topicId, level);
  const levelOf = async (who: Actor, topicId: number) => (await room.get(ChooseFollowing).view(who, topicId)).level;
  const titles = async (who: Actor) => (await room.notices(who)).map(({ title }) => title);
  /** Anna's topic, with everything told. */
  const aTopicOf = async (anna: Actor, words = 'How do you do it?'): Promise<number> => {
    const { topicId } = await aTopic(room, anna, categoryId, { title: 'Letters without jargon', words });
    await room.settle();
    return topicId;
  };

  it('reaches who started it at once, and by mail when they have not read it ten minutes later', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const topicId = await aTopicOf(anna);
    await aReply(room, ben, topicId, { words: 'Put the **decision** first.' });
    await room.later(9.9);
    expect(await room.notices(anna)).toMatchObject([
      { title: `${ben.name} replied in ‘Letters without jargon’`, link: `/forum/t/${String(topicId)}/2` },
    ]);
    expect(room.mailed).toEqual([]);
    await room.later(0.1);
    expect(room.mailed).toHaveLength(1);
    const [mail] = room.mailedTo(anna);
    expect(mail).toMatchObject({
      subject: `${ben.name} replied: Letters without jargon`,
      button: { label: 'Read and reply', path: `/forum/t/${String(topicId)}/2?reply=2` },
      settings: '/account',
      unsubscribe: { label: 'Stop emails about this topic' },
    });
    expect(mail?.paragraphs.join('\n')).toContain('Put the decision first.');
    await room.later(60);
    expect(room.mailed).toHaveLength(1);
  });

  it('is one notice for each topic until it is read, and one mail for all that waits', async () => {
    const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
    const topicId = await aTopicOf(anna);
    await aReply(room, ben, topicId);
    await room.later(4);
    await aReply(room, cara, topicId);
    await room.later(4);
    await aReply(room, ben, topicId);
    await room.settle();
    expect(await room.notices(anna)).toMatchObject([
      {
        title: '3 new replies in ‘Letters without jargon’',
        body: `The latest is from ${ben.name}.`,
        link: `/forum/t/${String(topicId)}/2`,
      },
    ]);
    await room.later(3);
    expect(room.mailedTo(anna).map(({ subject }) => subject)).toEqual(['3 new replies: Letters without jargon']);
    await read(anna, topicId, 4);
    await room.get(Notifications).markRead(anna.personId);
    await aReply(room, cara, topicId);
    await room.later(11);
    expect(await titles(anna)).toEqual([`${cara.name} replied in ‘Letters without jargon’`, '3 new replies in ‘Letters without jargon’']);
    expect(room.mailedTo(anna)).toHaveLength(2);
  });

  it('that comes while the mail server is in trouble goes with the mail that is tried again', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const topicId = await aTopicOf(anna);
    await aReply(room, ben, topicId, { words: 'First thing' });
    await room.settle();
    room.trouble.push(new Error('451'));
    room.clock.moveBy(10 * 60_000);
    await expect(room.settle()).rejects.toThrow('451');
    await aReply(room, ben, topicId, { words: 'Second thing' });
    await room.later(5);
    expect(room.mailedTo(anna).map(({ paragraphs }) => paragraphs.join(' '))).toEqual([
      expect.stringMatching(/First thing.*Second thing/s),
    ]);
    await room.later(30);
    expect(room.mailedTo(anna)).toHaveLength(1);
  });

  it('goes with a post that is split off into another topic before it is mailed', async () => {
    const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
    const topicId = await aTopicOf(anna);
    await aReply(room, cara, topicId, { words: 'Something of the first topic' });
    await aReply(room, ben, topicId, { words: `${named(cara)}, something else` });
    await room.later(2);
    await room.get(SplitTopic).run(moderator, topicId, { numbers: [3], title: 'Something else altogether' });
    await room.later(20);
    expect(room.mailedTo(cara).map(({ subject }) => subject)).toEqual([`${ben.name} mentioned you: Something else altogether`]);
    expect(room.mailedTo(anna).map(({ subject }) => subject)).toEqual([`${cara.name} replied: Letters without jargon`]);
  });

  describe('is not mailed to who', () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const kind = () => room.get(NotificationKinds).named(forumNewsKinds.replies.kind);

    it.each<[string, (topicId: number) => Promise<unknown>]>([
      ['has read it', (topicId) => read(anna, topicId, 2)],
      ['has marked all as read', () => room.get(MarkAllRead).run(anna, null)],
      ['has muted the topic', (topicId) => choose(anna, topicId, 'muted')],
      ['only follows it now', (topicId) => choose(anna, topicId, 'following')],
      ['wants no such mail any more', () => room.get(NotificationSettings).chooseMail(anna.personId, kind(), false)],
      [
        'may not read it any more',
        () => room.get(Transactions).execute('UPDATE forum_category_grant SET level = ? WHERE category_id = ?', ['see', categoryId]),
      ],
      [
        'finds it moved to where they may not read',
        async (topicId) =>
          room
            .get(MoveTopic)
            .run(moderator, topicId, await aCategory(room, membersOnly, { members: [{ personId: moderator.personId, moderates: true }] })),
      ],
      [
        'has left',
        () => {
          room.council.gone.add(anna.personId);
          return Promise.resolve();
        },
      ],
      ['finds the post hidden', (topicId) => room.get(HidePost).run(moderator, topicId, 2, { reason: 'misplaced', words: 'Elsewhere' })],
    ])('%s', async (_, meanwhile) => {
      room.council.gone.clear();
      await room.get(NotificationSettings).chooseMail(anna.personId, kind(), true);
      const topicId = await aTopicOf(anna);
      await aReply(room, ben, topicId);
      await room.later(5);
      room.clock.moveBy(1000);
      await meanwhile(topicId);
      await room.later(60);
      expect(room.mailedTo(anna)).toEqual([]);
      room.council.gone.clear();
    });
  });

  it('is told in the product, and not mailed, to who replied; to nobody else', async () => {
    const [anna, ben, cara, dev] = [aPerson(), aPerson(), aPerson(), aPerson()];
    const topicId = await aTopicOf(anna);
    await aReply(room, ben, topicId);
    await room.settle();
    expect(await levelOf(ben, topicId)).toBe('following');
    await aReply(room, cara, topicId);
    await room.later(11);
    expect(await titles(ben)).toEqual([`${cara.name} replied in ‘Letters without jargon’`]);
    expect(room.mailedTo(ben)).toEqual([]);
    expect(await titles(dev)).toEqual([]);
  });

  it('is mailed to whom a reply answers, whatever they follow', async () => {
    const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
    const topicId = await aTopicOf(anna);
    await aReply(room, ben, topicId);
    await choose(ben, topicId, 'normal');
    await aReply(room, cara, topicId, { replyTo: 2 });
    await room.later(11);
    expect(await titles(ben)).toEqual([`${cara.name} replied to you`]);
    expect(room.mailedTo(ben).map(({ subject }) => subject)).toEqual([`${cara.name} replied to you: Letters without jargon`]);
  });

  it('of a new topic reaches who watches its category, until they do so no longer', async () => {
    const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
    const [name] = await room.get(Transactions).query<{ name: string }>('SELECT name FROM forum_category WHERE id = ?', [categoryId]);
    await room.get(WatchCategory).run(ben, categoryId, true);
    await room.get(WatchCategory).run(ben, categoryId, true);
    await room.get(WatchCategory).run(cara, categoryId, true);
    await aTopicOf(anna);
    expect(await titles(ben)).toEqual([`New in ${String(name?.name)}: Letters without jargon`]);
    await room.get(WatchCategory).run(cara, categoryId, false);
    await room.later(10);
    expect(room.mailedTo(ben)).toMatchObject([{ unsubscribe: { label: `Stop emails about new topics in ${String(name?.name)}` } }]);
    expect(room.mailedTo(cara)).toEqual([]);
    const hidden = await aCategory(room, membersOnly);
    await expect(room.get(WatchCategory).run(ben, hidden, true)).rejects.toMatchObject({ status: 404 });
  });

  describe('mentions', () => {
    it('are told once, and make the person follow', async () => {
      const [anna, ben] = [aPerson(), aPerson()];
      const topicId = await aTopicOf(anna, `Would ${named(ben)} know? ${named(ben)}!`);
      expect(await titles(ben)).toEqual([`${anna.name} mentioned you`]);
      expect(await levelOf(ben, topicId)).toBe('following');
      await room.later(10);
      expect(room.mailedTo(ben).map(({ subject }) => subject)).toEqual([`${anna.name} mentioned you: Letters without jargon`]);
    });

    const edit = async (who: Actor, topicId: number, number: number, words: string) => {
      const { wording } = await room.get(PostCareQueries).source(who, topicId, number);
      await room.get(EditPost).run(who, topicId, number, { words, seen: wording });
      await room.settle();
    };

    it('of an edit are told to those who are new in it, also after they were taken out and put back', async () => {
      const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
      const topicId = await aTopicOf(anna, `Would ${named(ben)} know?`);
      await edit(anna, topicId, 1, `Would ${named(ben, cara)} know?`);
      await edit(anna, topicId, 1, 'Would anybody know?');
      await edit(anna, topicId, 1, `Would ${named(ben)} know?`);
      expect([(await titles(ben)).length, (await titles(cara)).length]).toEqual([1, 1]);
      await room.later(11);
      expect(room.mailedTo(ben)).toHaveLength(1);
      expect(room.mailedTo(cara)).toEqual([]);
    });

    it('are told to ten of a post, to those who may read it, and not anew when the topic is moved to where others may', async () => {
      const many = Array.from({ length: 12 }, aPerson);
      const [anna, ben] = [aPerson(), aPerson()];
      const closed = await aCategory(room, membersOnly, {
        members: [{ personId: anna.personId }, { personId: moderator.personId, moderates: true }],
      });
      const { topicId } = await aTopic(room, anna, closed, { words: named(ben) });
      room.clock.moveBy(60_000);
      const { topicId: open } = await aTopic(room, anna, categoryId, { words: named(...many) });
      await room.settle();
      const told = await Promise.all(many.map(async (who) => (await titles(who)).length));
      expect(told).toEqual([...Array.from({ length: 10 }, () => 1), 0, 0]);
      expect(await titles(ben)).toEqual([]);
      await room.get(MoveTopic).run(moderator, topicId, categoryId);
      await edit(anna, topicId, 1, `${named(ben)}, please`);
      await room.get(MoveTopic).run(moderator, open, await aCategory(room));
      await room.settle();
      expect(await titles(ben)).toEqual([]);
      expect((await titles(many[0]!)).length).toBe(1);
    });

    it('of oneself, of who muted the topic and of what is only quoted are no news', async () => {
      const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
      const topicId = await aTopicOf(anna, named(anna));
      await choose(ben, topicId, 'muted');
      await aReply(room, cara, topicId, { words: `${named(ben)} and\n\n> ${named(aPerson())}` });
      await room.later(11);
      expect(await titles(anna)).toEqual([`${cara.name} replied in ‘Letters without jargon’`]);
      expect(await titles(ben)).toEqual([]);
      expect(await levelOf(ben, topicId)).toBe('muted');
      expect(room.mailedTo(ben)).toEqual([]);
    });
  });

  it('is followed for reasons of which each can end alone', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const topicId = await aTopicOf(anna);
    const following = room.get(Following);
    expect(await following.add(ben.personId, topicId, 'session')).toBe('following');
    await aReply(room, ben, topicId);
    await room.settle();
    expect(await following.remove(ben.personId, topicId, 'session')).toBe('following');
    expect(await following.remove(ben.personId, topicId, 'replied')).toBe('normal');
    expect(await following.choose(ben.personId, topicId, 'watching')).toBe('watching');
    expect(await following.add(ben.personId, topicId, 'session')).toBe('watching');
    expect(await room.get(ChooseFollowing).view(ben, topicId)).toMatchObject({
      ...{ level: 'watching', chosen: true },
      because: expect.arrayContaining([expect.objectContaining({ reason: 'session' }), expect.objectContaining({ reason: 'chosen' })]),
    });
    expect(await following.choose(ben.personId, topicId, null)).toBe('following');
    expect(await levelOf(anna, topicId)).toBe('watching');
  });
});
