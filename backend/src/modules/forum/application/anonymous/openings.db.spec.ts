import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { administrator, aCategory, aPerson, aTopic, moderator, person } from '../../testing/index.js';
import { aNewsRoom, type NewsRoom } from '../../testing/news-room.js';
import { AskToOpenName } from './ask-to-open.js';
import { DecideOpening } from './decide-opening.js';
import { OpeningsQueries } from './openings.queries.js';
import { SeeName } from './see-name.js';

const partner = person(107, [{ role: 'people-partner', scopeId: null }]);
/** Holds both roles, and still needs somebody else. */
const both = person(108, [
  { role: 'people-partner', scopeId: null },
  { role: 'administrator', scopeId: null },
]);

describe('opening a sealed name', () => {
  let room: NewsRoom;
  let categoryId: number;
  beforeAll(async () => {
    room = await aNewsRoom();
    categoryId = await aCategory(room);
    await room.get(Transactions).execute('UPDATE forum_category SET anonymous_questions = 1 WHERE id = ?', [categoryId]);
  });
  afterAll(() => room.stop());

  const reason = 'Somebody may be in danger at home.';
  const aQuestion = async (): Promise<{ asker: Actor; topicId: number }> => {
    const asker = aPerson();
    return { asker, topicId: (await aTopic(room, asker, categoryId, { anonymous: true, title: 'A question without a name' })).topicId };
  };
  const ask = (who: Actor, topicId: number) => room.get(AskToOpenName).run(who, topicId, reason);
  const list = async (who: Actor) => (await room.get(OpeningsQueries).list(who)).items;
  const decide = (who: Actor, id: number, opens = true) => room.get(DecideOpening).run(who, id, opens);
  const see = (who: Actor, id: number) => room.get(SeeName).run(who, id);
  const latest = async (): Promise<number> => (await list(partner))[0]!.id;

  it('takes two roles, shows the name once to each, and names neither asker nor name in the audit trail', async () => {
    const { asker, topicId } = await aQuestion();
    for (const who of [moderator, administrator, aPerson(), asker]) await expect(ask(who, topicId)).rejects.toMatchObject({ status: 403 });
    await ask(partner, topicId);
    const id = await latest();
    await expect(ask(partner, topicId)).rejects.toMatchObject({ code: 'opening_under_way' });
    await expect(see(partner, id)).rejects.toMatchObject({ code: 'name_not_shown' });
    await expect(decide(partner, id)).rejects.toMatchObject({ status: 403 });
    await decide(moderator, id);
    await expect(decide(administrator, id)).rejects.toMatchObject({ code: 'opening_decided' });
    await expect(see(administrator, id)).rejects.toMatchObject({ code: 'name_not_shown' });
    expect([await see(partner, id), await see(moderator, id)]).toEqual([
      `Person ${String(asker.personId)}`,
      `Person ${String(asker.personId)}`,
    ]);
    for (const who of [partner, moderator]) await expect(see(who, id)).rejects.toMatchObject({ code: 'name_not_shown' });
    const trail = await room
      .get(Transactions)
      .query<object>(`SELECT * FROM audit_entry WHERE action LIKE 'forum.name%' AND subject_id = ?`, [String(topicId)]);
    expect(trail).toHaveLength(4);
    expect(JSON.stringify(trail)).not.toContain(String(asker.personId));
    expect(JSON.stringify(trail)).toContain('"decidedBy\\":105');
    expect(JSON.stringify([await list(partner), await list(administrator)])).not.toContain(`Person ${String(asker.personId)}`);
  });

  it('is decided by somebody else, even where one person holds both roles', async () => {
    const { topicId } = await aQuestion();
    await ask(both, topicId);
    await expect(decide(both, await latest())).rejects.toMatchObject({ status: 403 });
    await decide(administrator, await latest(), false);
    await expect(see(both, await latest())).rejects.toMatchObject({ code: 'name_not_shown' });
  });

  it('lapses after a day', async () => {
    const { topicId } = await aQuestion();
    await ask(partner, topicId);
    const id = await latest();
    room.clock.moveBy(24 * 3_600_000);
    await expect(decide(moderator, id)).rejects.toMatchObject({ code: 'opening_decided' });
    expect((await list(partner))[0]).toMatchObject({ state: 'lapsed', allowed: { decide: false, see: false } });
    await ask(partner, topicId);
    await decide(moderator, await latest());
    room.clock.moveBy(24 * 3_600_000);
    await expect(see(partner, await latest())).rejects.toMatchObject({ code: 'name_not_shown' });
  });

  it('opens once, when two decide and look at the same moment', async () => {
    const { topicId } = await aQuestion();
    await ask(partner, topicId);
    const id = await latest();
    const decisions = await Promise.allSettled([decide(moderator, id), decide(administrator, id), decide(moderator, id, false)]);
    expect(decisions.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const looks = await Promise.allSettled(Array.from({ length: 5 }, () => see(partner, id)));
    expect(looks.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
  });

  it('is only about questions without a name', async () => {
    const { topicId } = await aTopic(room, aPerson(), categoryId);
    await expect(ask(partner, topicId)).rejects.toMatchObject({ code: 'not_nameless' });
  });
});
