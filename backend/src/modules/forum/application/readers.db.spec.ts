import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../platform/access/index.js';
import { Transactions } from '../../../platform/database/index.js';
import type { Grant } from '../domain/categories/levels.js';
import { aCategory, aForumRoom, administrator, membersOnly, moderator, openToAll, person, type ForumRoom } from '../testing/index.js';
import { reaches } from '../domain/categories/levels.js';
import { Readers } from './readers.js';

const inLibraries = { holder: 'staff', serviceId: 2, level: 'read' } as const satisfies Grant;
const managers = { holder: 'manager', serviceId: null, level: 'start' } as const satisfies Grant;
const everyoneSees = { holder: 'staff', serviceId: null, level: 'see' } as const satisfies Grant;

describe('readers', () => {
  let room: ForumRoom;
  const people: readonly Actor[] = [
    ...[person(11), person(12), person(111), person(112), moderator, administrator],
    person(113, [{ role: 'forum-moderator', scopeId: 2 }]),
  ];
  beforeAll(async () => {
    room = await aForumRoom();
    people.forEach((each) => {
      room.actors.appoint(each);
    });
    room.council.managers.add(12);
  });
  afterAll(() => room.stop());

  const kinds: readonly [string, readonly Grant[], Parameters<typeof aCategory>[2]][] = [
    ['open to all', openToAll, {}],
    ['to be seen only', [everyoneSees, openToAll[1]!], {}],
    ['of a service', [inLibraries, openToAll[1]!], { serviceId: 2 }],
    ['of managers', [managers, openToAll[1]!], {}],
    ['of members', membersOnly, { members: [{ personId: 11 }, { personId: 112, moderates: true }] }],
    ['of members and managers', [...membersOnly, managers], { members: [{ personId: 111 }] }],
    ['where one finds only one’s own', openToAll, { ownTopicsOnly: true }],
  ];

  it.each(kinds)('are the same asked together and one by one, in a category %s', async (_kind, grants, wishes) => {
    const categoryId = await aCategory(room, grants, wishes);
    const wanted = wishes?.ownTopicsOnly ? 'moderate' : 'read';
    const oneByOne: number[] = [];
    for (const each of people) {
      const category = await room
        .get(Readers)
        .in(each, categoryId)
        .catch(() => undefined);
      if (reaches(category?.level ?? null, wanted)) oneByOne.push(each.personId);
    }
    const ids = people.map(({ personId }) => personId);
    expect(await room.get(Readers).whoMayRead({ categoryId, authorId: null, state: 'open' }, ids)).toEqual(oneByOne);
    const everywhere = new Map(await Promise.all(people.map(async (each) => [each.personId, await room.get(Readers).of(each)] as const)));
    expect(ids.filter((id) => everywhere.get(id)?.readable.includes(categoryId))).toEqual(oneByOne);
  });

  it('find a hidden topic only where they moderate, and their own where they find nothing else', async () => {
    const reading = async (categoryId: number, topic: object): Promise<number[]> =>
      room.get(Readers).whoMayRead({ categoryId, authorId: 11, state: 'open', ...topic }, [11, 12, moderator.personId]);
    expect(await reading(await aCategory(room), { state: 'hidden' })).toEqual([11, moderator.personId]);
    expect(await reading(await aCategory(room, openToAll, { ownTopicsOnly: true }), {})).toEqual([11, moderator.personId]);
    expect(await reading(await aCategory(room), { state: 'purged' })).toEqual([]);
  });

  it('are worked out in two statements at most', async () => {
    await aCategory(room, [managers, inLibraries, openToAll[1]!]);
    const transactions = room.get(Transactions);
    const query = transactions.query.bind(transactions);
    let asked = 0;
    transactions.query = (sql, values) => {
      asked += 1;
      return query(sql, values);
    };
    await room.get(Readers).of(people.at(-1)!);
    transactions.query = query;
    // The second is asked of people, who are made up here.
    expect(asked).toBe(1);
  });
});
