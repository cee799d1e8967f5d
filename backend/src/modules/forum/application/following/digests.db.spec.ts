import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { aCategory, aPerson, aReply, aTopic, membersOnly, person } from '../../testing/index.js';
import { aNewsRoom, type NewsRoom } from '../../testing/news-room.js';
import { MoveReadingOn } from '../reading/move-reading-on.js';
import { ChooseFollowing } from './choose-following.js';
import { ForumNewsSettings } from './news-settings.js';
import { StartDigests } from './start-digests.js';

const SKILL = 7;

describe('the digest', () => {
  let room: NewsRoom;
  beforeAll(async () => {
    room = await aNewsRoom({ pool: 16 });
  });
  afterAll(() => room.stop());

  /** At a local time of the council, which is UTC in winter. */
  const at = async (time: string, servers = 1): Promise<void> => {
    room.clock.moveTo(`${time}:00.000Z`);
    await Promise.all(Array.from({ length: servers }, () => room.get(StartDigests).run()));
    await room.settle();
  };
  const wants = (who: Actor, digest: 'off' | 'daily' | 'weekly') => room.get(ForumNewsSettings).choose(who, { digest, awayUntil: null });
  const read = (who: Actor, topicId: number, lastReadNo: number) => room.get(MoveReadingOn).run(who, [{ topicId, lastReadNo }]);
  const digestsOf = (who: Actor) => room.mailedTo(who).filter(({ subject }) => subject.includes('in the forum'));
  const itemsOf = (who: Actor) => digestsOf(who).map(({ items }) => items?.map(({ title }) => title));

  it('tells on working days of what was not read, once whatever servers do, and nothing where there is nothing', async () => {
    const [anna, ben, cara, dev] = [aPerson(), aPerson(), aPerson(), aPerson()];
    for (const who of [ben, cara, dev]) await wants(who, 'daily');
    room.clock.moveTo('2026-11-09T10:00:00Z');
    const [open, closed] = [await aCategory(room), await aCategory(room, membersOnly, { members: [{ personId: anna.personId }] })];
    const { topicId: quiet } = await aTopic(room, anna, open, { title: 'A quiet topic' });
    room.clock.moveBy(60_000);
    const { topicId: busy } = await aTopic(room, anna, open, { title: 'A busy topic' });
    await aReply(room, aPerson(), busy);
    room.clock.moveBy(60_000);
    await aTopic(room, anna, closed, { title: 'For members alone' });
    for (const topicId of [quiet, busy]) await read(cara, topicId, 9);
    await room.get(ChooseFollowing).run(dev, quiet, 'muted');
    await room.settle();

    await at('2026-11-10T07:29');
    expect(itemsOf(ben)).toEqual([]);
    await at('2026-11-10T07:30', 4);
    await at('2026-11-10T09:00', 2);
    expect(itemsOf(ben)).toEqual([['A busy topic', 'A quiet topic']]);
    expect(digestsOf(ben)[0]).toMatchObject({ subject: 'Today in the forum: A busy topic', unsubscribe: { label: 'Stop this summary' } });
    expect(digestsOf(ben)[0]?.items?.[0]).toMatchObject({ path: `/forum/t/${String(busy)}`, text: expect.stringMatching(/, 1 reply$/) });
    expect(itemsOf(dev)).toEqual([['A busy topic']]);
    expect(itemsOf(cara)).toEqual([]);
    expect(itemsOf(anna)).toEqual([]);
    await at('2026-11-11T07:30');
    expect(itemsOf(ben)).toHaveLength(1);
  });

  it('of a week comes on its first working day, with questions about what the person can help with', async () => {
    const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
    room.council.offers.push({ personId: ben.personId, skillId: SKILL, level: 'expert' });
    for (const who of [ben, cara]) await wants(who, 'weekly');
    room.clock.moveTo('2026-11-18T10:00:00Z');
    const open = await aCategory(room);
    const { topicId } = await aTopic(room, anna, open, { kind: 'question', title: 'How do I pivot this?', skillIds: [SKILL] });
    await read(ben, topicId, 1);
    await read(cara, topicId, 1);
    await at('2026-11-20T07:30');
    expect(itemsOf(ben)).toEqual([]);
    await at('2026-11-23T07:31');
    expect(digestsOf(ben)).toHaveLength(1);
    expect(digestsOf(ben)[0]?.items).toContainEqual({
      title: 'How do I pivot this?',
      path: `/forum/t/${String(topicId)}`,
      text: expect.stringContaining('nobody has answered'),
    });
    expect(itemsOf(cara).flat()).not.toContain('How do I pivot this?');
  });

  it('is not sent to who has left, stopped it, or may not read any more, when it is made', async () => {
    const people = [aPerson(), aPerson(), aPerson(), aPerson()] as const;
    const [stays, leaves, stops, loses] = people;
    for (const who of people) await wants(who, 'daily');
    room.clock.moveTo('2026-11-24T10:00:00Z');
    const members = people.map(({ personId }) => ({ personId }));
    const closed = await aCategory(room, membersOnly, { members: [...members, { personId: 105 }] });
    await aTopic(room, person(105), closed, { title: 'Only for the group' });
    room.clock.moveTo('2026-11-25T07:30:00Z');
    await room.get(StartDigests).run();
    room.council.gone.add(leaves.personId);
    await wants(stops, 'off');
    await room.get(Transactions).execute('DELETE FROM forum_category_member WHERE person_id = ?', [loses.personId]);
    await room.settle();
    expect(itemsOf(stays)).toEqual([['Only for the group']]);
    for (const who of [leaves, stops, loses]) expect(itemsOf(who).flat()).not.toContain('Only for the group');
    room.council.gone.clear();
  });
});
