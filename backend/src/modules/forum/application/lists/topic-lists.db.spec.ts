import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { topicListQuerySchema, type TopicRowView } from '../../api/lists/list.schemas.js';
import type { TopicListName } from '../../domain/lists/topic-lists.js';
import { aCategory, aForumRoom, aPerson, aReply, aTopic, type ForumRoom, membersOnly, moderator, openToAll } from '../../testing/index.js';
import { MarkAllRead } from '../reading/mark-all-read.js';
import { MoveReadingOn } from '../reading/move-reading-on.js';
import { FrontQueries } from './front.queries.js';
import { TopicListsQueries } from './topic-lists.queries.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('lists of the forum', () => {
  let room: ForumRoom;
  let category: number;
  let anna: Actor;
  let ben: Actor;
  beforeAll(async () => {
    room = await aForumRoom();
  });
  afterAll(() => room.stop());
  beforeEach(async () => {
    await room.database.clear();
    room.clock.moveBy(40 * DAY);
    category = await aCategory(room);
    [anna, ben] = [aPerson(), aPerson()];
  });

  const list = (who: Actor, name: TopicListName, more: object = {}) =>
    room.get(TopicListsQueries).list(who, topicListQuerySchema.parse({ list: name, ...more }));
  const ids = async (who: Actor, name: TopicListName, more: object = {}): Promise<number[]> =>
    (await list(who, name, more)).items.map(({ id }) => id);
  const topic = async (author: Actor, within = category, wishes = {}): Promise<number> => {
    room.clock.moveBy(MINUTE);
    return (await aTopic(room, author, within, wishes)).topicId;
  };
  const reply = async (author: Actor, topicId: number): Promise<void> => {
    room.clock.moveBy(MINUTE);
    await aReply(room, author, topicId);
  };
  const read = (who: Actor, topicId: number, lastReadNo: number): Promise<void> =>
    room.get(MoveReadingOn).run(who, [{ topicId, lastReadNo }]);
  const follow = (who: Actor, topicId: number, level: string) =>
    room
      .get(Transactions)
      .execute('INSERT INTO forum_reading (person_id, topic_id, level) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE level = VALUES(level)', [
        who.personId,
        topicId,
        level,
      ]);
  const set = (topicId: number, assignment: string, ...values: (string | Date)[]) =>
    room.get(Transactions).execute(`UPDATE forum_topic SET ${assignment} WHERE id = ?`, [...values, topicId]);
  const row = async (who: Actor, topicId: number): Promise<TopicRowView | undefined> =>
    (await list(who, 'latest')).items.find(({ id }) => id === topicId);

  it('fall by the latest post, over all categories and page by page, with equal times too', async () => {
    const other = await aCategory(room);
    const [first, second, third] = [await topic(anna), await topic(ben, other), await topic(anna)];
    await reply(ben, first);
    expect(await ids(anna, 'latest')).toEqual([first, third, second]);
    expect(await ids(anna, 'latest', { category })).toEqual([first, third]);
    await room.get(Transactions).execute('UPDATE forum_topic SET last_post_at = ?', [room.clock.now()]);
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page = await list(anna, 'latest', { limit: 1, ...(after ? { after } : {}) });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(seen).toEqual([third, second, first]);
  });

  it('show what may be read, and no more', async () => {
    const members = await aCategory(room, membersOnly, { members: [{ personId: ben.personId }] });
    const own = await aCategory(room, openToAll, { ownTopicsOnly: true });
    const seeOnly = await aCategory(room, [
      { holder: 'staff', serviceId: null, level: 'see' },
      { holder: 'forum-moderator', serviceId: null, level: 'start' },
    ]);
    const [open, hidden] = [await topic(ben), await topic(ben)];
    await set(hidden, `state = 'hidden'`);
    const [secret, annas, bens] = [await topic(ben, members), await topic(anna, own), await topic(ben, own)];
    const seen = await topic(moderator, seeOnly);
    expect(await ids(anna, 'latest')).toEqual([annas, open]);
    expect(await ids(ben, 'latest')).toEqual([bens, secret, open]);
    expect(await ids(moderator, 'latest')).toEqual([seen, bens, annas, open]);
    await expect(list(anna, 'latest', { category: members })).rejects.toMatchObject({ status: 404 });
    await expect(list(anna, 'latest', { category: seeOnly })).rejects.toMatchObject({ status: 403 });
    expect(await ids(anna, 'latest', { category: own })).toEqual([annas]);
    for (const id of [secret, bens, seen, open, hidden]) await follow(anna, id, 'watching');
    for (const name of ['following', 'news', 'unread'] as const) {
      const found = await ids(anna, name);
      expect([name, found.filter((id) => [secret, bens, seen, hidden].includes(id))]).toEqual([name, []]);
      expect([name, found.includes(open)]).toEqual([name, true]);
    }
    expect((await room.get(FrontQueries).front(anna)).categories.map(({ id, latest }) => [id, latest?.topicId])).toEqual([
      [category, open],
      [own, annas],
      [seeOnly, undefined],
    ]);
  });

  it('leave out what is muted where something new is looked for', async () => {
    const [quiet, loud] = [await topic(ben), await topic(ben)];
    await follow(anna, quiet, 'muted');
    await reply(ben, quiet);
    expect(await ids(anna, 'latest')).toEqual([loud]);
    expect(await ids(anna, 'unread')).toEqual([loud]);
    expect(await ids(anna, 'unanswered')).toEqual([]);
    expect(await ids(ben, 'mine')).toEqual([quiet, loud]);
  });

  it('know what is unread: new posts where I was, and topics of 14 days that I have not opened', async () => {
    const old = await topic(ben);
    room.clock.moveBy(20 * DAY);
    const [opened, fresh] = [await topic(ben), await topic(ben)];
    await read(anna, opened, 1);
    await read(anna, old, 1);
    expect(await ids(anna, 'unread')).toEqual([fresh]);
    await reply(ben, old);
    await reply(ben, opened);
    await reply(ben, opened);
    expect(await ids(anna, 'unread')).toEqual([opened, old, fresh]);
    expect((await row(anna, opened))?.unread).toEqual({ kind: 'posts', posts: 2 });
    expect((await row(anna, fresh))?.unread).toEqual({ kind: 'topic', posts: null });
    expect(await ids(ben, 'unread')).toEqual([]);
    expect(await ids(anna, 'unread', { limit: 1 })).toEqual([opened]);
    const { next } = await list(anna, 'unread', { limit: 2 });
    expect(await ids(anna, 'unread', { after: next })).toEqual([fresh]);
  });

  it('have nothing unread once all is marked as read, until somebody writes again; and undone, all is back', async () => {
    const other = await aCategory(room);
    const [here, there] = [await topic(ben), await topic(ben, other)];
    await read(anna, here, 1);
    await reply(ben, here);
    room.clock.moveBy(MINUTE);
    const marks = room.get(MarkAllRead);
    const until = await marks.run(anna, category);
    expect(await ids(anna, 'unread')).toEqual([there]);
    const everywhere = await marks.run(anna, null);
    expect(await ids(anna, 'unread')).toEqual([]);
    await marks.undo(anna, null, everywhere);
    expect(await ids(anna, 'unread')).toEqual([there]);
    await reply(ben, here);
    expect(await ids(anna, 'unread')).toEqual([here, there]);
    expect((await row(anna, here))?.unread).toEqual({ kind: 'posts', posts: null });
    await marks.undo(anna, category, until);
    expect((await row(anna, here))?.unread).toEqual({ kind: 'posts', posts: 2 });
    await expect(marks.undo(anna, category, until)).rejects.toMatchObject({ code: 'marked_again' });
  });

  it('know what waits for an answer, what I follow and what I wrote in', async () => {
    const [question, answered, talk] = [
      await topic(ben, category, { kind: 'question' }),
      await topic(ben, category, { kind: 'question' }),
      await topic(ben),
    ];
    await set(answered, 'wants_answer = 0, accepted_no = 1');
    expect(await ids(anna, 'unanswered')).toEqual([question]);
    expect([(await row(anna, question))?.answer, (await row(anna, answered))?.answer, (await row(anna, talk))?.answer]).toEqual([
      'wanted',
      'accepted',
      'none',
    ]);
    await follow(anna, talk, 'following');
    await follow(anna, answered, 'normal');
    expect(await ids(anna, 'following')).toEqual([talk]);
    await read(anna, talk, 1);
    expect(await ids(anna, 'news')).toEqual([]);
    await reply(ben, talk);
    expect(await ids(anna, 'news')).toEqual([talk]);
    await reply(anna, answered);
    expect(await ids(anna, 'mine')).toEqual([answered]);
    expect(await ids(ben, 'mine')).toEqual([answered, talk, question]);
  });

  it('put the topics most talked about at the top of a month', async () => {
    const [much, some, little] = [await topic(ben), await topic(ben), await topic(ben)];
    for (let times = 0; times < 3; times += 1) await reply(anna, much);
    for (let times = 0; times < 2; times += 1) await reply(anna, some);
    expect(await ids(anna, 'top')).toEqual([much, some]);
    expect(await ids(anna, 'top', { limit: 1, after: `3-${String(much)}` })).toEqual([some]);
    const month = room.clock.now().toISOString().slice(0, 7);
    room.clock.moveBy(40 * DAY);
    await reply(anna, little);
    expect(await ids(anna, 'top')).toEqual([little]);
    expect(await ids(anna, 'top', { month })).toEqual([much, some]);
  });

  it('keep to a skill, whether few or many topics have it', async () => {
    const [one, two] = [await topic(ben, category, { skillIds: [7] }), await topic(ben, category, { skillIds: [8], kind: 'question' })];
    await follow(anna, one, 'following');
    for (const name of ['latest', 'unread', 'following'] as const)
      expect([name, await ids(anna, name, { skill: 7 })]).toEqual([name, [one]]);
    expect(await ids(anna, 'unanswered', { skill: 8 })).toEqual([two]);
    await room.get(Transactions).execute(`INSERT INTO forum_topic_skill (topic_id, skill_id) SELECT id, 9 FROM forum_topic`);
    expect(await ids(anna, 'latest', { skill: 9, category })).toEqual([two, one]);
  });

  it('hold pinned topics at the top of their category, once, until their date', async () => {
    const [pinned, later] = [await topic(ben), await topic(ben)];
    await set(pinned, 'pinned_until = ?', new Date(room.clock.now().getTime() + DAY));
    const page = await list(anna, 'latest', { category });
    expect([page.pinned.map(({ id }) => id), page.items.map(({ id }) => id)]).toEqual([[pinned], [later]]);
    expect(await ids(anna, 'latest')).toEqual([later, pinned]);
    const second = await list(anna, 'latest', { category, limit: 1, after: `${String(room.clock.now().getTime())}-${String(later)}` });
    expect([second.pinned, second.items]).toEqual([[], []]);
    room.clock.moveBy(2 * DAY);
    expect((await list(anna, 'latest', { category })).pinned).toEqual([]);
  });

  it('count what is unread by category, to 100', async () => {
    const other = await aCategory(room);
    await topic(ben);
    const opened = await topic(ben);
    await read(anna, opened, 1);
    await reply(ben, opened);
    await room.get(Transactions).execute(
      `INSERT INTO forum_topic (category_id, kind, state, title, author_id, author_as, started_at, last_no, rev, last_post_at, last_post_as, wants_answer)
        SELECT ?, 'discussion', 'open', 'Many', 5, 'person', ?, 1, 1, ?, 'person', 0 FROM information_schema.columns LIMIT 120`,
      [other, room.clock.now(), room.clock.now()],
    );
    const { categories } = await room.get(FrontQueries).front(anna);
    expect(categories.map(({ id, unread }) => [id, unread])).toEqual([
      [category, 2],
      [other, 100],
    ]);
  });
});
