import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../../platform/database/index.js';
import { ForumPostsRepository } from '../../persistence/posts/posts.repository.js';
import { aCategory, aForumRoom, aPerson, aReply, aTopic, membersOnly, openToAll, person, type ForumRoom } from '../../testing/index.js';
import { ForgetChanges } from '../../jobs/forget-changes.js';
import { PostViews } from '../posts/post-views.js';
import { TopicChangesQueries } from './topic-changes.queries.js';
import { TopicLedger, type VisibleChange } from './topic-ledger.js';
import { TopicPageQueries } from './topic-page.queries.js';

describe('catching up with a topic', () => {
  let room: ForumRoom;
  let topicId: number;
  const reader = aPerson();
  beforeAll(async () => {
    room = await aForumRoom();
    ({ topicId } = await aTopic(room, aPerson(), await aCategory(room)));
    for (let number = 2; number <= 6; number += 1) await aReply(room, aPerson(), topicId);
  });
  afterAll(() => room.stop());

  const after = (rev: number, id = topicId) => room.get(TopicChangesQueries).after(reader, id, rev);
  const page = (id = topicId) => room.get(TopicPageQueries).page(reader, id, { near: 1 });
  const change = (id: number, what: VisibleChange) => room.get(Transactions).run(() => room.get(TopicLedger).changed(id, what));
  const touch = async (number: number): Promise<number> => {
    await room.get(Transactions).execute('UPDATE forum_post SET thanks = thanks + 1 WHERE topic_id = ? AND number = ?', [topicId, number]);
    const [post] = await room.get(PostViews).of(await room.get(ForumPostsRepository).numbered(topicId, [number]));
    return change(topicId, { kind: 'edit', post: post! });
  };

  it('answers nothing to who has missed nothing', async () => {
    const { rev } = await page();
    expect(await after(rev)).toEqual({ rev, resync: false, changes: [] });
  });

  it('answers the posts since a revision, as a fresh page shows them, and the topic with the last', async () => {
    const fresh = await page();
    const { rev, changes } = await after(4);
    expect(rev).toBe(6);
    expect(changes.map((each) => [each.rev, each.kind, each.post?.number])).toEqual([
      [5, 'post', 5],
      [6, 'post', 6],
    ]);
    expect(changes.map(({ post }) => post)).toEqual(fresh.posts.slice(4));
    expect(changes.at(-1)?.topic).toEqual(fresh.topic);
  });

  it('tells what changed more than once only once, as it is now', async () => {
    const before = (await page()).rev;
    await touch(3);
    await touch(3);
    await change(topicId, { kind: 'topic' });
    const { rev, changes } = await after(before);
    expect(rev).toBe(before + 3);
    expect(changes.map((each) => [each.rev, each.kind, each.post?.reactions.thanks])).toEqual([
      [before + 2, 'edit', 2],
      [before + 3, 'topic', undefined],
    ]);
    expect(changes[1]?.topic).toEqual((await page()).topic);
  });

  it('says to begin anew after a revision that never was, or a change too large to tell', async () => {
    const { rev } = await page();
    expect(await after(rev + 1)).toEqual({ rev, resync: true, changes: [] });
    await change(topicId, { kind: 'reload' });
    expect(await after(rev)).toEqual({ rev: rev + 1, resync: true, changes: [] });
    expect((await after(rev + 1)).resync).toBe(false);
  });

  it('says to begin anew to who has missed more than 200 changes', async () => {
    const { topicId: busy } = await aTopic(room, aPerson(), await aCategory(room));
    for (let count = 0; count < 201; count += 1) await change(busy, { kind: 'topic' });
    expect((await after(1, busy)).resync).toBe(true);
    expect(await after(2, busy)).toMatchObject({ resync: false, changes: [{ rev: 202, kind: 'topic' }] });
  });

  it('knows the changes of a week, and says to begin anew before it', async () => {
    const { topicId: old } = await aTopic(room, aPerson(), await aCategory(room));
    await aReply(room, aPerson(), old);
    room.clock.moveBy(6 * 86_400_000);
    await aReply(room, aPerson(), old);
    room.clock.moveBy(2 * 86_400_000);
    await room.get(ForgetChanges).run();
    expect((await after(1, old)).resync).toBe(true);
    expect(await after(2, old)).toMatchObject({ resync: false, changes: [{ rev: 3 }] });
  });

  it('is not there for who may not read it, whatever they ask', async () => {
    const member = person(60);
    const group = await aCategory(room, membersOnly, { members: [{ personId: 60 }] });
    const own = await aCategory(room, openToAll, { ownTopicsOnly: true });
    const mine = aPerson();
    const topics = [(await aTopic(room, member, group)).topicId, (await aTopic(room, mine, own)).topicId, 999_999];
    for (const id of topics) {
      await expect(after(0, id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(page(id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(aReply(room, aPerson(), id)).rejects.toMatchObject({ code: 'not_found' });
    }
    expect((await room.get(TopicPageQueries).page(mine, topics[1]!, {})).posts).toHaveLength(1);
  });
});
