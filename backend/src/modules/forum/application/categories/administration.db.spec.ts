import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { PersonLeft } from '../../../people/index.js';
import { type MakeCategoryRequest, makeCategorySchema } from '../../api/categories/administration.schemas.js';
import {
  administrator,
  aForumRoom,
  aPerson,
  aReply,
  aTopic,
  membersOnly,
  moderator,
  openToAll,
  type ForumRoom,
} from '../../testing/index.js';
import { TopicPageQueries } from '../topics/topic-page.queries.js';
import { CategoriesQueries } from './categories.queries.js';
import { ChangeCategory } from './change-category.js';
import { ChangeMembers } from './change-members.js';
import { KeptCategoriesQueries } from './kept-categories.queries.js';
import { LetGoOfMembers } from './let-go-of-members.js';
import { MakeCategory } from './make-category.js';
import { OrderCategories } from './order-categories.js';
import { SeedCategories } from './seed-categories.js';

describe('keeping categories', () => {
  let room: ForumRoom;
  beforeAll(async () => {
    room = await aForumRoom();
  });
  afterAll(() => room.stop());

  let last = 0;
  const make = (wishes: Partial<MakeCategoryRequest> = {}, who: Actor = administrator): Promise<number> =>
    room.get(MakeCategory).run(who, makeCategorySchema.parse({ name: `Kept ${String((last += 1))}`, grants: openToAll, ...wishes }));
  const aGroup = (keeper: Actor, ...others: Actor[]): Promise<number> =>
    make({
      grants: [...membersOnly],
      members: [{ personId: keeper.personId, moderates: true }, ...others.map(({ personId }) => ({ personId, moderates: false }))],
    });
  const kept = (who: Actor, id: number) => room.get(KeptCategoriesQueries).one(who, id);
  const slugsFor = async (who: Actor): Promise<string[]> => (await room.get(CategoriesQueries).list(who)).items.map(({ slug }) => slug);
  const grantsNow = async (who: Actor, id: number, grants: MakeCategoryRequest['grants']): Promise<void> =>
    room.get(ChangeCategory).grants(who, id, { rev: (await kept(who, id)).rev, grants });

  it('is for administrators', async () => {
    await expect(make({}, aPerson())).rejects.toMatchObject({ status: 403 });
    await expect(make({}, moderator)).rejects.toMatchObject({ status: 403 });
    const id = await make();
    await expect(kept(moderator, id)).rejects.toMatchObject({ status: 404 });
    await expect(room.get(ChangeCategory).archive(moderator, id, true)).rejects.toMatchObject({ status: 404 });
    await expect(room.get(OrderCategories).run(aPerson(), [id])).rejects.toThrow();
  });

  it('takes no category that nobody looks after, and no service that is not there', async () => {
    await expect(make({ grants: [openToAll[0]!] })).rejects.toMatchObject({ fields: [{ field: 'grants' }] });
    await expect(make({ grants: [...membersOnly] })).rejects.toMatchObject({ fields: [{ field: 'members' }] });
    await expect(make({ serviceId: 99 })).rejects.toMatchObject({ fields: [{ field: 'serviceId' }] });
    await expect(make({ ownTopicsOnly: true, anonymousQuestions: true })).rejects.toMatchObject({
      fields: [{ field: 'anonymousQuestions' }],
    });
  });

  it('refuses a change that was decided on before another', async () => {
    const id = await make();
    const { rev } = await kept(administrator, id);
    await room.get(ChangeCategory).words(administrator, id, { rev, name: 'Renamed once' });
    await expect(room.get(ChangeCategory).words(administrator, id, { rev, name: 'Renamed twice' })).rejects.toMatchObject({
      code: 'category_changed',
    });
    expect((await kept(administrator, id)).name).toBe('Renamed once');
  });

  it('puts everybody out of the category’s rooms when its readers change, and hides its topics from who reads no more', async () => {
    const [anna, id] = [aPerson(), await make()];
    const { topicId } = await aTopic(room, anna, id);
    await grantsNow(administrator, id, [
      { holder: 'staff', serviceId: 2, level: 'start' },
      { holder: 'forum-moderator', serviceId: null, level: 'moderate' },
    ]);
    expect(room.evicted.slice(-2).flat()).toEqual([`forum-category:${String(id)}`, `forum-topic:${String(topicId)}`]);
    await expect(room.get(TopicPageQueries).page(anna, topicId, {})).rejects.toMatchObject({ code: 'not_found' });
    await expect(aReply(room, aPerson(), topicId)).rejects.toMatchObject({ code: 'not_found' });
    const [entry] = await room
      .get(Transactions)
      .query<{ action: string }>(`SELECT action FROM audit_entry WHERE subject_type = 'forum-category' ORDER BY id DESC LIMIT 1`);
    expect(entry?.action).toBe('forum.category-readers-changed');
  });

  it('leaves nothing of a private group to who is not in it, administrators neither', async () => {
    const [keeper, member] = [aPerson(), aPerson()];
    const id = await aGroup(keeper, member);
    const { slug } = await kept(keeper, id);
    expect(await slugsFor(member)).toContain(slug);
    for (const outsider of [administrator, moderator, aPerson()]) {
      expect(await slugsFor(outsider)).not.toContain(slug);
      await expect(kept(outsider, id)).rejects.toMatchObject({ code: 'not_found' });
    }
    expect((await room.get(KeptCategoriesQueries).list(administrator)).items.map((each) => each.id)).not.toContain(id);
    await expect(kept(member, id)).rejects.toMatchObject({ code: 'not_found' });
    const [entry] = await room
      .get(Transactions)
      .query<{ detail: unknown }>(`SELECT detail FROM audit_entry WHERE subject_type = 'forum-category' AND subject_id = ?`, [String(id)]);
    expect(entry?.detail).toBeNull();
  });

  it('keeps a private group private, and looked after', async () => {
    const [keeper, member] = [aPerson(), aPerson()];
    const id = await aGroup(keeper, member);
    const members = room.get(ChangeMembers);
    await expect(grantsNow(keeper, id, [...openToAll])).rejects.toMatchObject({ fields: [{ field: 'grants' }] });
    await expect(members.remove(keeper, id, keeper.personId)).rejects.toMatchObject({ fields: [{ field: 'members' }] });
    await members.set(keeper, id, { personId: member.personId, moderates: true });
    await members.remove(member, id, keeper.personId);
    expect((await kept(member, id)).members.map(({ person }) => person.id)).toEqual([member.personId]);
    await expect(kept(keeper, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('hands a group on when the last who looked after it leaves the council', async () => {
    const [keeper, first, second] = [aPerson(), aPerson(), aPerson()];
    const id = await aGroup(keeper, first, second);
    const left = new PersonLeft({ personId: keeper.personId, leftOn: '2026-11-01' });
    await room.get(LetGoOfMembers).left(left);
    await room.get(LetGoOfMembers).left(left);
    const { members } = await kept(first, id);
    expect(members.map(({ person, moderates }) => [person.id, moderates])).toEqual([
      [first.personId, true],
      [second.personId, false],
    ]);
  });

  it('is read only once it is archived, and can be written in again', async () => {
    const [anna, id] = [aPerson(), await make()];
    const { topicId } = await aTopic(room, anna, id);
    await room.get(ChangeCategory).archive(administrator, id, true);
    await expect(aReply(room, moderator, topicId)).rejects.toMatchObject({ code: 'category_archived' });
    await expect(aTopic(room, aPerson(), id)).rejects.toMatchObject({ code: 'category_archived' });
    expect((await room.get(TopicPageQueries).page(anna, topicId, {})).allowed).toMatchObject({ reply: false, moderate: false });
    await room.get(ChangeCategory).archive(administrator, id, false);
    expect((await aReply(room, moderator, topicId)).post.number).toBe(2);
  });

  it('stands in the order that an administrator gave it', async () => {
    const [one, other] = [await make(), await make()];
    await room.get(OrderCategories).run(administrator, [other, one]);
    expect((await room.get(KeptCategoriesQueries).list(administrator)).items.slice(0, 2).map(({ id }) => id)).toEqual([other, one]);
  });

  it('begins with the usual ones and a room for each service, once', async () => {
    await expect(room.get(SeedCategories).run(moderator)).rejects.toThrow();
    expect(await room.get(SeedCategories).run(administrator)).toBe(7);
    expect(await room.get(SeedCategories).run(administrator)).toBe(0);
    const all = (await room.get(KeptCategoriesQueries).list(administrator)).items;
    for (const { id, slug } of all.filter(({ slug: each }) => ['ask-anything', 'libraries'].includes(each))) {
      expect((await kept(administrator, id)).slug).toBe(slug);
    }
    const accountant = aPerson();
    expect(await slugsFor(accountant)).toEqual(
      expect.arrayContaining(['ask-anything', 'wellbeing', 'apprentices', 'finance', 'libraries']),
    );
    const started = (await room.get(CategoriesQueries).list(accountant)).items
      .filter(({ allowed }) => allowed.start)
      .map(({ slug }) => slug);
    expect(started).toContain('finance');
    expect(started).not.toContain('libraries');
    expect(await slugsFor(accountant)).not.toContain('managers');
    room.council.managers.add(accountant.personId);
    expect(await slugsFor(accountant)).toContain('managers');
  });
});
