import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { bookmarkQuerySchema } from '../../api/lists/list.schemas.js';
import { aCategory, aForumRoom, aPerson, aReply, aTopic, type ForumRoom, membersOnly, openToAll } from '../../testing/index.js';
import { ListNews } from '../lists/list-news.js';
import { TopicPageQueries } from '../topics/topic-page.queries.js';
import { BookmarkPost } from './bookmark-post.js';
import { BookmarksQueries } from './bookmarks.queries.js';
import { MarkAllRead } from './mark-all-read.js';
import { MoveReadingOn } from './move-reading-on.js';
import { UnreadQueries } from './unread.queries.js';

describe('how far people have read', () => {
  let room: ForumRoom;
  let category: number;
  let anna: Actor;
  let ben: Actor;
  beforeAll(async () => {
    room = await aForumRoom({ pool: 16 });
  });
  afterAll(() => room.stop());
  beforeEach(async () => {
    await room.database.clear();
    room.clock.moveBy(3_600_000);
    category = await aCategory(room);
    [anna, ben] = [aPerson(), aPerson()];
  });

  const topic = async (author: Actor, replies = 0, within = category): Promise<number> => {
    room.clock.moveBy(60_000);
    const { topicId } = await aTopic(room, author, within);
    for (let times = 0; times < replies; times += 1) {
      room.clock.moveBy(60_000);
      await aReply(room, author, topicId);
    }
    return topicId;
  };
  const move = (who: Actor, ...until: [number, number][]) =>
    room.get(MoveReadingOn).run(
      who,
      until.map(([topicId, lastReadNo]) => ({ topicId, lastReadNo })),
    );
  const lastRead = async (who: Actor, topicId: number): Promise<number | undefined> =>
    (
      await room
        .get(Transactions)
        .one<{ no: number }>('SELECT last_read_no AS no FROM forum_reading WHERE person_id = ? AND topic_id = ?', [who.personId, topicId])
    )?.no;

  it('moves on, never back and never beyond the last post', async () => {
    const [one, two] = [await topic(ben, 4), await topic(ben)];
    await move(anna, [one, 3], [two, 99]);
    expect([await lastRead(anna, one), await lastRead(anna, two)]).toEqual([3, 1]);
    await move(anna, [one, 2], [one, 1]);
    expect(await lastRead(anna, one)).toBe(3);
    await move(anna, [one, 1], [one, 5]);
    expect(await lastRead(anna, one)).toBe(5);
  });

  it('keeps the furthest of many marks that come at once, from pages that are open side by side', async () => {
    const topics = [await topic(ben, 6), await topic(ben, 6), await topic(ben, 6)];
    const marks = Array.from({ length: 24 }, (_, turn) => {
      const order = turn % 2 === 0 ? topics : topics.toReversed();
      return move(anna, ...order.map((id): [number, number] => [id, (turn * 5) % 8]));
    });
    expect((await Promise.allSettled(marks)).filter(({ status }) => status === 'rejected')).toEqual([]);
    for (const id of topics) expect(await lastRead(anna, id)).toBe(7);
  });

  it('keeps nothing of topics that the person does not find', async () => {
    const members = await aCategory(room, membersOnly, { members: [{ personId: ben.personId }] });
    const own = await aCategory(room, openToAll, { ownTopicsOnly: true });
    const [secret, bens, mine] = [await topic(ben, 0, members), await topic(ben, 0, own), await topic(anna, 1, own)];
    await move(anna, [secret, 1], [bens, 1], [mine, 2], [4_000_000, 1]);
    expect([await lastRead(anna, secret), await lastRead(anna, bens), await lastRead(anna, mine)]).toEqual([undefined, undefined, 2]);
  });

  it('counts what I write as read, but not what others wrote just before', async () => {
    const id = await topic(ben, 1);
    expect(await lastRead(ben, id)).toBe(2);
    await move(anna, [id, 1]);
    await aReply(room, anna, id);
    expect(await lastRead(anna, id)).toBe(1);
    await move(anna, [id, 3]);
    room.clock.moveBy(60_000);
    await aReply(room, anna, id);
    expect(await lastRead(anna, id)).toBe(4);
  });

  it('counts the topics that wait for a person: those that they follow', async () => {
    const [followed, other] = [await topic(ben, 2), await topic(ben, 2)];
    await move(anna, [followed, 3], [other, 1]);
    await room
      .get(Transactions)
      .execute(`UPDATE forum_reading SET level = 'following' WHERE person_id = ? AND topic_id = ?`, [anna.personId, followed]);
    expect(await room.get(UnreadQueries).news(anna)).toEqual({ topics: 0 });
    room.clock.moveBy(60_000);
    await aReply(room, ben, followed);
    expect(await room.get(UnreadQueries).news(anna)).toEqual({ topics: 1 });
    await room.get(MarkAllRead).run(anna, null);
    expect(await room.get(UnreadQueries).news(anna)).toEqual({ topics: 0 });
  });

  it('marks all as read once, however many tabs do so at once, and brings back what was before the last', async () => {
    const marks = room.get(MarkAllRead);
    const first = await marks.run(anna, category);
    room.clock.moveBy(60_000);
    const together = await Promise.all(Array.from({ length: 6 }, () => marks.run(anna, category)));
    expect(new Set(together.map(Number))).toEqual(new Set([room.clock.now().getTime()]));
    const undone = await Promise.allSettled(Array.from({ length: 3 }, () => marks.undo(anna, category, together[0]!)));
    expect(undone.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(first.getTime()).toBeLessThan(together[0]!.getTime());
  });

  it('tells open lists of a category what was written in it, once for all that comes together', async () => {
    room.get(ListNews).tell();
    const [one, two] = [await topic(ben, 1), await topic(ben)];
    room.told.length = 0;
    room.get(ListNews).tell();
    expect(room.told.map(({ room: name, message }) => [name, message])).toEqual([
      [`forum-category:${String(category)}`, { type: 'forum.list-news', topics: [one, two] }],
    ]);
    room.get(ListNews).tell();
    expect(room.told).toHaveLength(1);
  });
});

describe('bookmarks', () => {
  let room: ForumRoom;
  const [anna, ben] = [aPerson(), aPerson()];
  beforeAll(async () => {
    room = await aForumRoom();
  });
  afterAll(() => room.stop());

  const keep = (topicId: number, number: number, wanted = true) => room.get(BookmarkPost).run(anna, topicId, number, wanted);
  const kept = async () => (await room.get(BookmarksQueries).list(anna, bookmarkQuerySchema.parse({}))).items;

  it('keep a post until it is let go, or may not be read any more', async () => {
    const members = await aCategory(room, membersOnly, { members: [{ personId: anna.personId }, { personId: ben.personId }] });
    const { topicId } = await aTopic(room, ben, members, { words: 'Ask the **duty** officer & be <kind>' });
    room.clock.moveBy(60_000);
    await aReply(room, ben, topicId);
    await keep(topicId, 1);
    await keep(topicId, 1);
    room.clock.moveBy(60_000);
    await keep(topicId, 2);
    expect(await kept()).toMatchObject([
      { number: 2 },
      { number: 1, excerpt: 'Ask the duty officer & be <kind>', author: { id: ben.personId } },
    ]);
    await keep(topicId, 2, false);
    expect(await kept()).toMatchObject([{ number: 1 }]);
    await room.get(Transactions).execute(`UPDATE forum_post SET state = 'hidden' WHERE topic_id = ? AND number = 1`, [topicId]);
    expect(await kept()).toEqual([]);
    await expect(keep(topicId, 1)).rejects.toMatchObject({ status: 404 });
    await expect(keep(topicId, 9)).rejects.toMatchObject({ status: 404 });
    await room.get(Transactions).execute(`UPDATE forum_post SET state = 'shown' WHERE topic_id = ?`, [topicId]);
    expect(await kept()).toHaveLength(1);
    await room.get(Transactions).execute('DELETE FROM forum_category_member WHERE person_id = ?', [anna.personId]);
    expect(await kept()).toEqual([]);
    await expect(keep(topicId, 2)).rejects.toMatchObject({ status: 404 });
  });

  it('stand on the page of the topic for who keeps them, and for nobody else', async () => {
    const { topicId } = await aTopic(room, ben, await aCategory(room));
    room.clock.moveBy(60_000);
    await aReply(room, ben, topicId);
    const mine = async (who: Actor) => (await room.get(TopicPageQueries).page(who, topicId, {})).mine;
    await keep(topicId, 2);
    expect(await mine(anna)).toEqual([{ number: 2, author: false, reactions: [], bookmarked: true }]);
    expect((await mine(ben)).map(({ bookmarked }) => bookmarked)).toEqual([false, false]);
    await keep(topicId, 2, false);
    expect(await mine(anna)).toEqual([]);
  });

  it('are 2,000 at most', async () => {
    room.clock.moveBy(86_400_000);
    await room.get(Transactions).execute('DELETE FROM forum_bookmark');
    const { topicId, post } = await aTopic(room, ben, await aCategory(room));
    await room.get(Transactions).execute(
      `INSERT INTO forum_post (topic_id, number, state, author_id, author_as, source, html, renderer_version, posted_at)
        SELECT ?, 1 + ROW_NUMBER() OVER (), 'shown', 5, 'person', '', '', 1, ? FROM information_schema.columns LIMIT 2000`,
      [topicId, room.clock.now()],
    );
    await room
      .get(Transactions)
      .execute(
        'INSERT INTO forum_bookmark (person_id, post_id, bookmarked_at) SELECT ?, id, posted_at FROM forum_post WHERE topic_id = ? AND id > ?',
        [anna.personId, topicId, post.id],
      );
    await expect(keep(topicId, 1)).rejects.toMatchObject({ code: 'too_many_bookmarks' });
    await keep(topicId, 2);
    await keep(topicId, 2, false);
    await keep(topicId, 1);
  });
});
